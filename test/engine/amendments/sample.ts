import { readConstitution } from "../../../engine/constitution/read.ts";
import type { Constitution } from "../../../engine/constitution/constitution.ts";
import { kinds } from "../../../engine/provisions/kinds.ts";
import { openLibrary } from "../../../server/library.ts";

const library = openLibrary();

/** A club whose rules on members may change only with the council's approval, and other rules by an ordinary vote. */
export const club = `
language: 1
id: club
version: "1"
title: Rules of a club
declared: { status: illustrative, inForce: { from: 2020-01-01 } }
body: { id: club, type: club, name: An invented club }
calendar: england-and-wales
facts:
  paid: { type: yes-no, about: person, question: Has the member paid? }
rolls:
  members: { title: Members, electors: persons, who: { paid: true }, votes: one each }
resolutions:
  change:
    title: Change of the rules
    question: Shall the rules be changed?
    roll: members
    gates: { majority: { atLeast: 2/3, of: votesCast } }
powers:
  sell: { title: Sell the boathouse, allowed: never }
amendment:
  members:
    title: Change of who is a member
    material: [rolls]
    carriedBy: resolutions/change
    approvals: { council: { title: the town council } }
    takesEffect: { next: 1 April }
  boathouse: { title: The boathouse, material: [powers/sell], allowed: never }
  other:
    title: Any other change
    carriedBy: resolutions/change
    takesEffect: { on: decision }
    runningCases: move by plan
procedures:
  complaint:
    title: Complaint
    parties: { member: person }
    roles: { secretary: person }
    starts: received
    stages:
      received: { does: { answer: { by: secretary, to: answered }, withdraw: { by: member, to: withdrawn } } }
      answered: { ends: answered }
      withdrawn: { ends: withdrawn }
    deadlines:
      answer-in-time: { within: 28 days, after: received, metBy: answer, ifMissed: breach }
`;

/** The club's rules, or a text made of them; what is wrong with it is an error of the test. */
export function read(text: string = club): Constitution {
  const result = readConstitution(
    { file: "club.yaml", text },
    { kinds, base: () => undefined, calendar: library.calendar },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.value;
}

/** The club's rules with some words replaced, as version 2. */
export function amended(...changes: readonly (readonly [from: string, to: string])[]): Constitution {
  const version = club.replace('version: "1"', 'version: "2"');
  return read(
    changes.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${from} is not in the text`);
      return text.replace(from, to);
    }, version),
  );
}
