import { isScalar, Scalar, type Pair, type ParsedNode } from "yaml";
import type { Problem } from "../../problem.ts";
import { quoted, refusal } from "../refusal.ts";
import { spanAt, type Source } from "./source.ts";

type Entry = Pair<ParsedNode, ParsedNode | null>;

/**
 * What is wrong with an entry of a map in braces that has no colon: often the comma of an unquoted `£12,000` or of a
 * title has cut it off the entry before, which is told at the comma, once. Undefined if the entry has a colon.
 */
export function entryWithoutColon(source: Source, entries: readonly Entry[], index: number): Problem | undefined {
  const entry = entries[index];
  if (entry === undefined || hasColon(entry)) return undefined;
  const before = entries[index - 1];
  if (before === undefined || !isPlain(before.value)) {
    return before === undefined || hasColon(before) ? alone(source, entry) : undefined;
  }
  const last = entries.slice(index).findIndex(hasColon);
  const end = entries[last < 0 ? entries.length - 1 : index + last - 1];
  return cutInTwo(source, before.value.range[0], before.value.range[1], end?.key.range[1] ?? entry.key.range[1]);
}

/** Says that the comma between two items of a list in brackets has cut an amount of money in two; undefined if not. */
export function amountCutInTwo(source: Source, before: ParsedNode | undefined, item: ParsedNode): Problem | undefined {
  if (!isPlain(before) || !isPlain(item)) return undefined;
  const between = source.text.slice(before.range[1], item.range[0]);
  const isAmount = /£[0-9]{1,3}$/.test(before.source ?? "") && /^[0-9]{3}(?:\.[0-9]{2})?$/.test(item.source ?? "");
  return isAmount && between === "," ? cutInTwo(source, before.range[0], before.range[1], item.range[1]) : undefined;
}

function hasColon(entry: Entry): boolean {
  return entry.srcToken?.sep?.some((token) => token.type === "map-value-ind") ?? entry.value !== null;
}

function isPlain(node: ParsedNode | null | undefined): node is Scalar.Parsed {
  return isScalar(node) && node.type === Scalar.PLAIN;
}

function cutInTwo(source: Source, start: number, comma: number, end: number): Problem {
  const whole = source.text.slice(start, end);
  const isNumber = /^[0-9]{1,3}(?:,[0-9]{3})+$/.test(whole);
  const place = source.text.indexOf(",", comma);
  return refusal("split-by-comma", spanAt(source, place, place + 1), {
    message: `Inside brackets this comma cuts ${quoted(whole)} in two.`,
    help: isNumber
      ? `Write the number without a comma: ${quoted(whole.replaceAll(",", ""))}.`
      : `Put it in quotes: ${quoted(`"${whole.replaceAll('"', "'")}"`)}.`,
  });
}

function alone(source: Source, { key }: Entry): Problem {
  const [start, end] = key.range;
  const written = source.text.slice(start, end);
  const spaceMissing = /^[\w-]+:\S/.test(written);
  return refusal("value-missing", spanAt(source, start, end), {
    message: spaceMissing
      ? `A space is missing after the colon in ${quoted(written)}.`
      : `${quoted(written)} stands in braces without a value.`,
    help: spaceMissing
      ? `Write ${quoted(written.replace(":", ": "))}.`
      : `Write ${/^[[{]/.test(written) ? "" : `${quoted(`${written}: …`)}, or `}a list in brackets, \`[one, other]\`; put a text with braces in quotes.`,
  });
}
