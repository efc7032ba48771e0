import type { TSchema } from "typebox";
import { Type } from "typebox";
import { describe, expect, it } from "vitest";
import { defineKind } from "../../../../engine/constitution/kind.ts";
import { named, oneOf, provision, settings, whole, words, yesNo } from "../../../../engine/constitution/shapes.ts";
import { askedOfKind } from "../../../../engine/rendering/reference/asked-of-kind.ts";
import { languageReference } from "../../../../engine/rendering/reference/language-reference.ts";
import { rowsOf } from "../../../../engine/rendering/reference/rows.ts";
import { ownId, samplesOf } from "../../../../engine/rendering/reference/sample.ts";
import { wordsForShape } from "../../../../engine/rendering/reference/shape-words.ts";

const share = whole({
  atLeast: words({ description: "How much." }),
  strict: Type.Optional(yesNo({ description: "Whether." })),
});
const mooring = provision(
  {
    berth: oneOf(["river", "basin"], { description: "Where it lies." }),
    dues: Type.Optional(settings({ by: words({ description: "Who pays." }) }, { description: "What is paid." })),
    shares: Type.Optional(named(share, { ordered: true, description: "Who has which share." })),
  },
  "A place to moor.",
);

/** An invented kind whose questions depend on what a mooring says. */
const moorings = defineKind({
  section: "moorings",
  noun: { one: "mooring", many: "moorings" },
  description: "places to moor.",
  shape: mooring,
  asked: ({ data }) => [
    { id: "", outcomes: data.berth === "basin" ? ["free", "taken"] : ["free", "aground"] },
    ...(data.dues === undefined ? [{ id: "unpaid", outcomes: ["forgiven"] }] : []),
    ...Object.keys(data.shares ?? {}).map((id) => ({ id, outcomes: ["shared"] })),
  ],
  compile: () => ({ questions: [], problems: [] }),
  sentences: () => [],
});

describe("the reference of the language", () => {
  const text = languageReference([moorings], []);

  it("gives every key with what it can be, what it says and whether it must be written", () => {
    expect(text).toContain("| `berth` | ● | `river` or `basin` | Where it lies. | `river` |");
    expect(text).toContain("| `dues/by` | ● | words | Who pays. |");
    expect(text).toContain("| `shares/<id>/strict` |  | `true` or `false` | Whether. | `true` |");
  });

  it("gives every question with all its outcomes, whatever a provision says", () => {
    expect(text).toContain("| `moorings/<id>` |  | `free`, `aground` or `taken` |");
    expect(text).toContain("| `moorings/<id>/unpaid` |");
    expect(text).toContain("| `moorings/<id>/<id>` |");
  });

  it("has the head, the facts, the common keys and every comparison", () => {
    for (const key of ["basedOn", "<name>/question", "reading/instead/<id>/says", "noneOf", "inLast"]) {
      expect(text).toContain(`\`${key}\``);
    }
  });

  it("is another text when a description is another (control)", () => {
    const changed = { ...moorings, description: "Places where boats lie." };
    expect(languageReference([changed], [])).not.toBe(text);
  });
});

describe("what the reference is made from", () => {
  it("gives keys that stand in two places once", () => {
    const party = settings({
      name: words({
        description: "What it is called, in the words people use for it every day, and in no others at all.",
      }),
      place: words({
        description: "Where it is to be found on any working day of the year, holidays and Sundays left out.",
      }),
    });
    const rows = rowsOf(settings({ landlord: party, tenant: party }));
    expect(rows.map(({ path, like }) => [path.join("/"), like])).toEqual([
      ["landlord", undefined],
      ["landlord/name", undefined],
      ["landlord/place", undefined],
      ["tenant", "landlord"],
    ]);
  });

  it("makes provisions that say everything, nothing, and everything but one thing", () => {
    const samples = samplesOf(moorings.shape);
    expect(samples).toContainEqual({ title: ownId, berth: "river" });
    const dues = samples.map((sample) => Object.hasOwn(Object(sample), "dues"));
    expect(new Set(dues)).toEqual(new Set([true, false]));
  });

  it("finds outcomes that only some provisions have", () => {
    expect(askedOfKind(moorings).map(({ id }) => id)).toEqual(["", ownId, "unpaid"]);
  });

  it("says in words what a value can be", () => {
    expect(wordsForShape(share)).toBe("settings, replaced whole");
    const choice: TSchema = Type.Union([oneOf(["all"]), Type.Array(words())]);
    expect(wordsForShape(choice)).toBe("`all` or a list of words");
  });
});
