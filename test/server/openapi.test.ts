/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of every shape, and are looked into freely */
import type { Express } from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiDocument } from "../../server/api/openapi/document.ts";
import { routes } from "../../server/api/routes/all.ts";
import { problemTypes } from "../../server/api/statuses.ts";
import { createApp } from "../../server/app.ts";
import { demoClock } from "../../server/clock.ts";
import { openLibrary } from "../../server/library.ts";
import { openExamples } from "../../server/operations/examples.ts";
import { readSchemas } from "../../server/operations/read-schemas.ts";
import { openValidator } from "../../server/operations/validator.ts";
import { contractOf, play, riverside, type Answer, type Play } from "./play.ts";

const library = openLibrary(riverside);
const world = {
  library,
  examples: openExamples(library),
  clock: demoClock(),
  schemas: readSchemas(),
  validator: openValidator([riverside]),
};
const document: any = JSON.parse(JSON.stringify(openApiDocument(routes, world.schemas)));
const newApp = (): Express => createApp(world, { base: () => "", report: () => undefined });

/** Every route that Express itself would serve, as `get /path/{id}`. */
function served(app: Express): readonly string[] {
  const layers: readonly any[] = app.router.stack;
  return layers
    .flatMap(({ route }) =>
      route === undefined
        ? []
        : Object.keys(route.methods).map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, "{$1}")}`),
    )
    .sort();
}

function promised(from: any): readonly string[] {
  return Object.entries<object>(from.paths)
    .flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`))
    .sort();
}

describe("the OpenAPI document", () => {
  it("names every route that Express serves, and no other", () => {
    expect(served(newApp())).toEqual(promised(document));
    expect(served(newApp()).length).toBeGreaterThan(12);
  });

  it("would be found out if a route were added beside it, or taken away (control)", () => {
    const app = newApp();
    app.get("/api/v1/secret", (_request, response) => void response.end());
    expect(served(app)).not.toEqual(promised(document));
    const { "/livez": _live, ...paths } = document.paths;
    expect(served(newApp())).not.toEqual(promised({ paths }));
  });

  it("refers only to what it holds", () => {
    const names = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)].map(([, pointer]) => pointer ?? "");
    expect(names.length).toBeGreaterThan(20);
    const found = (pointer: string): unknown =>
      pointer
        .split("/")
        .slice(1)
        .reduce<any>((value, step) => value?.[step.replaceAll("~1", "/").replaceAll("~0", "~")], document);
    expect(names.filter((pointer) => found(pointer) === undefined)).toEqual([]);
  });

  it("describes every operation, parameter and answer, each operation by a name of its own", () => {
    const operations = Object.values<any>(document.paths).flatMap((item) => Object.values<any>(item));
    expect(new Set(operations.map((each) => each.operationId)).size).toBe(operations.length);
    for (const { summary, description, responses, parameters = [] } of operations) {
      expect(summary.length * description.length).toBeGreaterThan(0);
      for (const answer of Object.values<any>(responses)) expect(answer.description).not.toBe("");
      for (const parameter of parameters) if (parameter.in === "query") expect(parameter.description).not.toBe("");
    }
  });

  it("is of the form that OpenAPI 3.1 has", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document)).toEqual(["openapi", "info", "servers", "paths", "components"]);
    for (const [path, item] of Object.entries<any>(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values<any>(item)) {
        const declared = (operation.parameters ?? [])
          .filter((each: any) => each.in === "path")
          .map((each: any) => each.name);
        expect(declared).toEqual(inPath);
      }
    }
  });

  it("shows the shape of a decision as it is published", () => {
    const { $id: _id, $schema: _version, ...published }: any = world.schemas.get("decision");
    const moved = JSON.stringify(published).replaceAll('"$ref":"#', '"$ref":"#/components/schemas/Decision');
    expect(document.components.schemas.Decision).toEqual(JSON.parse(moved));
  });

  it("gives problems of a text the very parts that the published schema gives them", () => {
    const ours = document.components.schemas.Validation.properties.problems.items;
    const published: any = world.schemas.get("problems");
    const theirs = published.properties.files.items.properties.problems.items;
    expect(ours.required.toSorted()).toEqual(theirs.required.toSorted());
    expect(Object.keys(ours.properties.at.properties).sort()).toEqual(
      Object.keys(theirs.properties.at.properties).sort(),
    );
  });
});

describe("answers against the document", () => {
  let server: Play;
  beforeAll(async () => {
    server = await play();
  });
  afterAll(async () => {
    await server.stop();
  });
  const check = contractOf(document);

  it("keeps to it on every address (each `ask` in these tests is held against it)", async () => {
    for (const route of routes.filter(({ method }) => method === "get")) {
      const path = route.path
        .replace("{id}", "riverside")
        .replace("{version}", "2012.1")
        .replace("{name}", "decision")
        .replace("{type}", "not-json");
      expect((await server.ask(path)).status).toBeLessThan(500);
    }
  });

  it("notices a field too many, a field too few, another status and another content type (control)", async () => {
    const address = "/api/v1/constitutions/riverside/versions";
    const good = await server.ask(address);
    const broken = (change: Partial<Answer>): readonly string[] => check("GET", address, { ...good, ...change });
    const { id: _id, ...without } = good.json;
    expect(broken({})).toEqual([]);
    expect(broken({ json: { ...good.json, secret: 1 } })).not.toEqual([]);
    expect(broken({ json: without })).not.toEqual([]);
    expect(broken({ status: 201 })).not.toEqual([]);
    expect(
      broken({ headers: new Headers({ ...Object.fromEntries(good.headers), "content-type": "text/plain" }) }),
    ).not.toEqual([]);
    expect(broken({ headers: new Headers({ "content-type": "application/json" }) })).not.toEqual([]);
    expect(check("GET", "/api/v1/secret", good)).not.toEqual([]);
  });

  it("leads from each problem's type to a page that explains it", async () => {
    for (const type of Object.keys(problemTypes)) {
      const { status, text } = await server.ask(`/problems/${type}`);
      expect([status, text.includes(type)]).toEqual([200, true]);
    }
    expect((await server.ask("/problems/nonsense")).status).toBe(404);
    expect((await server.ask("/problems")).text).toContain("/problems/facts-refused");
  });

  it("shows every address on a page without scripts, whose only style is the one that is let through", async () => {
    for (const path of ["/", "/api", "/problems"]) {
      const { text, headers } = await server.ask(path);
      expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(text).not.toMatch(/<script|\sstyle=|\son\w+=|\ssrc=|http-equiv/i);
      const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? "";
      const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(style))).toString("base64");
      expect(headers.get("content-security-policy")).toContain(`'sha256-${hash}'`);
    }
    const { text } = await server.ask("/api");
    for (const route of routes) expect(text).toContain(`${route.method.toUpperCase()} ${route.path}`);
    expect((await server.ask("/")).text).toContain("Monday 9 December 2013");
  });
});
