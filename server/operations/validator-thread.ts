import { parentPort, workerData } from "node:worker_threads";
import type { SourceText } from "../../engine/index.ts";
import { openLibrary } from "../library.ts";
import { validateText } from "./validate-text.ts";
import type { ThreadAnswer } from "./validator.ts";

const folders: unknown = workerData;
const library = openLibrary(Array.isArray(folders) ? folders.map(String) : []);

// The first texts cost the most, for the shapes are made ready: that is done before anybody waits.
for (const text of ["language: 1", "language: 1\nbasedOn: none@1"]) library.readText({ file: "first.yaml", text });

parentPort?.on("message", (source: SourceText) => {
  void answerTo(source).then(answer);
});
answer({ kind: "ready" });

async function answerTo(source: SourceText): Promise<ThreadAnswer> {
  try {
    return { kind: "validated", validation: await validateText(library, source) };
  } catch (error) {
    return { kind: "bug", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function answer(value: ThreadAnswer): void {
  parentPort?.postMessage(value);
}
