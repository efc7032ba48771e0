/* eslint-disable @typescript-eslint/no-unsafe-call -- answers are JSON of every shape, and are looked into freely */
import { readFileSync, mkdtempSync, cpSync, writeFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { play, riverside, type Play } from "./play.ts";

let server: Play;
beforeAll(async () => {
  server = await play();
});
afterAll(async () => {
  await server.stop();
});

describe("what there is to read", () => {
  it("lists each constitution with its versions, oldest first, and says that being in force is only declared", async () => {
    const { json } = await server.ask("/api/v1/constitutions");
    expect(json.constitutions).toHaveLength(1);
    expect(json.constitutions[0].versions).toMatchObject([
      {
        version: "2012.1",
        valid: true,
        standing: "declared, not proven",
        declared: { inForce: { from: "2012-04-01" } },
      },
      { version: "2014.1", valid: true, basedOn: "riverside@2012.1" },
    ]);
    const alone = await server.ask("/api/v1/constitutions/riverside/versions");
    expect(alone.json).toEqual(json.constitutions[0]);
  });

  it.each([
    ["today, by the demonstration's clock", "", "2012.1"],
    ["the first day, which counts", "?on=2012-04-01", "2012.1"],
    ["the last day, which counts", "?on=2014-03-31", "2012.1"],
    ["the day after", "?on=2014-04-01", "2014.1"],
    ["a day, as known on another", "?on=2015-01-01&knownAt=2016-01-01", "2014.1"],
  ])("finds the version in force on %s", async (_when, query, version) => {
    const { status, json } = await server.ask(`/api/v1/constitutions/riverside${query}`);
    expect([status, json.version]).toEqual([200, version]);
    expect(json.document.resolutions.recall.title).toBe("Recall of the officers");
  });

  it("says what there is where no version is in force", async () => {
    const { status, json } = await server.ask("/api/v1/constitutions/riverside?on=2016-04-01");
    expect(status).toBe(404);
    expect(json).toMatchObject({
      type: "/problems/none-in-force",
      detail: "No version of `riverside` declares itself in force on 2016-04-01.",
      help: "Name one as `version`, or another date: `2012.1` runs from 2012-04-01 until 2014-03-31; `2014.1` runs from 2014-04-01 until 2016-03-31.",
    });
  });

  it("names the nearest where there is no such constitution", async () => {
    const { status, json } = await server.ask("/api/v1/constitutions/riversid");
    expect([status, json.help]).toEqual([404, "Did you mean `riverside`?"]);
    const far = await server.ask("/api/v1/constitutions/somewhere-else/versions");
    expect([far.status, far.json.help]).toEqual([404, "There is `riverside`."]);
  });

  it("gives a version with what it takes from its base, and as it was written to whoever asks for YAML", async () => {
    const address = "/api/v1/constitutions/riverside/versions/2014.1";
    const { json } = await server.ask(address);
    expect(json.document.resolutions["change-of-name"].title).toBe("Change of name");
    expect(json.digest).toMatch(/^[0-9a-f]{64}$/);
    const yaml = await server.ask(address, { headers: { Accept: "application/yaml" } });
    expect(yaml.headers.get("content-type")).toBe("application/yaml");
    expect(yaml.text).toBe(readFileSync(join(riverside, "riverside", "2014.1.yaml"), "utf8"));
    const none = await server.ask("/api/v1/constitutions/riverside/versions/2013.1");
    expect([none.status, none.json.help]).toEqual([404, "There is `2012.1`, `2014.1`."]);
  });

  it("answers 304 to whoever has the same bytes already, for each form apart", async () => {
    const address = "/api/v1/constitutions/riverside/versions/2012.1";
    const first = await server.ask(address);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    const again = await server.ask(address, { headers: { "If-None-Match": `"other", ${tag}` } });
    expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", tag]);
    const yaml = await server.ask(address, { headers: { "If-None-Match": tag, Accept: "application/yaml" } });
    expect(yaml.status).toBe(200);
    expect(yaml.headers.get("vary")).toBe("Accept");
  });

  it("answers HEAD like GET, without the body", async () => {
    const { status, text, headers } = await server.ask("/api/v1/constitutions", { method: "HEAD" });
    expect([status, text]).toEqual([200, ""]);
    expect(Number(headers.get("content-length"))).toBeGreaterThan(100);
  });

  it("lists the questions with the schema of their facts and a request that can be sent as it stands", async () => {
    const { json } = await server.ask("/api/v1/constitutions/riverside/questions");
    const recall = json.questions.find((question: { address: string }) => question.address === "resolutions/recall");
    expect(recall.outcomes.toSorted()).toEqual(["carried", "lost", "void"]);
    expect(recall.facts.properties.entitled).toMatchObject({
      anyOf: [{ type: "integer", minimum: 0 }, { type: "null" }],
    });
    expect(recall.example).toEqual({
      question: "resolutions/recall",
      on: "2013-05-01",
      facts: { entitled: 400, responses: 240, for: 180, against: 60 },
    });
    const decided = await server.ask("/api/v1/constitutions/riverside/decisions", {
      method: "POST",
      body: recall.example,
    });
    expect(decided.json.outcome).toBe("carried");
    const later = await server.ask("/api/v1/constitutions/riverside/questions?version=2014.1");
    expect(later.json.constitution.version).toBe("2014.1");
  });

  it("gives the catalogue of checks", async () => {
    const { json } = await server.ask("/api/v1/checks");
    expect(json.checks[0]).toEqual({ id: "yaml-syntax", title: expect.any(String), why: expect.any(String) });
  });

  it("knows no schema of another name", async () => {
    const { status, json } = await server.ask("/api/v1/schemas/nonsense");
    expect([status, json.type]).toEqual([404, "/problems/unknown-schema"]);
  });
});

describe("a file of the library that is not valid", () => {
  const folder = mkdtempSync(join(tmpdir(), "charter-library-"));
  cpSync(riverside, folder, { recursive: true });
  writeFileSync(join(folder, "riverside", "2013.1.yaml"), "language: 1\nid: riverside\ntitel: Broken\n");
  let broken: Play;
  beforeAll(async () => {
    broken = await play({ folder });
  });
  afterAll(async () => {
    await broken.stop();
    rmSync(folder, { recursive: true });
  });

  it("stops that version only, and is listed as what it is", async () => {
    const { json } = await broken.ask("/api/v1/constitutions/riverside/versions");
    expect(json.versions.map((each: { valid: boolean }) => each.valid)).toEqual([true, false, true]);
    const named = await broken.ask("/api/v1/constitutions/riverside/versions/2013.1");
    expect([named.status, named.json.type]).toEqual([503, "/problems/constitution-not-valid"]);
    expect(named.json.errors[0].at).toMatchObject({
      file: "constitutions/riverside/2013.1.yaml",
      line: expect.any(Number),
    });
    const other = await broken.ask("/api/v1/constitutions/riverside/versions/2012.1");
    expect(other.status).toBe(200);
  });

  it("is never passed over in silence when it might be the one in force", async () => {
    const { status } = await broken.ask("/api/v1/constitutions/riverside?on=2013-06-01");
    expect(status).toBe(503);
  });

  it("can still be read as it was written", async () => {
    const { status, text } = await broken.ask("/api/v1/constitutions/riverside/versions/2013.1", {
      headers: { Accept: "application/yaml" },
    });
    expect([status, text.includes("titel")]).toEqual([200, true]);
  });

  it("makes the server not ready, though it lives", async () => {
    const ready = await broken.ask("/readyz");
    expect([ready.status, ready.json.errors[0].message]).toMatchObject([
      503,
      expect.stringContaining("constitutions/riverside/2013.1.yaml"),
    ]);
    expect((await broken.ask("/livez")).status).toBe(200);
    expect((await server.ask("/readyz")).json).toEqual({ ready: true, constitutions: 2 });
  });
});
