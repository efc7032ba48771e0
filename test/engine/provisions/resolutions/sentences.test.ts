import { describe, expect, it } from "vitest";
import { partsOf, sentencesOf } from "../small-constitution.ts";
import { membersVote } from "./members-vote.ts";

const everything = `
question: Shall the meeting recall the leadership?
target: the leadership as a whole
gates:
  quorum: { atLeast: 20, otherwise: void }
  turnout: { atLeast: 50%, of: entitled, otherwise: void }
  support: { atLeast: 3/4, of: responses }
  majority: { moreThan: 1/2, of: votesCast }
  present: { atLeast: 1/2, of: present }
  salaried: { atLeast: 2/3, of: { roll: salaried } }
  partners: { atLeast: 1/4, of: votesCast, who: { roll: partners } }
  practices: { moreThan: 1/2, of: votesCast, weight: electors }
  ten: { moreThan: 10 }
  enough: { atLeast: 10, counting: votesCast }
abstentions: not allowed
castingVote:
  at: majority
  by: { chair: { title: The chair }, deputy: { title: the deputy chair } }
  for: [adjournment, the election of officers]
motion:
  notice: { atLeast: 14 clear days, to: every member }
  calledForThePurpose: true
  priorApproval: { lmc: { by: the LMC } }
  targets: [the leadership as a whole, an elected member]
  requires: { partner: { title: Put by a partner, when: { isPartner: true } } }
  coolingOff: 6 months
ballot: { open: 2 to 4 weeks, closes: "17:00", answers: [for, against], secret: true }
lawOf: noticeGiven
follows: { carried: The leadership leaves office., lost: Nothing changes., void: It may be put again. }`;

describe("a resolution read aloud", () => {
  it("says everything it states, in order", () => {
    expect(sentencesOf(membersVote(everything), "resolutions/vote")).toEqual([
      "The question is: “Shall the meeting recall the leadership?”",
      "It is put to all members.",
      "It is aimed at the leadership as a whole.",
      "At least 20 must be present; otherwise it is void.",
      "At least 50% of those entitled to vote must respond; otherwise it is void.",
      "At least three quarters of the responses must be in favour; otherwise it is lost.",
      "More than half of the votes cast must be in favour; otherwise it is lost.",
      "At least half of those present must be in favour; otherwise it is lost.",
      "At least two thirds of those on the roll “Salaried GPs” must be in favour; otherwise it is lost.",
      "At least a quarter of the votes cast must be in favour, counting only those on the roll “Partners”; otherwise it is lost.",
      "More than half of the votes cast must be in favour, each elector counted once; otherwise it is lost.",
      "More than 10 must be in favour; otherwise it is lost.",
      "At least 10 must vote for or against; otherwise it is lost.",
      "Abstentions are not allowed.",
      "If votes are equal, the chair, or if absent or conflicted the deputy chair has a casting vote, on adjournment or the election of officers only.",
      "At least 14 clear days’ notice must be given to every member; otherwise it is void.",
      "It can only be put at a meeting called for the purpose.",
      "The LMC must have approved it beforehand.",
      "It may be aimed at the leadership as a whole or an elected member only.",
      "It may be put only if the doctor is a partner.",
      "It may be put again at the earliest 6 months after the last attempt.",
      "The ballot is open for 2 to 4 weeks.",
      "The ballot closes at 17:00 on its last day.",
      "A paper may say for or against; any other is spoilt.",
      "The ballot is secret.",
      "The rules of the day on which notice was given apply.",
      "If it is carried: The leadership leaves office.",
      "If it is lost: Nothing changes.",
      "If it is void: It may be put again.",
    ]);
  });

  it("says what applies to a part or to one question", () => {
    const parts = membersVote(`
gates: { support: { moreThan: 1/2, of: votesCast } }
inEach:
  constituents: { north: { title: North }, south: { title: South } }
  gates: { support: { atLeast: 40%, of: votesCast, otherwise: void } }
questions: { merger: { title: Shall we merge?, gates: { support: { atLeast: 2/3, of: votesCast } } } }`);
    expect(sentencesOf(parts, "resolutions/vote").slice(2)).toEqual([
      "It must be carried on the whole and in each of North and South.",
      "In each of them, at least 40% of the votes cast must be in favour; otherwise it is void.",
      "A question of its own on the ballot: “Shall we merge?”",
      "On this question, at least two thirds of the votes cast must be in favour; otherwise it is lost.",
    ]);
  });

  it("keeps with each value the place where it stands", () => {
    const vote = membersVote("gates: { support: { atLeast: 3/4, of: responses } }");
    const gate = partsOf(vote, "resolutions/vote").find((sentence) => sentence.path === "gates/support");
    const values = gate?.parts.filter((part) => part.kind === "value") ?? [];
    expect(values.map((part) => [part.text, part.path])).toEqual([
      ["three quarters", "resolutions/vote/gates/support/atLeast"],
      ["the responses", "resolutions/vote/gates/support/of"],
    ]);
  });
});
