import type { DocumentNode, ScalarNode } from "../documents/node.ts";
import type { Problem, Span } from "../problem.ts";
import { suspiciousApproximation } from "../quantities/approximation.ts";
import { parseCivilDate, printCivilDate } from "../quantities/civil-date.ts";
import { parseClosingTime, printClosingTime } from "../quantities/civil-time.ts";
import { parseFraction, parseShare, printFraction } from "../quantities/fraction-text.ts";
import { parseMoney, parseMoneyPerHead, printMoney, printMoneyPerHead } from "../quantities/money.ts";
import type { ParsedQuantity } from "../quantities/parsed.ts";
import { parsePeriod, printPeriod } from "../quantities/period.ts";
import { parsePeriodRange, printPeriodRange } from "../quantities/range.ts";
import { parseDayOfYear, parseRecurrence } from "../quantities/recurrence-text.ts";
import { printDayOfYear, printRecurrence } from "../quantities/recurrence.ts";
import { annotated } from "./annotations.ts";
import type { PlainSchema } from "./refinement.ts";

type Reader = (text: string) => ParsedQuantity<string>;

/** Each kind of quantity: read, and printed in the one way in which it is compared. */
const readers: Readonly<Record<string, Reader>> = {
  fraction: reader(parseFraction, printFraction),
  share: reader(parseShare, printFraction),
  period: reader(parsePeriod, printPeriod),
  range: reader(parsePeriodRange, printPeriodRange),
  date: reader(parseCivilDate, printCivilDate),
  time: reader(parseClosingTime, printClosingTime),
  money: reader(parseMoney, printMoney),
  "money-per-head": reader(parseMoneyPerHead, printMoneyPerHead),
  recurrence: reader(parseRecurrence, printRecurrence),
  "day-of-year": reader(parseDayOfYear, printDayOfYear),
};

/** A quantity in the one spelling that stands for all that mean the same: `75%` and `3/4` alike. */
export function canonicalQuantity(kind: string, text: string): string {
  const read = readers[kind]?.(text);
  return read?.ok === true ? read.value : text;
}

/** Every quantity that cannot be read, pointing at the character, and every percentage that looks rounded. */
export function checkQuantities(root: DocumentNode, schema: PlainSchema): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<DocumentNode>();
  for (const { node, schema: found, path } of annotated(root, schema)) {
    const kind = found["x-quantity"];
    if (node.kind !== "scalar" || typeof node.value !== "string" || typeof kind !== "string" || seen.has(node))
      continue;
    seen.add(node);
    const read = readers[kind]?.(node.value);
    if (read === undefined) throw new Error(`no reader for the quantity ${kind}`);
    if (!read.ok)
      problems.push({ ...problem("wrong-quantity", within(node, read.offset), path, read), severity: "error" });
    else if (kind === "fraction") problems.push(...approximation(node, node.value, path));
  }
  return problems;
}

function approximation(node: ScalarNode, text: string, path: readonly string[]): readonly Problem[] {
  const doubt = suspiciousApproximation(text);
  if (doubt === undefined) return [];
  return [{ ...problem("approximate-fraction", node.at, path, doubt), severity: "warning" }];
}

function problem(
  code: "wrong-quantity" | "approximate-fraction",
  at: Span,
  path: readonly string[],
  words: { readonly message: string; readonly help: string },
): Omit<Problem, "severity"> {
  return { code, at, path: path.join("/"), message: words.message, help: words.help };
}

/** The place of a character within a scalar; within quotes it is one further on. */
function within(node: ScalarNode, offset: number): Span {
  const quoted = node.text.startsWith('"') || node.text.startsWith("'") ? 1 : 0;
  if (node.at.endLine !== node.at.line) return node.at;
  const moved = Math.min(offset + quoted, Math.max(0, node.text.length - 1));
  return { ...node.at, column: node.at.column + moved, start: node.at.start + moved };
}

function reader<T>(parse: (text: string) => ParsedQuantity<T>, print: (value: T) => string): Reader {
  return (text) => {
    const read = parse(text);
    return read.ok ? { ok: true, value: print(read.value) } : read;
  };
}
