import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { coverageTable, countsOf, readInventory } from "../../engine/index.ts";
import type { Inventory, InventoryRule } from "../../engine/index.ts";
import { nodeAt } from "../../engine/documents/positions.ts";
import { casesIn, constitutionOf, shipped } from "./cases-library.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "constitutions", "sources");
const coverage = readFileSync(join(root, "docs", "coverage.md"), "utf8");

const inventories = readdirSync(folder)
  .toSorted()
  .map((name) => inventoryFrom(name, readFileSync(join(folder, name), "utf8")));
const rules = inventories.flatMap((inventory) => inventory.rules);

describe("the inventories of the source documents", () => {
  it("are of five documents, and give every rule an id of its own", () => {
    expect(inventories).toHaveLength(5);
    expect(repeated(rules)).toEqual([]);
    expect(repeated([...rules, ...rules.slice(0, 1)])).toEqual([rules[0]?.id]);
  });

  it("say where in the document a rule stands: a heading, and a page where there are pages", () => {
    for (const { title, rules } of inventories) {
      const pages = rules.flatMap(({ page }) => (page === undefined ? [] : [page]));
      expect(pages, title).toEqual(title.includes("Rules of Engagement") ? pages.toSorted((a, b) => a - b) : []);
      expect([0, rules.length], title).toContain(pages.length);
      expect(rules.filter(({ heading }) => heading === undefined)).toEqual([]);
    }
  });

  it("say it in one sentence, and quote no more than is needed to find it", () => {
    for (const { id, says, quote } of rules) {
      expect(says, id).toMatch(/^[A-Z][^\n]*\.$/);
      expect(quote.length, id).toBeGreaterThan(10);
    }
  });

  it("are all in docs/coverage.md, which is made of them and of nothing else", () => {
    expect(coverage).toBe(coverageTable(inventories));
    expect(absentFrom(coverage)).toEqual([]);
    expect(absentFrom(coverage.replace("| ESSEX-RECALL-1 |", "| |"))).toEqual(["ESSEX-RECALL-1"]);
  });

  it("stand where they say: so many in a constitution, expressible by a kind, later work, or without behaviour", () => {
    const counts = inventories.map((inventory) => [inventory.file, ...countsOf(inventory).values()]);
    // In a constitution, kind, procedures, records, review, no behaviour.
    expect(counts).toEqual([
      ["co-commissioning-interest.yaml", 4, 0, 0, 0, 0, 2],
      ["co-commissioning-levels.yaml", 12, 0, 0, 0, 1, 2],
      ["essex-rules-of-engagement.yaml", 102, 0, 0, 3, 6, 17],
      ["implementation-co-ordination-group.yaml", 8, 0, 0, 0, 0, 0],
      ["integrated-care-systems.yaml", 5, 0, 0, 0, 0, 8],
    ]);
  });

  it("name an address that is there, and cases that ask it", () => {
    expect(astray(rules)).toEqual([]);
    expect(rules.filter(({ standing }) => standing.kind === "provision").length).toBeGreaterThan(30);
  });

  it.each([
    ["a constitution", "nowhere@1#resolutions/recall", "three quarters", "there is no nowhere@1"],
    ["a provision", "essex-lmc-model@2011.1#resolutions/recal", "a", "essex-lmc-model@2011.1 has no resolutions/recal"],
    [
      "a key",
      "essex-lmc-model@2011.1#resolutions/recall/targets",
      "a",
      "essex-lmc-model@2011.1 has no resolutions/recall/targets",
    ],
    [
      "a case",
      "essex-lmc-model@2011.1#resolutions/recall",
      "two of three panel members decide for the appellant",
      "no case of resolutions/recall is called “two of three panel members decide for the appellant”",
    ],
  ])("would notice %s that is not there (control)", (_what, provision, name, words) => {
    expect(astray(withStatus(`{ provision: "${provision}", cases: ["${name}"] }`))).toEqual([`A-1: ${words}`]);
  });

  it("say of what is only stated that it is, and of nothing else (control)", () => {
    const stated = (address: string, statedOnly: boolean) =>
      astray(
        withStatus(
          `{ provision: "essex-lmc-model@2011.1#${address}", cases: [one of three is no majority], statedOnly: ${String(statedOnly)} }`,
        ),
      );
    expect(stated("panels/dispute-panel/decision", false)).toEqual([]);
    expect(stated("panels/dispute-panel/decision", true)).toEqual(["A-1: panels/dispute-panel/decision is decided"]);
    expect(stated("panels/dispute-panel/majority", true)).toEqual([]);
    expect(stated("panels/dispute-panel/majority", false)).toEqual([
      "A-1: panels/dispute-panel/majority is only stated",
    ]);
  });

  it("name sections of which the engine has a kind", () => {
    expect(unknownSections(rules)).toEqual([]);
    expect(unknownSections(withStatus("{ kind: duty }"))).toEqual(["A-1: duty"]);
  });

  it("are refused in plain words when one is written otherwise (control)", () => {
    const problemsWith = (status: string, id = "A-1") => {
      const read = readInventory(source("a.yaml", inventoryText(status, id)));
      return read.problems.map(({ code, at }) => `${code} ${String(at.line)}`);
    };
    expect(problemsWith("{ kind: duties }")).toEqual([]);
    expect(problemsWith("{ later: someday }")).toEqual(["wrong-form 9"]);
    expect(problemsWith("{ provision: resolutions/recall, cases: [a] }")).toHaveLength(1);
    expect(problemsWith("{ provision: some-model@1#rules/a }")).toEqual(["missing-key 9"]);
    expect(problemsWith("{ kind: duties }", "a-1")).toHaveLength(1);
  });
});

function source(file: string, text: string) {
  return { file, text: new TextEncoder().encode(text) };
}

function inventoryFrom(name: string, text: string): Inventory {
  const read = readInventory(source(name, text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

function inventoryText(status: string, id = "A-1"): string {
  const rule = `  ${id}:\n    quote: All practices\n    says: All.\n    status: ${status}\n`;
  return `title: A\nby: B\ndate: C\n\nrules:\n${rule}`;
}

/** A single rule that stands where the text says. */
function withStatus(status: string): readonly InventoryRule[] {
  return inventoryFrom("a.yaml", inventoryText(status)).rules;
}

function repeated(all: readonly InventoryRule[]): readonly string[] {
  const ids = all.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function absentFrom(text: string): readonly string[] {
  return rules.filter(({ id }) => text.split(`\n| ${id} |`).length !== 2).map(({ id }) => id);
}

/** Rules whose address is not there, or that no case of that name asks. */
function astray(all: readonly InventoryRule[]): readonly string[] {
  return all.flatMap(({ id, standing }) => {
    if (standing.kind !== "provision") return [];
    const { constitution: reference, address, cases, statedOnly } = standing;
    const constitution = constitutionOf(reference);
    const home = shipped.find(([each]) => each === reference)?.[1];
    if (constitution === undefined || home === undefined) return [`${id}: there is no ${reference}`];
    const [section = "", name = "", ...keys] = address.split("/");
    const provision = constitution.provisions.get(`${section}/${name}`);
    const isDecided = constitution.questions.has(address);
    const asked = isDecided ? address : `${section}/${name}`;
    const isThere = provision !== undefined && (isDecided || nodeAt(provision.node, keys) !== undefined);
    if (!isThere) return [`${id}: ${reference} has no ${address}`];
    const askingIt = namesOfCases(home, reference, asked);
    return [
      ...cases.filter((each) => !askingIt.has(each)).map((each) => `${id}: no case of ${asked} is called “${each}”`),
      ...(statedOnly === isDecided ? [`${id}: ${address} ${isDecided ? "is decided" : "is only stated"}`] : []),
    ];
  });
}

const read = new Map<string, ReturnType<typeof casesIn>>();

/** The names of the cases that ask a question of a constitution, or one below it, and of the stories that tell of it. */
function namesOfCases(home: string, reference: string, asked: string): ReadonlySet<string> {
  const file = read.get(home) ?? casesIn(home);
  read.set(home, file);
  const asking = file.cases.filter(
    ({ constitution, request: { question } }) =>
      constitution === reference && (question === asked || question.startsWith(`${asked}/`)),
  );
  const telling = file.stories.filter(
    ({ constitution, begins: { procedure } }) =>
      constitution === reference && (asked === procedure || asked.startsWith(`${procedure}/`)),
  );
  return new Set([...asking, ...telling].map(({ name }) => name));
}

/** Rules of a section of which the engine has no kind. */
function unknownSections(all: readonly InventoryRule[]): readonly string[] {
  const provisions = join(root, "engine", "provisions");
  return all.flatMap(({ id, standing }) => {
    if (standing.kind !== "section") return [];
    const { section } = standing;
    const isThere = [section, `${section}.ts`].some((name) => existsSync(join(provisions, name)));
    return isThere ? [] : [`${id}: ${section}`];
  });
}
