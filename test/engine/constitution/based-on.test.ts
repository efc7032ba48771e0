import { describe, expect, it } from "vitest";
import { nodeAt, toPlain } from "../../../engine/documents/positions.ts";
import { headed, sound, troubleWith } from "./library.ts";

const model = headed(
  "model",
  `documents: { guide: { title: A guide } }
facts:
  local: { type: yes-no, question: Does the doctor work here? }
rolls:
  doctors: { title: Doctors, electors: persons, who: { local: true }, votes: one each }
resolutions:
  recall:
    title: Recall
    roll: doctors
    gates:
      turnout: { atLeast: 50%, of: entitled, otherwise: void }
      support: { atLeast: 75%, of: responses }
    follows: { carried: The leadership leaves., lost: Nothing. }
    source: { document: guide, heading: Recall }
    reading: { taken: Of those who respond. }
  merger: { title: Merger, roll: doctors, standing: mandated, gates: { support: { atLeast: 2/3, of: entitled } } }
`,
);
const bases = { "model@1": model };

const own = (rest: string) => `language: 1
id: own
version: "1"
title: Constitution of its own
basedOn: model@1
body: { id: own, type: group, name: Own }
${rest}`;

const gatesOf = (rest: string) => {
  const node = nodeAt(sound(own(rest), bases).root, ["resolutions", "recall", "gates"]);
  if (node?.kind !== "map") throw new Error("no gates");
  return [...node.entries.values()].map(({ key, value }) => [key, toPlain(value)]);
};

describe("a constitution based on another", () => {
  it("takes every provision of it", () => {
    expect([...sound(own(""), bases).provisions.keys()]).toEqual([
      "rolls/doctors",
      "resolutions/recall",
      "resolutions/merger",
    ]);
  });

  it("merges entries by their id and replaces a threshold whole", () => {
    expect(gatesOf("resolutions: { recall: { gates: { support: { moreThan: 1/2, of: entitled } } } }")).toEqual([
      ["turnout", { atLeast: "50%", of: "entitled", otherwise: "void" }],
      ["support", { moreThan: "1/2", of: "entitled" }],
    ]);
  });

  it("keeps a null in a variation or a rival reading of its own, which takes away when that is merged", () => {
    const rest = `
resolutions:
  vote:
    title: Vote
    roll: doctors
    gates: { quorum: { atLeast: 5, otherwise: void }, support: { moreThan: 1/2, of: votesCast } }
    variations: { remote: { from: 2020-03-26, gates: { quorum: null } } }
`;
    expect(sound(own(rest), bases).provisions.has("resolutions/vote")).toBe(true);
    expect(troubleWith(own(rest.replace("quorum: null", "quorun: null")), bases)).toEqual([
      "own.yaml:13 nothing-to-remove There is nothing to remove: no `quorun` is inherited here.",
    ]);
  });

  it("removes what is null, and puts what is new last or after what it names", () => {
    const votes = "{ atLeast: 10, counting: votesCast }";
    expect(gatesOf("resolutions: { recall: { gates: { turnout: null } } }").map(([key]) => key)).toEqual(["support"]);
    expect(gatesOf(`resolutions: { recall: { gates: { votes: ${votes} } } }`).map(([key]) => key)).toEqual([
      "turnout",
      "support",
      "votes",
    ]);
    const placed = "{ atLeast: 10, counting: votesCast, placedAfter: turnout }";
    expect(gatesOf(`resolutions: { recall: { gates: { votes: ${placed} } } }`).map(([key]) => key)).toEqual([
      "turnout",
      "votes",
      "support",
    ]);
    expect([...sound(own("resolutions: { recall: null }"), bases).provisions.keys()]).not.toContain(
      "resolutions/recall",
    );
  });

  it("keeps for every value the file, line and column where it is written", () => {
    const { root } = sound(
      own("resolutions: { recall: { gates: { support: { moreThan: 1/2, of: entitled } } } }"),
      bases,
    );
    const at = (...path: string[]) => nodeAt(root, ["resolutions", "recall", ...path])?.at;
    expect(at("gates", "turnout", "atLeast")).toMatchObject({ file: "model@1.yaml", line: 16, column: 27 });
    expect(at("gates", "support", "moreThan")).toMatchObject({ file: "own.yaml", line: 7, column: 56 });
  });

  it("says of what it changes the meaning that it departs from the source", () => {
    const changed = sound(own("resolutions: { recall: { gates: { turnout: null } } }"), bases).provisions.get(
      "resolutions/recall",
    );
    expect(changed?.departsFrom).toEqual({ document: "guide", heading: "Recall" });
    const renamed = sound(
      own('resolutions: { recall: { title: Power of recall, clause: "7" } }'),
      bases,
    ).provisions.get("resolutions/recall");
    expect(renamed?.departsFrom).toBeUndefined();
    const sourced = sound(
      own("resolutions: { recall: { gates: { turnout: null }, source: { document: guide, heading: Another } } }"),
      bases,
    ).provisions.get("resolutions/recall");
    expect(sourced?.departsFrom).toBeUndefined();
  });

  it("departs from the source where it adds something as well", () => {
    const added = sound(
      own("resolutions: { recall: { gates: { votes: { atLeast: 10, counting: votesCast } } } }"),
      bases,
    );
    expect(added.provisions.get("resolutions/recall")?.departsFrom).toEqual({ document: "guide", heading: "Recall" });
    const same = sound(own("resolutions: { recall: { gates: { support: { atLeast: 75%, of: responses } } } }"), bases);
    expect(same.provisions.get("resolutions/recall")?.departsFrom).toBeUndefined();
  });

  it("can stand on one that is itself based on another", () => {
    const middle = own("resolutions: { recall: { gates: { turnout: null } } }").replaceAll("own", "middle");
    const top = own("").replace("model@1", "middle@1");
    const provisions = sound(top, { ...bases, "middle@1": middle }).provisions.get("resolutions/recall");
    expect(nodeAt(provisions?.node ?? sound(top).root, ["gates"])).toMatchObject({
      entries: new Map([["support", expect.anything()]]),
    });
  });
});

describe("what is wrong with a constitution based on another", () => {
  it("a key that is missing in the whole is told at the own file's provision", () => {
    expect(troubleWith(own("resolutions:\n  board:\n    voters: all\n"), bases)).toEqual([
      expect.stringMatching(/^own\.yaml:8 missing-key .*(title|gates)/),
      expect.stringMatching(/^own\.yaml:8 missing-key .*(title|gates)/),
    ]);
  });

  it("a misspelt key is told at its own line, with the nearest", () => {
    expect(troubleWith(own("resolutions:\n  recall:\n    gats: { turnout: null }\n"), bases)).toEqual([
      expect.stringMatching(/^own\.yaml:9 unknown-key .*`gats`/),
    ]);
  });

  it("null that removes nothing is told at the null", () => {
    expect(troubleWith(own("resolutions:\n  recall:\n    gates:\n      quorum: null\n"), bases)).toEqual([
      expect.stringMatching(/^own\.yaml:10 nothing-to-remove /),
    ]);
  });

  it("null on what is mandated is told at the null", () => {
    expect(troubleWith(own("resolutions:\n  merger: null\n"), bases)).toEqual([
      expect.stringMatching(/^own\.yaml:8 mandated-removed /),
    ]);
  });

  it("a base that is not there, or that is based on itself", () => {
    expect(troubleWith(own(""))).toEqual(["own.yaml:5 unknown-base The constitution `model@1` is not in the library."]);
    const circle = own("").replace("model@1", "own@1");
    expect(troubleWith(circle, { "own@1": circle })).toEqual([
      expect.stringMatching(/^own\.yaml:5 circular-base .*`own@1` is based on `own@1`/),
    ]);
  });

  it("problems of the base name the base's file", () => {
    const broken = model.replace("of: responses", "of: answers");
    expect(troubleWith(own(""), { "model@1": broken })).toEqual([
      expect.stringMatching(/^model@1\.yaml:17 .*`answers`/),
    ]);
  });

  it("a reference to what was removed is told", () => {
    expect(
      troubleWith(own("rolls: { doctors: null }"), bases).map((each) => each.split(" ").slice(0, 2).join(" ")),
    ).toEqual(["model@1.yaml:14 unknown-reference", "model@1.yaml:21 unknown-reference"]);
  });
});
