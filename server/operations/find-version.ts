import { nearest, printCivilDate } from "../../engine/index.ts";
import type { Constitution, Problem } from "../../engine/index.ts";
import { detailOfProblem, done, trouble } from "./trouble.ts";
import type { Outcome } from "./trouble.ts";
import type { World } from "./world.ts";

/** Which version of a constitution is meant: a named one, or the one that declares itself in force on a date. */
export interface Wanted {
  readonly id: string;
  readonly version?: string;
  readonly on: Temporal.PlainDate;
}

/** The constitution that is meant, read and checked; otherwise what is there instead. */
export function findVersion({ library }: World, { id, version, on }: Wanted): Outcome<Constitution> {
  const entries = library.list();
  const versions = entries.filter((entry) => entry.id === id).map((entry) => entry.version);
  if (versions.length === 0) return unknownConstitution(id, [...new Set(entries.map((entry) => entry.id))]);
  if (version === undefined) return inForce(library, { id, on, versions });
  return versions.includes(version) ? readVersion(library, id, version) : unknownVersion(id, version, versions);
}

/** A version that is in the library, read; if it is not valid, what is wrong with it. */
export function readVersion(library: World["library"], id: string, version: string): Outcome<Constitution> {
  const read = library.read(`${id}@${version}`);
  if (read === undefined) return unknownVersion(id, version, []);
  return read.ok ? done(read.value) : notValid(id, version, read.problems);
}

/** That there is no such constitution, and which there are. */
export function unknownConstitution(id: string, known: readonly string[]): ReturnType<typeof trouble> {
  const meant = nearest(id, known);
  return trouble("unknown-constitution", {
    detail: `There is no constitution \`${id.slice(0, 60)}\` here.`,
    help: meant === undefined ? `There is ${listed(known)}.` : `Did you mean \`${meant}\`?`,
  });
}

interface InForce {
  readonly id: string;
  readonly on: Temporal.PlainDate;
  readonly versions: readonly string[];
}

/** A version that cannot be read might be the one in force, so nothing is then said to be in force. */
function inForce(library: World["library"], { id, on, versions }: InForce): Outcome<Constitution> {
  for (const version of versions) {
    const read = readVersion(library, id, version);
    if (!read.ok) return read;
  }
  const found = library.inForce(id, on);
  if (found !== undefined) return done(found);
  return trouble("none-in-force", {
    detail: `No version of \`${id}\` declares itself in force on ${printCivilDate(on)}.`,
    help: `Name one as \`version\`, or another date: ${versions.map((version) => declared(library, id, version)).join("; ")}.`,
  });
}

function declared(library: World["library"], id: string, version: string): string {
  const read = library.read(`${id}@${version}`);
  const dates = read?.ok === true ? read.value.head.declared?.inForce : undefined;
  if (dates === undefined) return `\`${version}\` declares no dates`;
  return `\`${version}\` runs from ${dates.from}${dates.until === undefined ? "" : ` until ${dates.until}`}`;
}

function unknownVersion(id: string, version: string, known: readonly string[]): ReturnType<typeof trouble> {
  return trouble("unknown-version", {
    detail: `There is no version \`${version.slice(0, 60)}\` of \`${id}\` here.`,
    help: `There is ${listed(known)}.`,
  });
}

function notValid(id: string, version: string, problems: readonly Problem[]): ReturnType<typeof trouble> {
  return trouble("constitution-not-valid", {
    detail: `The file of \`${id}\` \`${version}\` on this server has problems, so nothing is decided from it.`,
    help: "Whoever keeps the constitutions of this server must put them right.",
    errors: problems.map(detailOfProblem),
  });
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.map((name) => `\`${name}\``).join(", ");
}
