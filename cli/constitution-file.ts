import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { misplaced, readArchive } from "../engine/index.ts";
import type { Constitution, Result, SourceText } from "../engine/index.ts";
import { isReference, openLibrary, shippedConstitutions } from "../server/library.ts";
import type { Library, OwnSources } from "../server/library.ts";
import { readUpTo, whatStandsAt } from "../server/read-up-to.ts";
import { readRevision } from "./git-revision.ts";
import type { Io } from "./io.ts";

/** A constitution's text as a FILE on the command line named it, with what is needed to read it. */
export interface ConstitutionFile {
  readonly source: SourceText;
  /** Where it stands on this machine, if it stands there. */
  readonly path?: string;
  /** Where its base and its calendar are looked for. */
  readonly library: Library;
  readonly read: () => Result<Constitution>;
  /** The texts that reading has used so far, by the names that problems give them. */
  readonly texts: ReadonlyMap<string, string | Uint8Array>;
}

/** What FILE named, or why it could not be read and what to write instead. */
export type OpenedFile =
  | { readonly ok: true; readonly value: ConstitutionFile }
  | { readonly ok: false; readonly message: string; readonly help: string };

/**
 * Opens what FILE names: `-`, a path, `id` or `id@version` in the library, or a git revision. An `id` alone is the version
 * in force on the date given, otherwise the newest.
 */
export async function openConstitution(io: Io, file: string, on?: Temporal.PlainDate): Promise<OpenedFile> {
  if (file === "-") return opened({ file: "stdin", text: await io.readStdin() }, libraryOf(io));
  const path = resolve(io.folder, file);
  if (whatStandsAt(path) !== undefined) return openPath(io, file, path);
  const library = libraryOf(io);
  const reference = isReference(file) ? file : newest(library, file, on);
  const source = reference === undefined ? undefined : library.source(reference);
  if (source !== undefined) return opened(source, library, pathIn(library, reference));
  if (file.includes(":")) return openRevision(io, file);
  return notThere(file, library);
}

/** The library that a command sees: the constitutions in its folder, then those that come with Charter. */
export function libraryOf(io: Io, ...folders: readonly string[]): Library {
  const shown = (path: string): string | undefined => shownPath(io, path);
  return openLibrary([...folders, join(io.folder, "constitutions"), shippedConstitutions], { shown });
}

/** A path as a person in the command's folder would write it; undefined where it lies outside. */
export function shownPath(io: Io, path: string): string | undefined {
  const found = relative(io.folder, path);
  return found.startsWith("..") || isAbsolute(found) ? undefined : found.replaceAll("\\", "/");
}

function openPath(io: Io, file: string, path: string): OpenedFile {
  const text = readUpTo(path);
  if (text !== undefined) return opened({ file: shownPath(io, path) ?? file, text }, libraryOf(io, rootOf(path)), path);
  const isFolder = whatStandsAt(path) === "folder";
  return isFolder
    ? refused(`\`${file}\` is a folder.`, "Name a file in it.")
    : refused(`\`${file}\` is there, but cannot be read.`, "Check who may read it.");
}

/** The folder of a library in which a file stands: an archive stands in it directly, all others in a folder of it. */
function rootOf(path: string): string {
  return basename(path) === "archive.yaml" ? dirname(path) : dirname(dirname(path));
}

function openRevision(io: Io, revision: string): OpenedFile {
  const read = readRevision(io.folder, revision);
  if (!read.ok)
    return refused(
      `\`${revision}\` cannot be read: ${read.reason}.`,
      "Write a path, a revision with a path such as `HEAD~1:constitutions/my-group/2013.1.yaml`, or an id.",
    );
  const [commit = "", path = ""] = split(revision);
  const folder = dirname(dirname(path));
  // The base as it was at that revision, if it was there; only then the one of today.
  const base = (reference: string): SourceText | undefined => {
    const file = `${commit}:${folder}/${reference.replace("@", "/")}.yaml`;
    const found = isReference(reference) ? readRevision(io.folder, file) : undefined;
    return found?.ok === true ? { file, text: found.text } : undefined;
  };
  // Likewise what was archived then: a text is not held to what was archived after it.
  const file = `${commit}:${folder === "." ? "" : `${folder}/`}archive.yaml`;
  const archived = (reference: string): string | undefined => {
    const found = readRevision(io.folder, file);
    const archive = found.ok ? readArchive({ file, text: found.text }) : undefined;
    return archive?.ok === true ? archive.value.get(reference)?.digest : undefined;
  };
  return opened({ file: revision, text: read.text }, libraryOf(io), undefined, { base, archived });
}

function split(revision: string): readonly [string, string] {
  const colon = revision.indexOf(":");
  return [revision.slice(0, colon), revision.slice(colon + 1)];
}

function opened(source: SourceText, library: Library, path?: string, own: OwnSources = {}): OpenedFile {
  const texts = new Map([[source.file, source.text]]);
  const base = (reference: string): SourceText | undefined => {
    const found = own.base?.(reference) ?? library.source(reference);
    if (found !== undefined) texts.set(found.file, found.text);
    return found;
  };
  const read = (): Result<Constitution> => inItsFolder(library.readText(source, { ...own, base }), path);
  return { ok: true, value: { source, library, read, texts, ...(path === undefined ? {} : { path }) } };
}

/** In a folder of its own id, the file's name must be its version; a file anywhere else may be called anything. */
function inItsFolder(read: Result<Constitution>, path: string | undefined): Result<Constitution> {
  if (!read.ok || path === undefined || basename(dirname(path)) !== read.value.id) return read;
  const problems = misplaced(read.value, `${read.value.id}@${basename(path, ".yaml")}`);
  return problems.length === 0 ? read : { ok: false, problems: [...problems, ...read.problems] };
}

function newest(library: Library, id: string, on: Temporal.PlainDate | undefined): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return undefined;
  const inForce = on === undefined ? undefined : library.inForce(id, on)?.version;
  const version = inForce ?? library.list().findLast((entry) => entry.id === id)?.version;
  return version === undefined ? undefined : `${id}@${version}`;
}

function pathIn(library: Library, reference: string | undefined): string | undefined {
  return library.list().find(({ id, version }) => `${id}@${version}` === reference)?.path;
}

function notThere(file: string, library: Library): OpenedFile {
  const known = library.list().map(({ id, version }) => `\`${id}@${version}\``);
  const there = known.length === 0 ? "" : ` In the library: ${known.slice(0, 12).join(", ")}.`;
  return refused(
    `\`${file}\` is not there.`,
    `Write the path of a file, or the id of a constitution in the library.${there}`,
  );
}

function refused(message: string, help: string): OpenedFile {
  return { ok: false, message, help };
}
