import { describe, expect, it } from "vitest";
import { kinds } from "../../../../../engine/provisions/kinds.ts";
import { problemsOf } from "../../small-constitution.ts";

/** A complaint that may be looked into twice: an ordinary procedure of which nothing is said. */
const complaint = `procedures:
  complaint:
    title: Complaint
    parties: { member: person, group: body }
    roles: { secretary: person }
    starts: received
    stages:
      received:
        does:
          withdraw: { by: member, to: withdrawn }
          look-into: { by: secretary, to: answered }
      answered:
        does:
          accept: { by: member, to: closed }
          come-back: { by: member, again: false, to: received }
      withdrawn: { ends: withdrawn }
      closed: { ends: answered }
    deadlines:
      answer: { within: 20 working days, after: received, metBy: look-into, ifMissed: breach }
      coming-back: { within: 28 days, after: answered, metBy: come-back, ifMissed: right lapses }
`;

function said(...instead: readonly (readonly [string, string])[]): readonly string[] {
  const text = instead.reduce((sofar, [there, other]) => {
    if (!sofar.includes(there)) throw new Error(`it does not say: ${there}`);
    return sofar.replace(there, other);
  }, complaint);
  return problemsOf(kinds, text);
}

describe("the ways of a procedure", () => {
  it("are passed over in silence where every stage can be reached and left", () => {
    expect(said()).toEqual([]);
  });

  it("say the first stage of those that nothing leads to, not those after it", () => {
    expect(said(["look-into: { by: secretary, to: answered }", "look-into: { by: secretary, to: closed }"])).toEqual([
      "stage-unreachable: Nothing leads to the stage “Answered”.",
    ]);
  });

  it("know a stage to which only a missed deadline leads", () => {
    const sent: readonly (readonly [string, string])[] = [
      ["withdrawn: { ends: withdrawn }", "withdrawn: { ends: withdrawn }\\n      lapsed: { ends: lapsed }"],
      ["metBy: look-into, ifMissed: breach", "metBy: look-into, ifMissed: { to: lapsed }"],
    ].map(([there = "", other = ""]) => [there, other.replace("\\n", "\n")]);
    expect(said(...sent)).toEqual([]);
    expect(said(...sent.slice(0, 1))).toEqual(["stage-unreachable: Nothing leads to the end “Lapsed”."]);
  });

  it("stop where a stage can be left neither by an act nor by time", () => {
    const stuck: readonly [string, string] = [
      "come-back: { by: member, again: false, to: received }",
      "come-back: { by: member, again: false }",
    ];
    const nothing: readonly [string, string] = ["accept: { by: member, to: closed }", "accept: { by: member }"];
    expect(said(stuck, nothing, ["closed: { ends: answered }", "closed: { ends: answered, note: Kept }"])).toEqual([
      "dead-end: The stage “Answered” is no end, and nothing leads out of it.",
      "stage-unreachable: Nothing leads to the end “Closed”.",
    ]);
    expect(said(stuck)).toEqual([]);
  });

  it("may stop where that is meant", () => {
    expect(
      said(
        ["      answered:\n        does:", "      answered:\n        openEnded: true\n        does:"],
        ["accept: { by: member, to: closed }", "accept: { by: member }"],
        ["come-back: { by: member, again: false, to: received }", "come-back: { by: member, again: false }"],
        ["      closed: { ends: answered }\n", ""],
      ),
    ).toEqual([]);
  });

  it("stop once a deadline has been met that alone leads on", () => {
    const timed: readonly (readonly [string, string])[] = [
      [
        "accept: { by: member, to: closed }\n          come-back: { by: member, again: false, to: received }",
        "come-back: { by: member }",
      ],
      ["metBy: come-back, ifMissed: right lapses", "metBy: come-back, ifMissed: { to: closed }"],
    ];
    expect(said(...timed)).toEqual([
      "dead-end: Once the deadline that leads out of “Answered” has been met, nothing does any more.",
    ]);
    // Where whoever comes back leads the case on, it is not stuck.
    expect(
      said(
        timed[0] ?? ["", ""],
        ["come-back: { by: member }", "come-back: { by: member, to: received }"],
        timed[1] ?? ["", ""],
      ),
    ).toEqual([]);
  });

  it("are shut by what can never be done, said once with what lies behind it", () => {
    expect(
      said([
        "look-into: { by: secretary, to: answered }",
        "look-into: { by: secretary, when: { accept: done }, to: answered }",
      ]),
    ).toEqual([
      "step-never-taken: “Look into” can never be done, because “Accept” can never have been done by then, so that no case ever reaches “Answered”.",
    ]);
    expect(
      said([
        "come-back: { by: member, again: false",
        "come-back: { by: member, again: false, when: { look-into: done }",
      ]),
    ).toEqual([]);
  });

  it("can lapse one and all", () => {
    expect(
      said(["          accept: { by: member, to: closed }\n", ""], ["      closed: { ends: answered }\n", ""]),
    ).toEqual([
      "dead-end: Every way out of the stage “Answered” lapses, the first with “Coming back”, and then a case never leaves it.",
    ]);
  });
});

describe("the deadlines of a procedure", () => {
  it("say that nothing follows, but not of a time that must go by first", () => {
    expect(said([", metBy: look-into, ifMissed: breach", ", metBy: look-into"])).toEqual([
      "deadline-without-consequence: Nothing follows if the deadline “Answer” is missed.",
    ]);
    expect(
      said([
        "answer: { within: 20 working days, after: received, metBy: look-into, ifMissed: breach }",
        "answer: { atLeast: 5 days, after: received, metBy: look-into }",
      ]),
    ).toEqual([]);
  });

  it("can limit a stage that no act of theirs meets", () => {
    expect(said(["after: received, metBy: look-into", "after: received"])).toEqual([]);
    expect(said(["after: received, metBy: look-into", "after: look-into"])).toEqual([
      "deadline-met-by-nothing: Nothing that is done meets the deadline “Answer”, so it runs until the case ends.",
    ]);
  });

  it("never run if they begin too late", () => {
    expect(said(["after: answered, metBy: come-back", "after: withdrawn, metBy: come-back"])).toEqual([
      "deadline-never-runs: The deadline “Coming back” never runs: it is counted from “Withdrawn”, and by then a case has ended.",
    ]);
  });

  it("are forestalled by one that sends the case elsewhere on the same day or earlier", () => {
    const two = (first: string, second: string): readonly (readonly [string, string])[] => [
      [
        "metBy: look-into, ifMissed: breach }",
        `metBy: look-into, ifMissed: { to: withdrawn } }\n      second: { within: ${second}, after: received, metBy: look-into, ifMissed: { to: closed } }`,
      ],
      ["within: 20 working days", `within: ${first}`],
    ];
    const never =
      "step-never-taken: The deadline “Second” is never missed, because “Answer” has sent the case elsewhere by then.";
    expect(said(...two("20 working days", "20 working days"))).toEqual([never]);
    expect(said(...two("20 working days", "21 working days"))).toEqual([never]);
    expect(said(...two("20 working days", "19 working days"))).toEqual([
      "step-never-taken: The deadline “Answer” is never missed, because “Second” has sent the case elsewhere by then.",
    ]);
    expect(said(...two("20 working days", "30 days"))).toEqual([]);
  });
});
