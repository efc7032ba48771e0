import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedConstitutions } from "../../server/library.ts";
import { readCurl } from "./curl.ts";
import { play, type Play } from "./play.ts";

/** A line for curl in the text, and what the text says of the answer: nothing, or a part of its JSON. */
interface Example {
  readonly curl: string;
  readonly answer: unknown;
}

/** The examples of a text: each block `sh` that calls curl, with the block `json` that follows it before the next one. */
function examplesOf(text: string): readonly Example[] {
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = "", body = ""]) => ({
    language,
    body: body.trim(),
  }));
  return blocks.flatMap(({ language, body }, index) => {
    if (language !== "sh" || !body.startsWith("curl ")) return [];
    const next = blocks[index + 1];
    return [{ curl: body, answer: next?.language === "json" ? JSON.parse(next.body) : undefined }];
  });
}

const examples = examplesOf(readFileSync(join(import.meta.dirname, "..", "..", "docs", "http.md"), "utf8"));

describe("the guide to HTTP", () => {
  let server: Play;
  beforeAll(async () => {
    server = await play({ folder: shippedConstitutions });
  });
  afterAll(async () => {
    await server.stop();
  });

  /** Runs an example against the test's own server. */
  const run = async ({ curl }: Example) => {
    const { url, ...request } = readCurl(curl);
    return server.ask(url.replace("http://127.0.0.1:8080", ""), request);
  };

  it("has an example of everything it speaks of", () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
  });

  it.each(examples.map((example) => [example.curl.split("\n")[0], example] as const))(
    "is right about %s",
    async (_line, example) => {
      const { status, json } = await run(example);
      expect(status).toBeLessThan(500);
      if (example.answer !== undefined) expect(sorted(json)).toMatchObject(Object(sorted(example.answer)));
      else expect(status).toBe(200);
    },
  );

  it("would be found out if it said something else (control)", async () => {
    const wrong = '```sh\ncurl http://127.0.0.1:8080/livez\n```\n\n```json\n{ "live": false }\n```\n';
    const [example] = examplesOf(wrong);
    if (example === undefined) throw new Error("no example was found");
    const { json } = await run(example);
    expect(json).not.toMatchObject(Object(example.answer));
  });
});

/** The same, with lists of words in alphabetical order: in which order facts are named is not promised. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((each) => typeof each === "string") ? value.toSorted() : value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
}
