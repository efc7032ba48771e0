import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../server/app.ts";
import { demoClock } from "../../server/clock.ts";
import { openLibrary } from "../../server/library.ts";
import { openExamples } from "../../server/operations/examples.ts";
import { openValidator } from "../../server/operations/validator.ts";
import { play, riverside, sendBytes, type Play, type Sending } from "./play.ts";

let server: Play;
beforeAll(async () => {
  server = await play();
});
afterAll(async () => {
  expect(server.bugs).toEqual([]);
  await server.stop();
});

const decisions = "/api/v1/constitutions/riverside/decisions";
const json = { "Content-Type": "application/json" };
const recall = '{"question": "resolutions/recall", "facts": {}}';
const post = (body: unknown, headers: Record<string, string> = json): Sending => ({ method: "POST", headers, body });
const facts = (text: string): Sending => post(`{"question": "resolutions/recall", "facts": ${text}}`);
const ourStack = /\bat \w.*\.(ts|js):\d+|TypeError|SyntaxError|RangeError|node_modules|undefined/;

describe("the JSON edge, row by row", () => {
  it.each<[what: string, sending: Sending, status: number, type: string]>([
    ["duplicate names", facts('{"for": 1, "for": 2}'), 400, "not-json"],
    ["2^53 + 1", facts('{"for": 9007199254740993}'), 400, "not-json"],
    ["1e999", facts('{"for": 1e999}'), 400, "not-json"],
    ["-0", facts('{"for": -0}'), 400, "not-json"],
    ["NaN", facts('{"for": NaN}'), 400, "not-json"],
    ["no facts at all but null", facts("null"), 400, "wrong-request"],
    ["null", post("null"), 400, "wrong-request"],
    ["a list at the top", post("[]"), 400, "wrong-request"],
    ["a text at the top", post('"recall"'), 400, "wrong-request"],
    ["a number at the top", post("7"), 400, "wrong-request"],
    ["something that is not JSON", post("question: recall"), 400, "not-json"],
    ["nothing", post(undefined), 400, "body-missing"],
    ["an empty text", post(""), 400, "body-missing"],
    ["blanks only", post("  \n"), 400, "not-json"],
    ["50,000 levels", facts(`${"[".repeat(50_000)}${"]".repeat(50_000)}`), 400, "not-json"],
    ["33 levels", facts(`{"a": ${"[".repeat(31)}1${"]".repeat(31)}}`), 400, "not-json"],
    ["101 kB", facts(`{"a": "${"x".repeat(101 * 1024)}"}`), 413, "body-too-large"],
    ["a compressed body", post(gzipSync(recall), { ...json, "Content-Encoding": "gzip" }), 415, "wrong-content-type"],
    [
      "a bomb of 50 MB in 48 kB",
      post(gzipSync(Buffer.alloc(50_000_000)), { ...json, "Content-Encoding": "gzip" }),
      415,
      "wrong-content-type",
    ],
    [
      "a form",
      post("question=recall", { "Content-Type": "application/x-www-form-urlencoded" }),
      415,
      "wrong-content-type",
    ],
    ["text", post(recall, { "Content-Type": "text/plain" }), 415, "wrong-content-type"],
    ["no content type", post(Buffer.from(recall), {}), 415, "wrong-content-type"],
    [
      "JSON in Latin-1",
      post(recall, { "Content-Type": "application/json; charset=iso-8859-1" }),
      415,
      "wrong-content-type",
    ],
    ["YAML where only JSON is read", post(recall, { "Content-Type": "application/yaml" }), 415, "wrong-content-type"],
    [
      "bytes that are no UTF-8",
      post(Buffer.concat([Buffer.from('{"question": "'), Buffer.of(0xff), Buffer.from('"}')])),
      400,
      "not-json",
    ],
    ["UTF-16", post(Buffer.from(recall, "utf16le")), 400, "not-json"],
    ["half a character", facts('{"for": "\\ud800"}'), 400, "not-json"],
    ["NUL", facts('{"for": "\\u0000"}'), 400, "not-json"],
    ["NUL as it is", post(Buffer.from(recall.replace("recall", "re\0call"))), 400, "not-json"],
  ])("%s", async (_what, sending, status, type) => {
    const answer = await server.ask(decisions, sending);
    expect([answer.status, answer.json?.type]).toEqual([status, `/problems/${type}`]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.json.status).toBe(status);
    expect(answer.text).not.toMatch(ourStack);
    expect(answer.json.help.length).toBeGreaterThan(4);
  });

  it("takes JSON that says its UTF-8, however it is spelt", async () => {
    for (const type of ["application/json;charset=utf-8", 'Application/JSON; charset="UTF-8"']) {
      expect((await server.ask(decisions, post(recall, { "Content-Type": type }))).status).toBe(200);
    }
  });

  it("says where in the body, by line and column", async () => {
    const { json: problem } = await server.ask(decisions, post('{\n  "question": "x",\n  "question": "y"\n}'));
    expect(problem.detail).toBe("Line 3, column 3: The name `question` stands twice in one place.");
    expect(problem.errors[0].at).toEqual({ file: "request", line: 3, column: 3 });
  });
});

describe("addresses, methods and queries", () => {
  it.each<[what: string, path: string, sending: Sending, status: number, type: string]>([
    ["nothing there", "/api/v1/nothing", {}, 404, "unknown-address"],
    ["a slash too many", "/api/v1/constitutions/", {}, 404, "unknown-address"],
    ["other capitals", "/API/v1/constitutions", {}, 404, "unknown-address"],
    [
      "a way out of the folder",
      "/api/v1/constitutions/..%2f..%2fpackage/versions/json",
      {},
      404,
      "unknown-constitution",
    ],
    [
      "a way out by the version",
      "/api/v1/constitutions/riverside/versions/..%2f..%2fREADME",
      {},
      404,
      "unknown-version",
    ],
    ["a way out by the schema", "/api/v1/schemas/..%2f..%2fpackage", {}, 404, "unknown-schema"],
    ["a percent sign that means nothing", "/api/v1/constitutions/%E0%A4%A", {}, 400, "wrong-address"],
    ["DELETE", "/api/v1/constitutions", { method: "DELETE" }, 405, "method-not-allowed"],
    ["POST where there is only GET", "/api/v1/constitutions", post("{}"), 405, "method-not-allowed"],
    ["GET where there is only POST", decisions, {}, 405, "method-not-allowed"],
    ["OPTIONS", "/api/v1/constitutions", { method: "OPTIONS" }, 405, "method-not-allowed"],
    ["a parameter twice", "/api/v1/constitutions/riverside?on=2013-01-01&on=2014-01-01", {}, 400, "wrong-query"],
    ["an unknown parameter", "/api/v1/constitutions/riverside?onn=2013-01-01", {}, 400, "wrong-query"],
    ["a parameter in brackets", "/api/v1/constitutions/riverside?on[a]=2013-01-01", {}, 400, "wrong-query"],
    ["a parameter where none is known", "/livez?verbose=1", {}, 400, "wrong-query"],
    ["a parameter on a POST", `${decisions}?on=2013-01-01`, post(recall), 400, "wrong-query"],
    ["a date that is none", "/api/v1/constitutions/riverside?on=2013-02-30", {}, 400, "wrong-query"],
    ["an empty date", "/api/v1/constitutions/riverside?on=", {}, 400, "wrong-query"],
    ["bytes that are no UTF-8 in a value", "/api/v1/constitutions/riverside?on=%FF", {}, 400, "wrong-query"],
  ])("%s", async (_what, path, sending, status, type) => {
    const answer = await server.ask(path, sending);
    expect([answer.status, answer.json?.type]).toEqual([status, `/problems/${type}`]);
    expect(answer.text).not.toMatch(ourStack);
  });

  it("says which methods an address takes", async () => {
    const deleted = await server.ask("/api/v1/constitutions", { method: "DELETE" });
    expect(deleted.headers.get("allow")).toBe("GET, HEAD");
    expect((await server.ask(decisions)).headers.get("allow")).toBe("POST");
    const override = await server.ask(decisions, { headers: { "X-HTTP-Method-Override": "POST" } });
    expect(override.status).toBe(405);
  });

  it("names the nearest parameter", async () => {
    const { json: problem } = await server.ask("/api/v1/constitutions/riverside?knownat=2013-01-01");
    expect(problem.help).toBe("Did you mean `knownAt`?");
  });
});

describe("headers", () => {
  it("give nothing away and allow nothing to be loaded", async () => {
    const { headers } = await server.ask("/");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("server")).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(
      /^default-src 'none';style-src 'sha256-[\w+/=]+';form-action 'none';frame-ancestors 'none';base-uri 'none'$/,
    );
    expect(policy).not.toMatch(/unsafe|script-src|data:|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("keep the caller's trace, and make one where there is none or none that is well formed", async () => {
    const trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const traced = async (given?: string) =>
      (await server.ask("/livez", given === undefined ? {} : { headers: { traceparent: given } })).headers.get(
        "traceparent",
      );
    expect(await traced(trace)).toBe(trace);
    for (const given of [undefined, "nonsense", `00-${"0".repeat(32)}-b7ad6b7169203331-01`, trace.toUpperCase()]) {
      expect(await traced(given)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
      expect(await traced(given)).not.toBe(given);
    }
  });

  it("never answer with the caller's host", async () => {
    const { base } = server;
    const answer = await sendBytes(base, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    expect(answer).toContain("200 OK");
    expect(answer).not.toContain("evil");
    expect(answer).toContain(`curl ${base}/api/v1/constitutions`);
  });
});

describe("what is hardly HTTP", () => {
  it.each([
    ["nonsense", "hello\r\n\r\n", "400 Bad Request", "not-http"],
    ["no host", "GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n", "400 Bad Request", "not-http"],
    [
      "a body measured twice",
      "POST /livez HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
      "400 Bad Request",
      "not-http",
    ],
    [
      "headers of 20 kB",
      `GET /livez HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
      "431 Request Header Fields Too Large",
      "headers-too-large",
    ],
    ["a line break in a header", "GET /livez HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", "400 Bad Request", "not-http"],
    ["an address with a NUL", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", "400 Bad Request", "not-http"],
    [
      "a body shorter than announced",
      `POST ${decisions} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20000\r\n\r\n{`,
      "",
      "",
    ],
  ])(
    "%s",
    async (_what, bytes, status, type) => {
      const answer = await sendBytes(server.base, bytes);
      expect(answer).toContain(status);
      expect(answer).toContain(type === "" ? "" : `/problems/${type}`);
      expect(answer).not.toMatch(ourStack);
      if (status !== "") expect(answer).toMatch(/^Charter-Today: 2013-12-09/im);
    },
    20_000,
  );

  it("an address given whole is taken for its path", async () => {
    const answer = await sendBytes(
      server.base,
      "GET http://evil.example/livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain('"live": true');
  });
});

describe("our own bugs", () => {
  const bugs: unknown[] = [];
  const library = openLibrary(riverside);
  const failing = { ...library, list: () => JSON.parse("{") as never };
  const world = {
    library: failing,
    examples: openExamples(library),
    clock: demoClock(),
    schemas: new Map(),
    validator: openValidator([riverside]),
  };

  it.each(["production", "development", "test"])(
    "are owned up to without a stack, and reported with their trace (NODE_ENV=%s)",
    async (mode) => {
      const before = process.env["NODE_ENV"];
      process.env["NODE_ENV"] = mode;
      const app = createApp(world, { base: () => "", report: (error, trace) => void bugs.push([error, trace]) });
      const listening = app.listen(0, "127.0.0.1");
      try {
        await once(listening, "listening");
        const address = listening.address();
        const response = await fetch(
          `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}/api/v1/constitutions`,
        );
        const text = await response.text();
        expect([response.status, response.headers.get("content-type")]).toEqual([500, "application/problem+json"]);
        expect(JSON.parse(text)).toMatchObject({ type: "/problems/bug", status: 500 });
        expect(text).not.toMatch(ourStack);
        expect(bugs.at(-1)).toEqual([expect.any(SyntaxError), response.headers.get("traceparent")]);
      } finally {
        listening.close();
        process.env["NODE_ENV"] = before;
      }
    },
  );

  it("would be noticed in a text (control)", () => {
    expect(
      "SyntaxError: Unexpected end\n    at JSON.parse (<anonymous>)\n    at send (/srv/server/app.ts:3:1)",
    ).toMatch(ourStack);
  });
});
