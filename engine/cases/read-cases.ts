import { checkQuantities } from "../constitution/quantities.ts";
import type { SourceText } from "../constitution/read.ts";
import type { DocumentNode, MapNode } from "../documents/node.ts";
import { headOf, keySpanAt, nodeAt } from "../documents/positions.ts";
import { readDocument } from "../documents/read-document.ts";
import { refusal } from "../documents/refusal.ts";
import { checkShape } from "../documents/shape.ts";
import type { Problem } from "../problem.ts";
import { hasErrors, inReadingOrder } from "../problem.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import type { Accepted, Case, CaseFile, Expectation } from "./case.ts";
import { casesSchema } from "./shape.ts";
import { checkStoryForms } from "./stories/check-forms.ts";
import { readStories } from "./stories/read-stories.ts";
import { dateAt, factsAt, itemsAt, placeOf, textAt, textsAt } from "./values.ts";

/** Reads a file of cases; all that is wrong with it comes at once, in reading order. */
export function readCases(source: SourceText): Result<CaseFile> {
  const document = readDocument(source.text, source.file);
  if (!document.ok) return document;
  const root = document.value;
  const shape = [...document.problems, ...checkShape(root, casesSchema)];
  const problems = hasErrors(shape) ? shape : [...shape, ...checkQuantities(root, casesSchema), ...checkNames(root)];
  if (hasErrors(problems)) return failure(inReadingOrder(problems));
  const common = textAt(root, "constitution");
  const cases = itemsAt(root, "cases").map((node): Case =>
    readCase(node, textAt(node, "constitution") ?? common ?? ""),
  );
  const stories = readStories(root, common ?? "");
  const accepts = readAccepts(root, common ?? "");
  const { file } = source;
  return success({ file, cases, stories, ...(accepts === undefined ? {} : { accepts }) }, inReadingOrder(problems));
}

function checkNames(root: MapNode): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const common = textAt(root, "constitution");
  for (const [index, node] of itemsAt(root, "cases").entries()) {
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
  problems.push(...checkStoryForms(root, common), ...unnamedIn(readAccepts(root, common ?? "")));
  return problems;
}

function unnamedIn(accepts: readonly Accepted[] = []): readonly Problem[] {
  return accepts.flatMap(({ constitution, warning, at }, index) => {
    if (constitution !== "") return [];
    const message = `It is not said of which constitution \`${warning}\` is accepted.`;
    const help = "Write `constitution: some-model@2011.1` at the head of the file, or beside the warning.";
    return [refusal("missing-key", at, { message, help, path: `accepts/${index}` })];
  });
}

function readAccepts(root: MapNode, common: string): readonly Accepted[] | undefined {
  const accepts = nodeAt(root, ["accepts"]);
  if (accepts?.kind !== "list") return undefined;
  return accepts.items.map((node) => ({
    constitution: textAt(node, "constitution") ?? common,
    warning: textAt(node, "warning") ?? "",
    path: textAt(node, "at") ?? "",
    because: textAt(node, "because") ?? "",
    at: keySpanAt(node, ["warning"]) ?? headOf(node),
  }));
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

function readExpectation(node: DocumentNode): Expectation {
  const because = textsAt(node, "expect", "because") ?? [];
  const refused = textsAt(node, "expect", "refused");
  if (refused !== undefined) return { kind: "refused", refused, because };
  const [missing, possible] = [textsAt(node, "expect", "missing"), textsAt(node, "expect", "possible")];
  const amount = nodeAt(node, ["expect", "amount"]);
  const quantity = amount?.kind === "scalar" && typeof amount.value !== "boolean" ? amount.value : null;
  return {
    kind: "decided",
    outcome: textAt(node, "expect", "outcome") ?? "",
    because,
    ...(missing === undefined ? {} : { missing }),
    ...(possible === undefined ? {} : { possible }),
    silent: textsAt(node, "expect", "silent") ?? [],
    ...(quantity === null ? {} : { amount: quantity }),
    wouldChange: textsAt(node, "expect", "wouldChange") ?? [],
  };
}

function requiredDate(node: DocumentNode): Temporal.PlainDate {
  const date = dateAt(node, "on");
  if (date === undefined) throw new Error("the date of a case was not checked");
  return date;
}
