import { elapsedMilliseconds, systemClock } from "../server/clock.ts";
import type { ExitCode, Io } from "./io.ts";

/** The world of a real run: this process's own streams, folder and clock. `code` is the last exit code said. */
export function processIo(): Io & { readonly code: () => ExitCode } {
  let last: ExitCode = 0;
  return {
    folder: process.cwd(),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    readStdin,
    environment: process.env,
    colour: process.stdout.isTTY && isColourWanted(),
    interactive: process.stderr.isTTY,
    today: systemClock().today,
    elapsed: elapsedMilliseconds,
    untilInterrupted,
    exitWith: (code) => {
      last = code;
    },
    code: () => last,
  };
}

/** More than any text may have that Charter reads, ballot papers included: what is longer is refused all the same. */
const mostBytes = 6 * 1024 * 1024;

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > mostBytes) break;
  }
  return Buffer.concat(chunks);
}

/** https://no-color.org: any value but none turns colour off. */
function isColourWanted(): boolean {
  return (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
