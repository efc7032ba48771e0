import { elections } from "../../../../engine/provisions/elections/elections.ts";
import { rolls } from "../../../../engine/provisions/rolls/rolls.ts";
import { constitutionOf, problemsOf } from "../small-constitution.ts";

/** The kinds that these tests read. */
export const kinds = [rolls, elections];

const rest = `
facts:
  worksInArea: { about: person, type: yes-no, question: Does the doctor work in the area? }
  status: { about: person, type: [partner, salaried, locum], question: What is the doctor? }
rolls:
  eligible-gps: { title: Eligible GPs, electors: persons, who: { worksInArea: true }, votes: one each }
`;

/** The election of the leadership as the Essex LMCs proposed it in 2011, with what they left open said one way. */
export const leadership = `
elections:
  leadership:
    title: Election of the leadership
    seats: 6
    fills: the GP seats on the Board
    stand: { worksInArea: true, status: { oneOf: [partner, salaried, locum] } }
    nominations:
      open: 2 to 4 weeks
      closes: 17:00
      by: { atLeast: 2, roll: eligible-gps }
      form:
        in-writing: { title: Made in writing }
        consent: { title: The candidate's consent }
    publicity: { duty: Nominations are publicised as widely as possible, writtenTo: all GPs working in the area, by: the LMC }
    electorate:
      roll: eligible-gps
      sources:
        performers-list: { title: the Medical Performers List }
        equip: { title: the data of EQUIP }
      reporting: practices are encouraged to report doctors who got no ballot paper
    ballot: { open: 2 to 4 weeks, closes: 12:00, secret: true, bothReturned: void the first }
    votes: { most: as many as seats }
    method: first past the post
    caps: { one-of-a-practice: { atMost: 1, of: practice } }
    uncontested: elected unopposed
    tooFew: { standing: elected unopposed, seatsLeft: reopen nominations }
    ties:
      extra: { way: extra seat, ifAnnounced: true }
      lot: { way: lot, by: the LMC }
    vacancies: { filledBy: the candidate with the next most votes, within: 3 months, notIfLeft: 6 months }
    conductedBy: the LMC
    arbiter: lmc
`;

/** The group with that election. */
export const group = constitutionOf(kinds, rest + leadership);

/** A group with an election of which only this is said besides its title. */
export const electionWhere = (said: string) =>
  constitutionOf(kinds, `${rest}elections: { e: { title: Election${said} } }\n`);

/** What is wrong with such an election. */
export const problemsWhere = (said: string) =>
  problemsOf(kinds, `${rest}elections: { e: { title: Election${said} } }\n`);
