import { capital, wordsOfId } from "../engine/index.ts";

/** What a first constitution is made from. */
export interface FirstConstitution {
  readonly id: string;
  readonly version: string;
  /** The line by which an editor finds the schema, where the schema is at hand. */
  readonly schemaLine: string;
}

/** A constitution that stands alone: who the members are, when they meet, and how they change it. */
export function constitutionOnItsOwn({ id, version, schemaLine }: FirstConstitution): string {
  const name = capital(wordsOfId(id));
  return `${schemaLine}# A first constitution. Change what differs in your group, take out what you do not need, add what is missing.
language: 1
id: ${id}
version: "${version}"
title: Constitution of ${name}
declared: { status: draft }
body: { id: ${id}, type: group, name: ${name} }
year: { governance: 1 April, financial: 1 April }

# What conditions may speak of: each fact with the question a person is asked for it.
facts:
  isMember:
    title: Is a member
    about: person
    type: yes-no
    question: Is the person a member of the group?

rolls:
  members:
    title: Members
    electors: persons
    who: { isMember: true }
    votes: one each

meetings:
  annual-general-meeting:
    title: Annual general meeting
    atLeast: 1
    each: governance year
    openTo: [members]

resolutions:
  change-of-constitution:
    title: Change of the constitution
    question: Shall the constitution be changed as proposed?
    roll: members
    gates:
      turnout: { atLeast: 1/2, of: entitled, otherwise: void }
      support: { atLeast: 2/3, of: votesCast }
`;
}

/** The cases of a constitution that stands alone: at its threshold, just below, and a vote that does not count. */
export function casesOnItsOwn({ id, version }: FirstConstitution, on: string): string {
  return `constitution: ${id}@${version}
cases:
  - name: two thirds of the votes cast change the constitution
    on: ${on}
    ask: resolutions/change-of-constitution
    facts: { entitled: 30, responses: 18, for: 12, against: 6 }
    expect: { outcome: carried }

  - name: one vote fewer does not
    on: ${on}
    ask: resolutions/change-of-constitution
    facts: { entitled: 30, responses: 18, for: 11, against: 7 }
    expect: { outcome: lost }

  - name: a vote in which fewer than half take part does not count
    on: ${on}
    ask: resolutions/change-of-constitution
    facts: { entitled: 30, responses: 14, for: 14, against: 0 }
    expect: { outcome: void }
`;
}

/** A constitution that takes everything from a model, for its group to refine. `inherited` says whether the model claims to be in force. */
export function constitutionFrom(
  { id, version, schemaLine }: FirstConstitution,
  model: { readonly reference: string; readonly title: string; readonly claimsForce: boolean },
): string {
  const name = capital(wordsOfId(id));
  const force = model.claimsForce ? ", inForce: null" : "";
  return `${schemaLine}# Everything is as in the model until you say otherwise here: write a provision again with what differs,
# or \`null\` to take it away. \`charter render\` shows the whole in plain English.
language: 1
id: ${id}
version: "${version}"
title: ${JSON.stringify(`Constitution of ${name}`)}
basedOn: ${model.reference}
declared: { status: draft${force} }
body: { id: ${id}, name: ${name} }
`;
}

/** One case, with its facts as they stand. */
export function caseFor(
  { id, version }: FirstConstitution,
  each: {
    readonly name: string;
    readonly on: string;
    readonly ask: string;
    readonly facts: unknown;
    readonly outcome: string;
  },
): string {
  return `constitution: ${id}@${version}
cases:
  - name: ${JSON.stringify(each.name)}
    on: ${each.on}
    ask: ${each.ask}
    facts: ${JSON.stringify(each.facts)}
    expect: { outcome: ${each.outcome} }
`;
}
