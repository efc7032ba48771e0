import { isMap, isScalar, isSeq, Scalar, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import type { Problem, ProblemCode, Span } from "../../problem.ts";
import { unwantedIn } from "./characters.ts";
import { keyOf } from "./keys.ts";
import type { DocumentNode, ListNode, MapEntry, MapNode, ScalarNode } from "../node.ts";
import { pathOf, type Segments } from "../positions.ts";
import { quoted, refusal, type Words } from "../refusal.ts";
import { plainValue } from "./scalars.ts";
import { spanAt, type Source } from "./source.ts";
import { amountCutInTwo, entryWithoutColon } from "./split-by-comma.ts";

/** A composed text as a frozen tree that knows its places, with what is wrong with its names and values. */
export interface Tree {
  readonly root: DocumentNode;
  readonly problems: readonly Problem[];
}

/** Builds the tree of a text from what the YAML library composed; where a value is refused, null stands in for it. */
export function treeOf(source: Source, contents: ParsedNode): Tree {
  const problems: Problem[] = [];
  const root = nodeOf({ source, problems, path: [] }, contents);
  return { root, problems };
}

interface Place {
  readonly source: Source;
  readonly problems: Problem[];
  readonly path: Segments;
}

function nodeOf(place: Place, node: ParsedNode): DocumentNode {
  if (isMap<ParsedNode, ParsedNode | null>(node)) return mapOf(place, node, node.range);
  if (isSeq<ParsedNode>(node)) return listOf(place, node, node.range);
  if (isScalar(node)) return scalarOf(place, node);
  // What is left is an alias, which has been refused where the tokens were checked.
  return Object.freeze<ScalarNode>({ kind: "scalar", value: null, text: "", at: spanOf(place, node.range) });
}

type Range = ParsedNode["range"];

function mapOf(place: Place, map: YAMLMap<ParsedNode, ParsedNode | null>, range: Range): MapNode {
  const entries = new Map<string, MapEntry>();
  map.items.forEach((pair, index) => {
    const problem = map.flow ? entryWithoutColon(place.source, map.items, index) : undefined;
    if (problem !== undefined) place.problems.push({ ...problem, path: pathOf(place.path) });
    const entry = pair.value === null ? undefined : entryOf(place, pair, pair.value);
    if (entry === undefined) return;
    const earlier = entries.get(entry.key);
    if (earlier === undefined) entries.set(entry.key, entry);
    else reportDuplicate(place, earlier, entry);
  });
  return Object.freeze<MapNode>({ kind: "map", entries, at: spanOf(place, range) });
}

function entryOf(place: Place, pair: Pair<ParsedNode, unknown>, value: ParsedNode): MapEntry | undefined {
  const keyAt = spanOf(place, pair.key.range);
  const key = keyOf(pair.key, pair.srcToken?.start.some((token) => token.type === "explicit-key-ind") ?? false);
  if (key.kind === "refused") {
    // A character that stands in the text itself has been told where the text was looked through.
    if (key.code !== "unwanted-character" || isEscaped(place, keyAt)) report(place, key.code, keyAt, key.words);
    nodeOf(place, value);
    return undefined;
  }
  if (isScalar(pair.key) && pair.key.type === Scalar.PLAIN) warnOfCurlyQuotes(place, key.key, keyAt);
  const under = { ...place, path: [...place.path, key.key] };
  if (isEmpty(value)) report(under, "value-missing", keyAt, noValue(key.key));
  return Object.freeze<MapEntry>({ key: key.key, keyAt, value: nodeOf(under, value) });
}

function listOf(place: Place, list: YAMLSeq<ParsedNode>, range: Range): ListNode {
  const items = list.items.map((item, index) => {
    const under = { ...place, path: [...place.path, String(index)] };
    const cut = list.flow ? amountCutInTwo(place.source, list.items[index - 1], item) : undefined;
    if (cut !== undefined) place.problems.push({ ...cut, path: pathOf(place.path) });
    if (isEmpty(item)) report(under, "value-missing", spanOf(place, item.range), noItem);
    // The second half of an amount is a number of no meaning: what is wrong with it is not told as well.
    return nodeOf(cut === undefined ? under : { ...under, problems: [] }, item);
  });
  return Object.freeze<ListNode>({ kind: "list", items: Object.freeze(items), at: spanOf(place, range) });
}

function scalarOf(place: Place, node: Scalar.Parsed): ScalarNode {
  const at = spanOf(place, node.range);
  const text = place.source.text.slice(at.start, at.end);
  const written = String(node.value);
  const unwanted = unwantedIn(written);
  if (unwanted !== undefined && isEscaped(place, at)) report(place, "unwanted-character", at, unwanted);
  const plain = node.type === Scalar.PLAIN;
  const read = plain ? plainValue(written) : undefined;
  if (read?.kind === "refused") report(place, read.code, at, read.words);
  if (plain) warnOfCurlyQuotes(place, written, at);
  const value = read?.kind === "value" ? read.value : read === undefined ? written : null;
  return Object.freeze<ScalarNode>({ kind: "scalar", value: isEmpty(node) ? null : value, text, at });
}

/** Whether an unwanted character comes from an escape such as `\u202E`, as it does not stand in the text itself. */
function isEscaped(place: Place, at: Span): boolean {
  return unwantedIn(place.source.text.slice(at.start, at.end).replaceAll("\r\n", "\n")) === undefined;
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.type === Scalar.PLAIN && node.source === "";
}

function spanOf(place: Place, [start, end]: Range): Span {
  const written = place.source.text.slice(start, end);
  return spanAt(place.source, start, start + written.trimEnd().length);
}

function report(place: Place, code: ProblemCode, at: Span, words: Words): void {
  place.problems.push(refusal(code, at, { ...words, path: pathOf(place.path) }));
}

function reportDuplicate(place: Place, earlier: MapEntry, again: MapEntry): void {
  report({ ...place, path: [...place.path, again.key] }, "duplicate-key", again.keyAt, {
    message: `${quoted(again.key)} stands twice here, on line ${earlier.keyAt.line} and on line ${again.keyAt.line}.`,
    help: "Keep one of them, or give one another name.",
  });
}

function warnOfCurlyQuotes(place: Place, written: string, at: Span): void {
  if (!/^[“”„‟‘’‚‛].*[“”‟‘’‛]$/s.test(written)) return;
  const problem = refusal("curly-quotes", at, {
    message: `The curly quotation marks of ${quoted(written)} are taken as part of it.`,
    help: `Use straight ones, ${quoted(`"${written.slice(1, -1)}"`)}, unless the curly ones are meant to be shown.`,
    path: pathOf(place.path),
  });
  place.problems.push({ ...problem, severity: "warning" });
}

function noValue(key: string): Words {
  return {
    message: `Nothing is written after ${quoted(`${key}:`)}.`,
    help: "Write its value, indented if it stands on the next lines, or `null` to take away what was inherited.",
  };
}

const noItem: Words = { message: "This item of the list is empty.", help: "Write its value, or take it out." };
