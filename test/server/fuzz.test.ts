import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../server/api/routes/all.ts";
import { play, type Play, type Sending } from "./play.ts";

let server: Play;
beforeAll(async () => {
  server = await play();
});
afterAll(async () => {
  await server.stop();
});

const seed = 20_131_209;
const step = fc.oneof(
  fc.constantFrom(
    "riverside",
    "2012.1",
    "2014.1",
    "validate",
    "decision",
    "constitution",
    "not-json",
    "..",
    "%2e%2e",
    "__proto__",
    "constructor",
  ),
  fc.string({ maxLength: 20 }).map(encodeURIComponent),
);
const path = fc
  .tuple(
    fc.constantFrom(...routes.map((route) => route.path), "/api/v1/{a}/{b}", "/{a}"),
    fc.array(step, { minLength: 2, maxLength: 2 }),
  )
  .map(([template, steps]) =>
    steps.reduce((address, each) => address.replace(/\{\w+\}/, each), template).replaceAll(/\{\w+\}/g, "x"),
  );
const address = fc.oneof(
  path,
  fc.constantFrom(
    ...["decisions", "decisions/batch", "decisions"].map((last) => `/api/v1/constitutions/riverside/${last}`),
  ),
);
const query = fc.oneof(
  { weight: 12, arbitrary: fc.constant("") },
  fc.constantFrom(
    "?on=2013-01-01",
    "?version=2012.1",
    "?on=2013-01-01&knownAt=2014-01-01",
    "?on=x",
    "?__proto__=1",
    "?on=%",
    "?&&=&",
    "?on[]=1",
  ),
  fc.string({ maxLength: 10 }).map((text) => `?on=${encodeURIComponent(text)}`),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.nat({ max: 500 }),
  fc.constantFrom<unknown>(null, true, "none", -1, 1.5, "2013-01-01", [], {}, Number.MAX_SAFE_INTEGER),
  fc.jsonValue({ maxDepth: 3 }),
);
const facts = fc.dictionary(
  fc.oneof(
    fc.constantFrom("entitled", "responses", "for", "against", "spoilt", "resolutions/recall", "on", "open: carried"),
    fc.string({ maxLength: 8 }),
  ),
  value,
  { maxKeys: 6 },
);
const asking = fc.record(
  {
    question: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("resolutions/recall", "resolutions/change-of-name") },
      fc.constantFrom("resolutions", "", "rolls/members/entitled"),
      fc.string({ maxLength: 20 }),
    ),
    facts: fc.oneof({ weight: 5, arbitrary: facts }, value),
    on: fc.constantFrom("2013-01-01", "2015-01-01", "2013-12-31", "2015-06-01", "2012-04-01", "1999-01-01", "x"),
    knownAt: fc.constantFrom("2013-01-01", "2014-01-01", "2015-01-01", "9999-12-31"),
    version: fc.constantFrom("2012.1", "2014.1", "2012.1", "x"),
    reading: fc.constantFrom("of-all", "of-all", "of-all", "x"),
  },
  { requiredKeys: ["question", "facts"] },
);
const text = fc.oneof(
  { weight: 6, arbitrary: asking.map((each) => JSON.stringify(each)) },
  fc.tuple(asking, value).map(([each, other]) => JSON.stringify({ ...each, other })),
  asking.map((each) => JSON.stringify({ requests: [each, each] })),
  fc.tuple(asking, fc.nat(), fc.string({ maxLength: 3 })).map(([each, at, inserted]) => {
    const json = JSON.stringify(each);
    const place = at % (json.length + 1);
    return json.slice(0, place) + inserted + json.slice(place + (at % 3));
  }),
  fc.string({ maxLength: 200 }).map((each) => `language: 1\n${each}`),
  fc.jsonValue().map((each) => JSON.stringify(each)),
);
const type = fc.constantFrom(
  ...Array.from({ length: 12 }, () => "application/json"),
  "application/json; charset=utf-8",
  "application/yaml",
  "text/plain",
  "application/json; charset=x",
  "",
);
const request: fc.Arbitrary<[string, Sending]> = fc
  .tuple(address, query, fc.constantFrom("GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS"), type, text)
  .map(([at, behind, method, contentType, body]) => {
    const headers: Record<string, string> = contentType === "" ? {} : { "Content-Type": contentType };
    return [at + behind, method === "GET" || method === "HEAD" ? { method } : { method, headers, body }];
  });

describe("requests made at random", () => {
  it(`are all answered as promised, none by a bug, none late (500 of seed ${seed})`, async () => {
    const seen = new Map<number, number>();
    let longest = 0;
    for (const [target, sending] of fc.sample(request, { seed, numRuns: 500 })) {
      const started = performance.now();
      const answer = await server.ask(target, sending);
      longest = Math.max(longest, performance.now() - started);
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500) throw new Error(`${answer.status} for ${target} ${JSON.stringify(sending)}`);
    }
    expect(server.bugs).toEqual([]);
    expect(longest).toBeLessThan(20_000);
    // Requests that reach every depth, or the test would show little.
    expect([...seen.keys()].sort()).toEqual(expect.arrayContaining([200, 400, 404, 405, 415, 422]));
  });
});
