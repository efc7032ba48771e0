import { CST, Lexer, Parser } from "yaml";
import type { Problem } from "../../problem.ts";
import type { Limits } from "./limits.ts";
import { refusal, type Words } from "../refusal.ts";
import { spanAt, type Source } from "./source.ts";

/** The tokens of a text, or the first limit it breaks; `read` counts the pieces of text looked at until then. */
export type Gated =
  | { readonly kind: "tokens"; readonly tokens: readonly CST.Token[]; readonly read: number }
  | { readonly kind: "refused"; readonly problem: Problem; readonly read: number };

/**
 * Splits a text into YAML tokens and stops at the first limit broken, so that composing (which needs more time for
 * each key the more keys there are, and stack for each level) never sees a hostile text.
 */
export function tokensWithin(source: Source, limits: Limits): Gated {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let read = 0;
  let marks = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    read += 1;
    if (isMark(lexeme)) marks += 1;
    tokens.push(...parser.next(lexeme));
    const words = marks > limits.marks ? tooManyMarks(limits) : brokenLimit(parser.stack, limits);
    if (words !== undefined) return { kind: "refused", problem: refusalAt(source, parser.offset, words), read };
  }
  tokens.push(...parser.end());
  return { kind: "tokens", tokens, read };
}

interface BrokenLimit extends Words {
  readonly code: "too-deep" | "too-many-entries";
}

function brokenLimit(stack: readonly CST.Token[], limits: Limits): BrokenLimit | undefined {
  if (stack.length > limits.depth && stack.filter(CST.isCollection).length > limits.depth) return tooDeep(limits);
  const top = stack.at(-1);
  if (!CST.isCollection(top)) return undefined;
  const holdsKeys = top.type === "block-map" || (top.type === "flow-collection" && top.start.source === "{");
  const most = holdsKeys ? limits.keysPerMap : limits.itemsPerList;
  // A trailing comma or comment opens an item of its own, which is empty until something follows.
  if (top.items.length <= most + 1 && !(top.items.length === most + 1 && begun(top.items.at(-1)))) return undefined;
  return tooManyItems(holdsKeys, most);
}

function begun(item: CST.CollectionItem | undefined): boolean {
  return item?.key !== undefined || item?.sep !== undefined || item?.value !== undefined;
}

function isMark(lexeme: string): boolean {
  return lexeme !== CST.SCALAR && lexeme !== CST.DOCUMENT && !/^[\s#]/.test(lexeme);
}

function refusalAt(source: Source, offset: number, broken: BrokenLimit): Problem {
  const end = source.text.slice(0, offset).trimEnd().length;
  return refusal(broken.code, spanAt(source, Math.max(0, end - 1), end), broken);
}

function tooDeep(limits: Limits): BrokenLimit {
  return {
    code: "too-deep",
    message: `This is nested more than ${limits.depth} levels deep.`,
    help: "Check the brackets and the indentation; no provision needs so many levels.",
  };
}

function tooManyItems(holdsKeys: boolean, most: number): BrokenLimit {
  return {
    code: "too-many-entries",
    message: `More than ${most} ${holdsKeys ? "names" : "items"} stand here in one place.`,
    help: `Divide them: ${holdsKeys ? "a set of named entries" : "a list"} may hold ${most} at most.`,
  };
}

function tooManyMarks(limits: Limits): BrokenLimit {
  return {
    code: "too-many-entries",
    message: `The file holds more than ${limits.marks} names, values and signs up to here.`,
    help: "Divide it; what several constitutions share belongs in one that they are `basedOn`.",
  };
}
