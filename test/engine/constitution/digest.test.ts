import { describe, expect, it } from "vitest";
import { headed, sound } from "./library.ts";

const plain = headed(
  "own",
  `documents: { guide: { title: A guide } }
facts:
  local: { type: yes-no, question: Does the doctor work here? }
  years: { type: number, question: For how many years? }
rolls:
  doctors: { title: Doctors, electors: persons, who: { local: true, years: { atLeast: 2 } }, votes: one each }
resolutions:
  recall:
    title: Recall
    roll: doctors
    gates:
      turnout: { atLeast: 50%, of: entitled, otherwise: void }
      support: { atLeast: 75%, of: responses }
  merger: { title: Merger, roll: doctors, gates: { support: { atLeast: 2/3, of: votesCast } } }
`,
);
const digest = sound(plain).digest;
const changed = (from: string, to: string): string => {
  if (!plain.includes(from)) throw new Error(`nothing to change: ${from}`);
  return sound(plain.replace(from, to)).digest;
};

describe("the digest stays the same", () => {
  it.each([
    [
      "however it is laid out",
      "gates:\n      turnout: { atLeast: 50%, of: entitled, otherwise: void }\n      support: { atLeast: 75%, of: responses }",
      "gates: { turnout: { atLeast: '50%', of: entitled, otherwise: void }, support: { atLeast: \"75%\",   of: responses } }",
    ],
    ["whatever is said in comments", "resolutions:", "# Votes\nresolutions: # all of them"],
    ["however a fraction is spelt", "atLeast: 75%", "atLeast: 3/4"],
    ["however a fraction is cut", "atLeast: 2/3", "atLeast: 4/6"],
    ["in whatever order its settings stand", "title: Recall\n    roll: doctors", "roll: doctors\n    title: Recall"],
    ["in whatever order its facts stand", "local: true, years: { atLeast: 2 }", "years: { atLeast: 2 }, local: true"],
    ["in another version", 'version: "1"', 'version: "2"'],
    [
      "whatever is claimed of its standing",
      "body:",
      "declared: { status: adopted, inForce: { from: 2013-04-01 } }\nbody:",
    ],
    [
      "with other sources, clauses and notes",
      "title: Recall",
      'clause: "7"\n    note: Discussed at length.\n    source: { document: guide, page: 3 }\n    title: Recall',
    ],
    [
      "with a rival reading noted",
      "title: Recall",
      "reading: { taken: So., instead: { other: { says: Otherwise., gates: { turnout: null } } } }\n    title: Recall",
    ],
  ])("%s", (_, from, to) => {
    expect(changed(from, to)).toBe(digest);
  });

  it("whether something is inherited or its own", () => {
    const split = plain.indexOf("  merger");
    const model = plain.slice(0, split).replaceAll("own", "model").replace('version: "1"', 'version: "9"');
    const own = `${headed("own", "basedOn: model@9\nresolutions:\n")}${plain.slice(split)}`;
    expect(sound(own, { "model@9": model }).digest).toBe(digest);
  });
});

describe("the digest differs", () => {
  const gates =
    "turnout: { atLeast: 50%, of: entitled, otherwise: void }\n      support: { atLeast: 75%, of: responses }";

  it.each([
    [
      "where gates stand in another order",
      gates,
      "support: { atLeast: 75%, of: responses }\n      turnout: { atLeast: 50%, of: entitled, otherwise: void }",
    ],
    ["where a threshold is another", "atLeast: 75%", "atLeast: 76%"],
    ["between two thirds and 66.67%", "atLeast: 2/3", "atLeast: 66.67%"],
    ["where at least becomes more than", "atLeast: 75%", "moreThan: 75%"],
    ["where the base is another", "75%, of: responses", "75%, of: votesCast"],
    ["where a title is another", "title: Recall", "title: Power of recall"],
    ["where a condition is another", "atLeast: 2 }", "atLeast: 3 }"],
    ["where a provision has another id", "  merger:", "  fusion:"],
    ["where a provision has dates", "title: Recall", "from: 2013-04-01\n    title: Recall"],
    [
      "where a variation is added",
      "title: Recall",
      "variations: { later: { from: 2014-01-01, gates: { turnout: null } } }\n    title: Recall",
    ],
    ["where the calendar is named", "body:", "calendar: england-and-wales\nbody:"],
  ])("%s", (_, from, to) => {
    expect(changed(from, to)).not.toBe(digest);
  });
});
