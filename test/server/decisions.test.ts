/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of every shape, and are looked into freely */
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decide } from "../../engine/index.ts";
import { openLibrary } from "../../server/library.ts";
import { play, riverside, type Play } from "./play.ts";

let server: Play;
beforeAll(async () => {
  server = await play();
});
afterAll(async () => {
  await server.stop();
});

const address = "/api/v1/constitutions/riverside/decisions";
const recall = { entitled: 400, responses: 240, for: 180, against: 60 };
const ask = (body: unknown) => server.ask(address, { method: "POST", body });

describe("a decision over HTTP", () => {
  it("is the very object that the engine gives, and is never stored", async () => {
    const { status, json, headers } = await ask({ question: "resolutions/recall", facts: recall, on: "2013-05-01" });
    expect(status).toBe(200);
    const read = openLibrary(riverside).read("riverside@2012.1");
    if (read?.ok !== true) throw new Error("not read");
    const on = Temporal.PlainDate.from("2013-05-01");
    const answer = await decide(read.value, { question: "resolutions/recall", facts: recall, on });
    expect(answer.kind === "decided" && JSON.parse(JSON.stringify(answer.decision))).toEqual(json);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
  });

  it.each([
    ["exactly three quarters of those who respond carry it", { ...recall }, "carried"],
    ["one vote fewer and it is lost", { ...recall, for: 179, against: 61 }, "lost"],
    ["too few responses make it void", { ...recall, responses: 199, for: 199, against: 0 }, "void"],
  ])("%s", async (_what, facts, outcome) => {
    const { json } = await ask({ question: "resolutions/recall", facts });
    expect(json.outcome).toBe(outcome);
  });

  it("is made for today, by the clock that every answer names, unless another date is given", async () => {
    const today = await ask({ question: "resolutions/recall", facts: {} });
    expect([today.json.on, today.headers.get("charter-today")]).toEqual(["2013-12-09", "2013-12-09; clock=demo"]);
    const later = await ask({ question: "resolutions/recall", facts: {}, on: "2015-01-01" });
    expect([later.json.on, later.json.constitution.version]).toEqual(["2015-01-01", "2014.1"]);
  });

  it("that cannot be made is an answer: what is missing and what is still possible", async () => {
    const { status, json } = await ask({ question: "resolutions/recall", facts: { entitled: 400, for: 180 } });
    expect([status, json.outcome]).toEqual([200, "undetermined"]);
    expect(json.missing.map((each: { fact: string }) => each.fact)).toEqual(["responses", "against"]);
    expect(json.possible.toSorted()).toEqual(["carried", "lost", "void"]);
  });

  it("can be asked of a version that is named, and under a rival reading", async () => {
    const facts = { entitled: 400, responses: 240, for: 170, against: 70 };
    const older = await ask({ question: "resolutions/recall", facts, version: "2012.1" });
    const newer = await ask({ question: "resolutions/recall", facts, version: "2014.1" });
    expect([older.json.outcome, newer.json.outcome]).toEqual(["lost", "carried"]);
    expect(newer.json.warnings).toHaveLength(1);
    const rival = await ask({ question: "resolutions/recall", facts: recall, reading: "of-all" });
    expect([rival.json.outcome, rival.json.constitution.reading]).toEqual(["lost", "of-all"]);
  });
});

describe("what is refused", () => {
  it("facts that contradict each other: 422, naming both and pointing at the first", async () => {
    const { status, json } = await ask({ question: "resolutions/recall", facts: { responses: 100, for: 180 } });
    expect(status).toBe(422);
    expect(json.type).toBe("/problems/facts-refused");
    expect(json.errors).toHaveLength(1);
    expect(json.errors[0].facts.toSorted()).toEqual(["for", "responses"]);
    expect(json.errors[0].pointer).toMatch(/^\/facts\/(for|responses)$/);
  });

  it("facts of another type, or of another name: all of them at once", async () => {
    const { status, json } = await ask({ question: "resolutions/recall", facts: { for: "180", agianst: 60 } });
    expect(status).toBe(422);
    expect(json.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).toEqual([
      ["/facts/for", "wrong-fact"],
      ["/facts/agianst", "unknown-fact"],
    ]);
    expect(json.errors[1].help).toBe("Did you mean `against`?");
  });

  it.each([
    ["a question that is not there", { question: "resolutions/recal", facts: {} }, 404, "/question"],
    ["a reading that is not there", { question: "resolutions/recall", facts: {}, reading: "other" }, 404, "/reading"],
    ["a version that is not there", { question: "resolutions/recall", facts: {}, version: "1999" }, 404, undefined],
    [
      "a date on which nothing is in force",
      { question: "resolutions/recall", facts: {}, on: "2011-01-01" },
      404,
      undefined,
    ],
    ["no question", { facts: {} }, 400, "/question"],
    ["no facts", { question: "resolutions/recall" }, 400, "/facts"],
    ["facts that are a list", { question: "resolutions/recall", facts: [] }, 400, "/facts"],
    ["a question that is a number", { question: 7, facts: {} }, 400, "/question"],
    ["a date that is none", { question: "resolutions/recall", facts: {}, on: "2013-02-30" }, 400, "/on"],
    ["a bare year", { question: "resolutions/recall", facts: {}, on: "2013" }, 400, "/on"],
    ["a name that is misspelt", { question: "resolutions/recall", facts: {}, knownat: "2013-01-01" }, 400, "/knownat"],
  ])("%s", async (_what, body, status, pointer) => {
    const answer = await ask(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    if (pointer !== undefined) expect(answer.json.errors[0].pointer).toBe(pointer);
    expect(answer.json.detail).not.toMatch(/object|undefined|TypeError|null/);
  });

  it("names like __proto__ and constructor are facts that are not known, nothing more", async () => {
    const { status, json } = await server.ask(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"question": "resolutions/recall", "facts": {"__proto__": 1, "constructor": 2, "toString": {"a": 1}}}',
    });
    expect(status).toBe(422);
    expect(json.errors.every((error: { code: string }) => error.code === "unknown-fact")).toBe(true);
  });
});

describe("many at once", () => {
  it("answers each for itself, in order, with pointers from the whole body", async () => {
    const requests = [
      { question: "resolutions/recall", facts: recall },
      { question: "resolutions/recall" },
      { question: "resolutions/recall", facts: { for: "x" } },
      { question: "resolutions/nothing", facts: {} },
      { question: "resolutions/change-of-name", facts: {} },
    ];
    const { status, json } = await server.ask(`${address}/batch`, { method: "POST", body: { requests } });
    expect(status).toBe(200);
    expect(json.answers.map((each: any) => each.decision?.outcome ?? each.problem.status)).toEqual([
      "carried",
      400,
      422,
      404,
      "undetermined",
    ]);
    expect(json.answers[1].problem.errors[0].pointer).toBe("/requests/1/facts");
    expect(json.answers[2].problem.errors[0].pointer).toBe("/requests/2/facts/for");
    const alone = await ask(requests[0]);
    expect(json.answers[0].decision).toEqual(alone.json);
  });

  it.each([
    ["none", 0, 400],
    ["a hundred", 100, 200],
    ["one too many", 1_001, 400],
  ])("takes %s with status %3$s", async (_what, count, status) => {
    const requests = Array.from({ length: count }, () => ({ question: "resolutions/change-of-name", facts: {} }));
    const answer = await server.ask(`${address}/batch`, { method: "POST", body: { requests } });
    expect(answer.status).toBe(status);
  });

  it("does not keep others waiting", async () => {
    const requests = Array.from({ length: 60 }, () => ({ question: "resolutions/recall", facts: recall }));
    const batch = server.ask(`${address}/batch`, { method: "POST", body: { requests } });
    await setTimeout(10);
    const first = await Promise.race([batch.then(() => "the batch"), server.ask("/livez").then(() => "the other")]);
    expect(first).toBe("the other");
    expect((await batch).json.answers).toHaveLength(60);
  });
});
