import { isScalar, Scalar, type ParsedNode } from "yaml";
import { hasErrors, inReadingOrder, type Problem } from "../problem.ts";
import { failure, success, type Result } from "../result.ts";
import { unwantedCharacters, withStandIns } from "./reading/characters.ts";
import { composed } from "./reading/composed.ts";
import { decode } from "./reading/encoding.ts";
import { ordinaryLimits, type Limits } from "./reading/limits.ts";
import type { DocumentNode, MapNode } from "./node.ts";
import { refusal } from "./refusal.ts";
import { refusedMarks } from "./reading/refused-marks.ts";
import { spanAt, type Source } from "./reading/source.ts";
import { syntaxOf, type Syntax } from "./reading/syntax.ts";
import { tokensWithin } from "./reading/tokens.ts";
import { treeOf } from "./reading/tree.ts";

/**
 * Reads a YAML 1.2 text (JSON is part of it) into a frozen tree in which every value knows its place. All that is
 * wrong with the text comes at once, in reading order; `file` is what the places call it.
 */
export function readDocument(
  text: string | Uint8Array,
  file: string,
  limits: Limits = ordinaryLimits,
): Result<MapNode> {
  const decoded = decode(text, file, limits.bytes);
  if (!decoded.ok) return decoded;
  const { root, problems } = read(decoded.value, limits);
  const ordered = shortened(inReadingOrder(problems), limits.problems);
  return root?.kind === "map" && !hasErrors(problems) ? success(root, ordered) : failure(ordered);
}

interface Read {
  readonly root?: DocumentNode;
  readonly problems: readonly Problem[];
}

function read(written: Source, limits: Limits): Read {
  const unwanted = unwantedCharacters(written);
  const source = unwanted.length > 0 ? withStandIns(written) : written;
  const gated = tokensWithin(source, limits);
  if (gated.kind === "refused") return { problems: [...unwanted, gated.problem] };
  const marks = refusedMarks(source, gated.tokens);
  const { contents, errors } = composed(gated.tokens, source.text.length);
  const syntax = syntaxOf(source, { tokens: gated.tokens, errors }, [...unwanted, ...marks], limits.problems);
  const told = [...unwanted, ...marks, ...syntax.problems];
  if (isNothing(contents)) return { problems: told.length > 0 ? told : [empty(source)] };
  const { root, problems } = treeOf(source, contents);
  const sure = problems.filter((problem) => isSure(source, problem, syntax));
  const all = [...told, ...sure];
  return { root, problems: root.kind === "map" || hasErrors(all) ? all : [...all, notNamed(root)] };
}

/** Whether a problem is one of its own: not behind a fault of structure, nor a value that only that fault has lost. */
function isSure({ text }: Source, { code, at }: Problem, { unsure, problems }: Syntax): boolean {
  if (unsure.some(([start, end]) => start <= at.start && at.start < end)) return false;
  if (code === "unusable-key" && problems.some((fault) => fault.at.line === at.line)) return false;
  return (
    code !== "value-missing" || !unsure.some(([start]) => at.end <= start && /^[\s:]*$/.test(text.slice(at.end, start)))
  );
}

function isNothing(contents: ParsedNode | null): contents is null {
  return contents === null || (isScalar(contents) && contents.type === Scalar.PLAIN && contents.source === "");
}

function empty(source: Source): Problem {
  return refusal("empty-document", spanAt(source, 0, 0), {
    message: "Nothing is written in this file.",
    help: "Write its entries, each as `name: value`.",
  });
}

function notNamed(root: DocumentNode): Problem {
  return refusal("not-named-entries", root.at, {
    message: `The file is ${root.kind === "list" ? "a list" : "a single value"}, not a set of named entries.`,
    help: "Begin each entry with its name in the first column, as in `title: …`.",
  });
}

function shortened(problems: readonly Problem[], most: number): readonly Problem[] {
  const next = problems[most];
  if (next === undefined) return problems;
  const rest = refusal("more-problems", next.at, {
    message: "From here on there are more problems, which are not listed.",
    help: "Put the ones above right first.",
  });
  return [...problems.slice(0, most), { ...rest, severity: hasErrors(problems.slice(most)) ? "error" : "warning" }];
}
