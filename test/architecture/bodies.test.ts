import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { projectFiles, sourceFiles, type TextFile } from "./tree.ts";

/** Folders of constitutions/ that hold no constitution. */
const notBodies = new Set(["packs", "calendars", "sources"]);

describe("no body is known to the code", () => {
  const files = projectFiles();
  const names = namesOfBodies(files);

  it("finds the names it looks for in constitutions/", () => {
    const example = {
      path: "constitutions/saltmarsh/2013.1.yaml",
      text: "id: saltmarsh\nbody: { id: salt, type: ccg, name: N }",
    };
    expect(namesOfBodies([example])).toEqual(["saltmarsh", "salt"]);
  });

  it("names no body in engine, server or cli", () => {
    expect(mentions(sourceFiles(files), names)).toEqual([]);
  });

  it("asks nowhere what type a body is", () => {
    expect(askingForType(sourceFiles(files))).toEqual([]);
  });

  it("would notice both (control)", () => {
    const text = 'if (body.type === "ccg" || constitution.body.type !== kind || id === "saltmarsh") return 75;';
    const broken = [{ path: "engine/conditions/special.ts", text }];
    expect(mentions(broken, ["saltmarsh"])).toEqual(["engine/conditions/special.ts: saltmarsh"]);
    expect(askingForType(broken)).toEqual(["engine/conditions/special.ts"]);
  });
});

/** The ids of all constitutions, and the ids that they give their bodies. */
function namesOfBodies(files: readonly TextFile[]): readonly string[] {
  const names = files.flatMap(({ path, text }) => {
    const [top, id, file] = path.split("/");
    if (top !== "constitutions" || id === undefined || file === undefined || notBodies.has(id)) return [];
    if (!file.endsWith(".yaml") || file === "cases.yaml") return [id];
    const body: unknown = Reflect.get(Object(parse(text)), "body");
    const bodyId: unknown = Reflect.get(Object(body), "id");
    return typeof bodyId === "string" ? [id, bodyId] : [id];
  });
  return [...new Set(names)];
}

function mentions(files: readonly TextFile[], names: readonly string[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    names
      .filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, "i").test(text))
      .map((name) => `${path}: ${name}`),
  );
}

function askingForType(files: readonly TextFile[]): readonly string[] {
  const asking = /body\s*\??\.\s*type\s*[!=]==?|switch\s*\([^)]*body\s*\??\.\s*type/;
  return files.filter(({ text }) => asking.test(text)).map(({ path }) => path);
}
