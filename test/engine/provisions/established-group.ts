import type { Constitution } from "../../../engine/constitution/constitution.ts";
import type { Kind } from "../../../engine/constitution/kind.ts";
import { readConstitution } from "../../../engine/constitution/read.ts";
import { inReadingOrder } from "../../../engine/problem.ts";
import { englandAndWales } from "../calendar/england-and-wales.ts";

/** What a test may say of an invented group beside its provision: when it was established, whether its years are stated, its facts. */
export interface Invented {
  readonly established?: string;
  readonly years?: false;
  readonly facts?: string;
}

const calendar = englandAndWales();

function read(kind: Kind, provision: string, { established, years, facts }: Invented) {
  const since = established === undefined ? "" : `, established: ${established}`;
  const text = `language: 1
id: saltings
version: "1"
title: Constitution of the Saltings group
body: { id: saltings-group, type: group, name: The Saltings group, invented: true${since} }
calendar: england-and-wales
${years === false ? "" : "year: { governance: 1 June, financial: 1 April }"}
${facts === undefined ? "" : `facts:\n${facts}`}
${kind.section}:
  ${provision}
`;
  const context = { kinds: kindsOf(kind), base: () => undefined, calendar: () => calendar };
  return readConstitution({ file: "saltings.yaml", text }, context);
}

const lists = new Map<Kind, readonly Kind[]>();

/** The same list each time: the schemas of a list of kinds are made once. */
function kindsOf(kind: Kind): readonly Kind[] {
  const known = lists.get(kind) ?? [kind];
  lists.set(kind, known);
  return known;
}

/** An invented group with one provision of a kind, written in one line. */
export function groupWith(kind: Kind, provision: string, more: Invented = {}): Constitution {
  const result = read(kind, provision, more);
  if (!result.ok) throw new Error(result.problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return result.value;
}

/** What is wrong with it, one line each: code, then message. */
export function problemsWith(kind: Kind, provision: string, more: Invented = {}): readonly string[] {
  return inReadingOrder(read(kind, provision, more).problems).map(({ code, message }) => `${code}: ${message}`);
}
