import { describe, expect, it } from "vitest";
import { catalogue } from "../../engine/index.ts";
import { bytesOf, expectations, library, namesIn, read } from "./broken-files.ts";
import { badlySaid, troubleWith } from "./telling.ts";

const expected = expectations();
/** Checks of cases and calendars; of a file too large to keep; and what is said where words fail, or after a hundred problems. */
const shownElsewhere: ReadonlySet<string> = new Set([
  ...["unknown-constitution", "unknown-question", "unknown-reading", "unknown-outcome", "repeated-case"],
  "unknown-in-story",
  ...["unusable-calendar", "file-too-large", "wrong-shape", "more-problems", "misplaced-file"],
  // Proofs about all cases, made by `check` after reading: test/engine/review.
  ...["never-met", "always-met", "gate-never-matters", "outcome-never-comes", "readings-differ", "not-established"],
  ...["never-decides", "share-of-few", "rules-conflict", "payment-proved", "weight-rounded"],
  ...["deadlines-not-always-kept", "stage-without-limit", "last-day-to-act"],
]);
const decoder = new TextDecoder();

describe("a constitution with one fault", () => {
  it.each(namesIn("bad"))("%s is told of that fault, on its line, in plain words", (name) => {
    const { problems } = read("bad", name);
    expect(troubleWith(`${name}.yaml`, problems, expected.get(name) ?? { fault: 0, problems: [] })).toEqual([]);
  });

  it("stands beside what is expected of it, and nothing is expected of a file that is not there", () => {
    expect([...expected.keys()]).toEqual(namesIn("bad"));
    expect(namesIn("bad").length).toBeGreaterThanOrEqual(70);
  });

  it("shows every check that is made of a constitution", () => {
    const shown = new Set([...expected.values()].flatMap(({ problems }) => problems.map(({ code }) => code)));
    expect(Object.keys(catalogue).filter((code) => !shown.has(code) && !shownElsewhere.has(code))).toEqual([]);
    expect([...shownElsewhere].filter((code) => shown.has(code) || !Object.hasOwn(catalogue, code))).toEqual([]);
  });

  it("is refused, unless all that is said are warnings", () => {
    const isRefused = (name: string) => !read("bad", name).ok;
    const hasError = (name: string) => expected.get(name)?.problems.some(({ severity }) => severity === undefined);
    expect(namesIn("bad").filter(isRefused)).toEqual(namesIn("bad").filter(hasError));
  });

  it("larger than any constitution is not read at all", () => {
    const notes = "    note: The Board was told.\n".repeat(10_000);
    const { problems } = library.readText({ file: "large.yaml", text: `resolutions:\n  recall:\n${notes}` });
    expect(problems.map(({ code, message, help }) => [code, ...badlySaid(message), ...badlySaid(help)])).toEqual([
      ["file-too-large"],
    ]);
  });
});

describe("the same constitution with its fault repaired", () => {
  it.each(namesIn("good"))("%s is read, and nothing is said of it", (name) => {
    const result = read("good", name);
    expect(result.problems).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it.each(namesIn("good").filter((name) => !name.startsWith("saved-as")))(
    "%s differs in a few lines at most",
    (name) => {
      const [bad, good] = [bytesOf("bad", name), bytesOf("good", name)].map((bytes) =>
        decoder.decode(bytes).split("\n"),
      );
      const differing = new Set(bad).symmetricDifference(new Set(good));
      expect(differing.size).toBeGreaterThanOrEqual(1);
      expect(differing.size).toBeLessThanOrEqual(4);
    },
  );
});

describe("the check itself (controls)", () => {
  const name = "misspelt-key";
  const { problems } = read("bad", name);
  const wanted = expected.get(name) ?? { fault: 0, problems: [] };
  const [problem] = problems;
  if (problem === undefined) throw new Error(`${name} has no problem`);
  const say = (told: typeof problems, of = wanted) =>
    troubleWith(`${name}.yaml`, told, of).map((each) => each.split(":")[0]);

  it("finds fault with a reader that says one problem twice", () => {
    expect(say([...problems, ...problems])).toEqual(["one problem is said twice", "said"]);
  });

  it("finds fault with one that says nothing, or three things", () => {
    expect(say([])).toEqual(["nothing is said of it", "said"]);
    const three = [problem, { ...problem, message: "One." }, { ...problem, message: "Two." }];
    expect(say(three)).toEqual(["3 problems for one fault", "said"]);
  });

  it("finds fault with one that points at another line, another column, another file", () => {
    const moved = (at: Partial<typeof problem.at>) => [{ ...problem, at: { ...problem.at, ...at } }];
    expect(say(moved({ line: 25 }))).toEqual(["the first problem is on line 25, the fault on line 24", "said"]);
    expect(say(moved({ column: 19 }))).toEqual(["said"]);
    expect(say(moved({ file: "base.yaml" }))).toEqual([
      "the first problem is on line 24, the fault on line 24",
      "said",
    ]);
    expect(say(problems, { ...wanted, fault: 23 })).toEqual(["the first problem is on line 24, the fault on line 23"]);
  });

  it("finds fault with one that calls a warning an error, or gives other help", () => {
    expect(say([{ ...problem, severity: "warning" }])).toEqual(["said"]);
    expect(say([{ ...problem, help: "Write `atLeast`." }])).toEqual(["said"]);
  });

  it.each([
    "Expected string, received null.",
    "The property must match the schema.",
    "Cannot read this (at Object.<anonymous> (engine/read.ts:3:1)).",
    "TypeError: x is not a function.",
    "`atleast` is not known here",
    "`atleast` is not known here..",
    "is not known here.",
    "Write  it out.",
  ])("finds fault with “%s”", (sentence) => {
    expect(badlySaid(sentence)).not.toEqual([]);
  });

  it("finds no fault with the words of the person who wrote the constitution", () => {
    expect(badlySaid("`null` and `string` cannot be names here.")).toEqual([]);
  });
});
