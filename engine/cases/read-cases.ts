import { checkQuantities } from "../constitution/quantities.ts";
import type { SourceText } from "../constitution/read.ts";
import type { GivenFacts } from "../decisions/given.ts";
import type { DocumentNode, MapNode, Plain } from "../documents/node.ts";
import { headOf, keySpanAt, nodeAt, toPlain } from "../documents/positions.ts";
import { readDocument } from "../documents/read-document.ts";
import { refusal } from "../documents/refusal.ts";
import { checkShape } from "../documents/shape.ts";
import type { Problem, Span } from "../problem.ts";
import { hasErrors, inReadingOrder } from "../problem.ts";
import { parseCivilDate } from "../quantities/civil-date.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import type { Case, CaseFile, Expectation } from "./case.ts";
import { casesSchema } from "./shape.ts";

/** Reads a file of cases; all that is wrong with it comes at once, in reading order. */
export function readCases(source: SourceText): Result<CaseFile> {
  const document = readDocument(source.text, source.file);
  if (!document.ok) return document;
  const root = document.value;
  const shape = [...document.problems, ...checkShape(root, casesSchema)];
  const problems = hasErrors(shape) ? shape : [...shape, ...checkQuantities(root, casesSchema), ...checkNames(root)];
  if (hasErrors(problems)) return failure(inReadingOrder(problems));
  const common = textAt(root, "constitution");
  const cases = itemsOf(root).map((node): Case => readCase(node, textAt(node, "constitution") ?? common ?? ""));
  return success({ file: source.file, cases }, inReadingOrder(problems));
}

function checkNames(root: MapNode): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const common = textAt(root, "constitution");
  for (const [index, node] of itemsOf(root).entries()) {
    const name = textAt(node, "name") ?? "";
    const path = `cases/${index}`;
    const at = nodeAt(node, ["name"])?.at ?? headOf(node);
    if (seen.has(name)) {
      const words = {
        message: `Another case is called \`${name}\` as well.`,
        help: "Say in its name what this one shows.",
        path,
      };
      problems.push(refusal("repeated-case", at, words));
    }
    if (common === undefined && textAt(node, "constitution") === undefined) {
      const words = {
        message: `The case \`${name}\` does not say which constitution it asks.`,
        help: "Write `constitution: some-model@2011.1` at the head of the file, or in the case.",
        path,
      };
      problems.push(refusal("missing-key", at, words));
    }
    seen.add(name);
  }
  return problems;
}

function readCase(node: DocumentNode, constitution: string): Case {
  const knownAt = dateAt(node, "knownAt");
  const reading = textAt(node, "reading");
  const at = nodeAt(node, ["name"])?.at ?? headOf(node);
  return {
    name: textAt(node, "name") ?? "",
    constitution,
    request: {
      question: textAt(node, "ask") ?? "",
      facts: factsAt(node),
      on: requiredDate(node),
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(reading === undefined ? {} : { reading }),
    },
    expect: readExpectation(node),
    at,
    placeOf: (path) => placeOf(node, path.split("/")) ?? at,
  };
}

/** Where a key stands; where it does not, the nearest that it would stand under. */
function placeOf(node: DocumentNode, path: readonly string[]): Span | undefined {
  return path.length === 0 ? undefined : (keySpanAt(node, path) ?? placeOf(node, path.slice(0, -1)));
}

function readExpectation(node: DocumentNode): Expectation {
  const because = textsAt(node, "because") ?? [];
  const refused = textsAt(node, "refused");
  if (refused !== undefined) return { kind: "refused", refused, because };
  const [missing, possible] = [textsAt(node, "missing"), textsAt(node, "possible")];
  const amount = nodeAt(node, ["expect", "amount"]);
  const quantity = amount?.kind === "scalar" && typeof amount.value !== "boolean" ? amount.value : null;
  return {
    kind: "decided",
    outcome: textAt(node, "expect", "outcome") ?? "",
    because,
    ...(missing === undefined ? {} : { missing }),
    ...(possible === undefined ? {} : { possible }),
    silent: textsAt(node, "silent") ?? [],
    ...(quantity === null ? {} : { amount: quantity }),
    wouldChange: textsAt(node, "wouldChange") ?? [],
  };
}

function itemsOf(root: MapNode): readonly DocumentNode[] {
  const cases = nodeAt(root, ["cases"]);
  return cases?.kind === "list" ? cases.items : [];
}

function textAt(node: DocumentNode, ...path: readonly string[]): string | undefined {
  const found = nodeAt(node, path);
  return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
}

function textsAt(node: DocumentNode, key: string): readonly string[] | undefined {
  const found = nodeAt(node, ["expect", key]);
  if (found?.kind !== "list") return undefined;
  return found.items.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []));
}

function factsAt(node: DocumentNode): GivenFacts {
  const found = nodeAt(node, ["facts"]);
  const plain: Plain = found === undefined ? null : toPlain(found);
  return isFacts(plain) ? plain : {};
}

function isFacts(plain: Plain): plain is { readonly [name: string]: Plain } {
  return typeof plain === "object" && plain !== null && !Array.isArray(plain);
}

function dateAt(node: DocumentNode, key: string): Temporal.PlainDate | undefined {
  const read = parseCivilDate(textAt(node, key) ?? "");
  return read.ok ? read.value : undefined;
}

function requiredDate(node: DocumentNode): Temporal.PlainDate {
  const date = dateAt(node, "on");
  if (date === undefined) throw new Error("the date of a case was not checked");
  return date;
}
