import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkCalendar, kinds, misplaced, readArchive, readConstitution } from "../engine/index.ts";
import type { Calendar, Constitution, Problem, Result, SourceText } from "../engine/index.ts";
import { readUpTo } from "./read-up-to.ts";

/** A version of a constitution in the library, and the file it stands in. */
export interface LibraryEntry {
  readonly id: string;
  readonly version: string;
  /** The file's path on this machine. */
  readonly path: string;
  /** The file as problems and findings name it. */
  readonly file: string;
}

/**
 * Constitutions and calendars in folders `constitutions/<id>/<version>.yaml` and `constitutions/calendars/<id>.yaml`; what
 * `constitutions/archive.yaml` keeps is held to the meaning it had.
 */
export interface Library {
  /** Every version there is, by id, then from the oldest version to the newest. */
  readonly list: () => readonly LibraryEntry[];
  /** The text of `id@version`, or undefined where there is none. */
  readonly source: (reference: string) => SourceText | undefined;
  readonly calendar: (id: string) => Calendar | undefined;
  /** `id@version` read, or undefined where there is none. Read again only when a file it was made of has changed. */
  readonly read: (reference: string) => Result<Constitution> | undefined;
  /** A text from elsewhere, read with this library's bases, calendars and archive. */
  readonly readText: (source: SourceText, own?: OwnSources) => Result<Constitution>;
  /** The version of a constitution that declares itself in force on a date; of several, the one that began last. */
  readonly inForce: (id: string, on: Temporal.PlainDate) => Constitution | undefined;
}

/** What a text from elsewhere brings with it: `base` is asked before the library is, `archived` instead of its archive. */
export interface OwnSources {
  readonly base?: (reference: string) => SourceText | undefined;
  readonly archived?: (reference: string) => string | undefined;
}

/** What a library may be told besides its folders: how it calls a file (`constitutions/<id>/<version>.yaml` if not told). */
export interface LibraryOptions {
  readonly shown?: (path: string) => string | undefined;
}

/** The folder of constitutions that comes with Charter. */
export const shippedConstitutions = fileURLToPath(new URL("../constitutions", import.meta.url));

/** The library made of some folders; where two have the same version, the one named first counts. */
export function openLibrary(
  folders: string | readonly string[] = shippedConstitutions,
  options: LibraryOptions = {},
): Library {
  const roots = [...new Set([folders].flat().map((folder) => resolve(folder)))];
  const list = (): readonly LibraryEntry[] => entriesOf(roots, options);
  const source = (reference: string): SourceText | undefined => {
    const [id = "", version = ""] = reference.split("@");
    const path = isReference(reference) ? found(roots, id, `${version}.yaml`) : undefined;
    const text = path === undefined ? undefined : readUpTo(path);
    return path === undefined || text === undefined ? undefined : { file: shownAs(path, options), text };
  };
  const calendar = calendarsOf(roots);
  const archive = archiveOf(roots, options);
  const readText: Library["readText"] = (text, own = {}) => {
    const base = (reference: string): SourceText | undefined => own.base?.(reference) ?? source(reference);
    const archived = own.archived ?? ((reference) => archive().digests.get(reference));
    return withProblems(archive().problems, readConstitution(text, { kinds, base, calendar, archived }));
  };
  const kept = new Map<string, Kept>();
  const read: Library["read"] = (reference) => {
    const known = kept.get(reference);
    if (known !== undefined && known.stillSo()) return known.result;
    const own = source(reference);
    if (own === undefined) return undefined;
    const made = readAndWatch(reference, own, { source, calendar, archive });
    kept.set(reference, made);
    return made.result;
  };
  const inForce: Library["inForce"] = (id, on) =>
    latestInForce(
      list().filter((each) => each.id === id),
      on,
      read,
    );
  return { list, source, calendar, read, readText, inForce };
}

interface Kept {
  readonly result: Result<Constitution>;
  /** Whether every text the result was made of is still the same. */
  readonly stillSo: () => boolean;
}

type Sources = Pick<Library, "source" | "calendar"> & { readonly archive: () => Archives };

function readAndWatch(reference: string, own: SourceText, { source, calendar, archive }: Sources): Kept {
  const kept = archive();
  const texts = new Map([[reference, own.text]]);
  const calendars = new Map<string, Calendar | undefined>();
  const read = readConstitution(own, {
    kinds,
    base: (asked) => {
      const found = source(asked);
      if (found !== undefined) texts.set(asked, found.text);
      return found;
    },
    calendar: (id) => {
      calendars.set(id, calendar(id));
      return calendars.get(id);
    },
    archived: (asked) => kept.digests.get(asked),
  });
  const result = withProblems(kept.problems, inItsPlace(read, reference));
  const stillSo = (): boolean =>
    [...texts].every(([asked, text]) => isSame(source(asked)?.text, text)) &&
    [...calendars].every(([id, found]) => calendar(id) === found) &&
    archive() === kept;
  return { result, stillSo };
}

/** A constitution that stands in another's place is refused: it would be asked for by one name and answer by another. */
function inItsPlace(read: Result<Constitution>, reference: string): Result<Constitution> {
  return withProblems(read.ok ? misplaced(read.value, reference) : [], read);
}

function withProblems(problems: readonly Problem[], read: Result<Constitution>): Result<Constitution> {
  return problems.length === 0 ? read : { ok: false, problems: [...problems, ...read.problems] };
}

/** What the archives of some folders keep, and what is wrong with one that cannot be read: then nothing is certain. */
interface Archives {
  readonly digests: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** The archives of some folders as one, the folder named first counting first; made again only when a text has changed. */
function archiveOf(roots: readonly string[], options: LibraryOptions): () => Archives {
  let kept: { readonly texts: readonly (Uint8Array | undefined)[]; readonly archives: Archives } | undefined;
  return () => {
    const texts = roots.map((root) => readUpTo(join(root, archiveName)));
    if (kept?.texts.every((text, index) => isSame(text, texts[index])) === true) return kept.archives;
    const reads = texts.flatMap((text, index) => {
      const path = join(roots[index] ?? "", archiveName);
      const file = options.shown?.(path) ?? `constitutions/${archiveName}`;
      return text === undefined ? [] : [readArchive({ file, text })];
    });
    const entries = reads.toReversed().flatMap((read) => (read.ok ? [...read.value] : []));
    const digests = new Map(entries.map(([reference, { digest }]) => [reference, digest]));
    const archives = { digests, problems: reads.flatMap((read) => (read.ok ? [] : read.problems)) };
    kept = { texts, archives };
    return archives;
  };
}

/** Calendars by id, each read again only when its text has changed. */
function calendarsOf(roots: readonly string[]): Library["calendar"] {
  const kept = new Map<string, { readonly text: Uint8Array; readonly calendar: Calendar | undefined }>();
  return (id) => {
    const path = /^[a-z][a-z0-9-]*$/.test(id) ? found(roots, "calendars", `${id}.yaml`) : undefined;
    const text = path === undefined ? undefined : readUpTo(path);
    if (path === undefined || text === undefined) return undefined;
    const known = kept.get(id);
    if (known !== undefined && isSame(known.text, text)) return known.calendar;
    const read = checkCalendar(text, basename(path));
    const calendar = read.ok ? read.value : undefined;
    kept.set(id, { text, calendar });
    return calendar;
  };
}

function latestInForce(
  entries: readonly LibraryEntry[],
  on: Temporal.PlainDate,
  read: Library["read"],
): Constitution | undefined {
  const day = on.toString();
  const constitutions = entries.flatMap(({ id, version }) => {
    const result = read(`${id}@${version}`);
    return result?.ok === true ? [result.value] : [];
  });
  const fitting = constitutions.filter(({ head }) => {
    const inForce = head.declared?.inForce;
    return inForce !== undefined && inForce.from <= day && (inForce.until === undefined || day <= inForce.until);
  });
  return fitting.toSorted((one, two) => compare(startOf(one), startOf(two))).at(-1);
}

function startOf(constitution: Constitution): string {
  return constitution.head.declared?.inForce?.from ?? "";
}

const archiveName = "archive.yaml";
const notVersions: ReadonlySet<string> = new Set(["cases.yaml", archiveName]);
const notConstitutions: ReadonlySet<string> = new Set(["calendars", "packs", "sources"]);

function entriesOf(roots: readonly string[], options: LibraryOptions): readonly LibraryEntry[] {
  const entries = new Map<string, LibraryEntry>();
  for (const root of roots) {
    for (const folder of namesIn(root)) {
      if (notConstitutions.has(folder)) continue;
      for (const name of namesIn(join(root, folder))) {
        const version = name.replace(/\.yaml$/, "");
        const reference = `${folder}@${version}`;
        if (version === name || notVersions.has(name) || !isReference(reference) || entries.has(reference)) continue;
        const path = join(root, folder, name);
        entries.set(reference, { id: folder, version, path, file: shownAs(path, options) });
      }
    }
  }
  return [...entries.values()].toSorted((one, two) => compare(one.id, two.id) || byVersion(one.version, two.version));
}

function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.name.startsWith(".") ? [] : [each.name]))
    : [];
}

function found(roots: readonly string[], folder: string, name: string): string | undefined {
  return roots.map((root) => join(root, folder, name)).find((path) => existsSync(path));
}

function shownAs(path: string, { shown }: LibraryOptions): string {
  const parts = path.split(/[\\/]/);
  return shown?.(path) ?? ["constitutions", ...parts.slice(-2)].join("/");
}

/** Whether a text has the form `id@version`. */
export function isReference(text: string): boolean {
  return /^[a-z][a-z0-9-]*@[0-9A-Za-z][0-9A-Za-z.-]{0,40}$/.test(text);
}

/** 2011.9 comes before 2011.10: figures are compared as numbers. */
function byVersion(one: string, two: string): number {
  const [ones, twos] = [one.split(/[.-]/), two.split(/[.-]/)];
  for (let index = 0; index < Math.max(ones.length, twos.length); index++) {
    const [a = "", b = ""] = [ones[index], twos[index]];
    const areFigures = /^\d+$/.test(a) && /^\d+$/.test(b);
    const difference = areFigures ? Number(a) - Number(b) : compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compare(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

function isSame(one: string | Uint8Array | undefined, two: string | Uint8Array | undefined): boolean {
  if (one instanceof Uint8Array && two instanceof Uint8Array) return Buffer.compare(one, two) === 0;
  return one === two;
}
