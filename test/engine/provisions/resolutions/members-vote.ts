import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import type { Decision, Finding } from "../../../../engine/decisions/decision.ts";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { resolutions } from "../../../../engine/provisions/resolutions/resolutions.ts";
import { rolls } from "../../../../engine/provisions/rolls/rolls.ts";
import { constitutionOf, decided, problemsOf } from "../small-constitution.ts";

const kinds = [rolls, resolutions];

const otherRolls = `
facts:
  isPartner: { about: person, type: yes-no, question: Is the doctor a partner? }
rolls:
  partners: { title: Partners, electors: persons, who: { isPartner: true }, votes: one each }
  salaried: { title: Salaried GPs, electors: persons, who: { isPartner: false }, votes: one each }
`;

/** A constitution with one resolution, `vote`, that says these lines. */
export function membersVote(lines: string): Constitution {
  return constitutionOf(kinds, document(lines));
}

/** What is wrong with a resolution that says these lines, and with nothing else. */
export function troubleWith(lines: string): readonly string[] {
  return problemsOf(kinds, document(lines));
}

/** Asks the resolution, or one of its other questions, on a day. */
export function ask(
  constitution: Constitution,
  facts: GivenFacts,
  question = "",
  on = "2014-05-01",
): Promise<Decision> {
  return decided(constitution, `resolutions/vote${question}`, facts, on);
}

/** Asks and gives the outcome alone. */
export async function outcomeOf(
  constitution: Constitution,
  facts: GivenFacts,
  question = "",
  on = "2014-05-01",
): Promise<string> {
  return (await ask(constitution, facts, question, on)).outcome;
}

/** The finding of one requirement of a decision. */
export function finding(decision: Decision, requirement: string): Finding {
  const found = decision.findings.find((each) => each.requirement === requirement);
  if (found === undefined) throw new Error(`no finding ${requirement}`);
  return found;
}

function document(lines: string): string {
  const body = lines
    .replace(/^\n+|\s+$/g, "")
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
  return `${otherRolls}resolutions:\n  vote:\n    title: A vote of the members\n    voters: all members\n${body}\n`;
}
