import type { CST, YAMLError } from "yaml";
import type { Problem } from "../../problem.ts";
import { eachToken } from "./each-token.ts";
import { refusal, type Words } from "../refusal.ts";
import { lineAt, spanAt, type Source } from "./source.ts";
import { placeOf, wordsFor } from "./syntax-error.ts";

/** The faults of a text's structure, in plain words, and the stretches behind them that cannot be read surely. */
export interface Syntax {
  readonly problems: readonly Problem[];
  readonly unsure: readonly (readonly [start: number, end: number])[];
}

/** What the YAML library made of a text: its tokens, and its errors and warnings. */
export interface Parsed {
  readonly tokens: readonly CST.Token[];
  readonly errors: readonly YAMLError[];
}

/**
 * Says in plain words what the YAML library found wrong. One fault makes it report many: after each only the next name
 * in the first column is believed again. `told` are the problems of this text that have been told already; after
 * `most` faults the rest of the text is not believed.
 */
export function syntaxOf(source: Source, parsed: Parsed, told: readonly Problem[], most: number): Syntax {
  const sections = sectionStarts(source);
  const errorStarts = parsed.errors.map((error) => error.pos[0]).sort((a, b) => a - b);
  const tabStarts = told.filter(({ code }) => code === "tab-indentation").map(({ at }) => at.start);
  const faults: readonly Fault[] = [
    ...told.map(({ code, at }) => ({
      start: source.lineStarts[at.line - 1] ?? at.start,
      end: at.start,
      harmlessUntil: code === "tab-indentation" ? undefined : next(errorStarts, at.start - at.column),
    })),
    ...brackets(parsed.tokens).filter(({ end }) => next(tabStarts, end) >= next(sections, end)),
    ...errorFaults(source, parsed, told),
  ];
  return believed(
    source,
    [...faults].sort((a, b) => a.start - b.start || a.end - b.end),
    sections,
    most,
  );
}

/** A fault from its first character to its last; without words it has been told already and only makes unsure. */
interface Fault {
  readonly start: number;
  readonly end: number;
  readonly words?: Words;
  /** Nothing that follows is read at all. */
  readonly final?: boolean;
  /** Where the library next found fault: what has been told is harmless if that is in another section. */
  readonly harmlessUntil?: number | undefined;
}

function believed(source: Source, faults: readonly Fault[], sections: readonly number[], most: number): Syntax {
  const problems: Problem[] = [];
  const unsure: [start: number, end: number][] = [];
  for (const { start, end, words, final, harmlessUntil } of faults) {
    const resumes = next(sections, end);
    if (start < (unsure.at(-1)?.[1] ?? 0) || (harmlessUntil ?? start) >= resumes) continue;
    // What the library calls superfluous after another fault is only what it lost there.
    if (final && unsure.length > 0) continue;
    if (words !== undefined) problems.push(refusal("yaml-syntax", spanAt(source, start, end), words));
    unsure.push([start, final || unsure.length === most ? Infinity : resumes]);
  }
  return { problems, unsure };
}

/** Where the lines begin that start a name in the first column. */
function sectionStarts(source: Source): readonly number[] {
  return source.lineStarts.filter((start) => /[^\s#}\],:?-]/.test(source.text.charAt(start)));
}

/** The first of some offsets in rising order that comes after another; Infinity if none does. */
function next(offsets: readonly number[], after: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) > after) high = middle;
    else low = middle + 1;
  }
  return offsets[low] ?? Infinity;
}

/** The innermost brackets that are opened and never closed, told where they are opened. */
function brackets(tokens: readonly CST.Token[]): readonly Fault[] {
  const open = [...eachToken(tokens)].filter((token) => token.type === "flow-collection").filter(isOpen);
  const innermost = open.filter((outer) => ![...eachToken([outer])].some((token) => token !== outer && isOpen(token)));
  return innermost.map(({ offset, start }) => {
    const closing = start.source === "{" ? "}" : "]";
    const message = `The \`${start.source}\` opened here is not closed with \`${closing}\`.`;
    const help = `Write \`${closing}\` where it ends; lines within brackets are indented.`;
    return { start: offset, end: offset + 1, words: { message, help } };
  });
}

function isOpen(token: CST.Token): boolean {
  return token.type === "flow-collection" && token.end[0]?.source !== (token.start.source === "{" ? "}" : "]");
}

function errorFaults(source: Source, parsed: Parsed, told: readonly Problem[]): readonly Fault[] {
  const toldAt = new Set(told.map((problem) => `${problem.at.line} ${problem.code}`));
  const together = Map.groupBy(parsed.errors, (error) => error.pos[0]);
  const quotes = openingQuotes(parsed.tokens);
  return parsed.errors
    .filter((error) => !isTold(source, error, toldAt))
    .map((error): Fault => {
      const noticed = { source, error, together: together.get(error.pos[0]) ?? [], quotes };
      const [start, end] = placeOf(noticed);
      const words = wordsFor(noticed, start, end);
      return { start, end, words, final: error.message.includes("in YAML stream") };
    });
}

/** Where each text in quotes begins, by where it ends. */
function openingQuotes(tokens: readonly CST.Token[]): ReadonlyMap<number, number> {
  const opened = new Map<number, number>();
  for (const token of eachToken(tokens)) {
    if (token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar") {
      opened.set(token.offset + token.source.length, token.offset);
    }
  }
  return opened;
}

/** Brackets are told where they open; anchors, tags, directives and tabs by checks of their own. */
function isTold(source: Source, error: YAMLError, toldAt: ReadonlySet<string>): boolean {
  if (/end with a [\]}]$/.test(error.message)) return true;
  const line = lineAt(source, error.pos[0]);
  return (toldElsewhere[error.code] ?? []).some((code) => toldAt.has(`${line} ${code}`));
}

const marks = ["anchor-or-alias", "yaml-tag"] as const;
const toldElsewhere: Partial<Record<YAMLError["code"], readonly Problem["code"][]>> = {
  TAB_AS_INDENT: ["tab-indentation"],
  BAD_ALIAS: marks,
  ALIAS_PROPS: marks,
  TAG_RESOLVE_FAILED: marks,
  MULTIPLE_ANCHORS: marks,
  MULTIPLE_TAGS: marks,
  BAD_PROP_ORDER: marks,
  BAD_COLLECTION_TYPE: marks,
  BAD_DIRECTIVE: ["yaml-directive"],
  MISSING_CHAR: ["yaml-directive"],
};
