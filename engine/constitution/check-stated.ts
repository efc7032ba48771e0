import { encodeValue } from "../conditions/encode.ts";
import type { Fact } from "../conditions/fact.ts";
import type { MapNode } from "../documents/node.ts";
import { nodeAt, toPlain } from "../documents/positions.ts";
import type { Problem, ProblemCode, Span } from "../problem.ts";
import type { Parts } from "./assemble.ts";

/** What is wrong with what a document states of its own facts: no history, another type, two at once, not yet approved. */
export function checkStated(parts: Parts, root: MapNode): readonly Problem[] {
  return [...parts.facts.values()].flatMap((fact) => {
    const section = nodeAt(root, ["facts", fact.name, "stated"]);
    return section?.kind === "map" ? troubleWith(fact, section) : [];
  });
}

function troubleWith(fact: Fact, section: MapNode): readonly Problem[] {
  const { name, type } = fact;
  const path = `facts/${name}/stated`;
  if (type.kind !== "history") {
    const message = `\`${name}\` has no dates, but what is stated of it begins on one.`;
    return [problem("wrong-value", section.at, path, message, "Write its type as `type: { history: … }`.")];
  }
  const begun = new Map<string, string>();
  return [...section.entries.values()].flatMap(({ key, value: entry }): readonly Problem[] => {
    const at = `${path}/${key}`;
    const [value, from, approved] = [["value"], ["from"], ["approved", "on"]].map((keys) => nodeAt(entry, keys));
    if (value === undefined || from?.kind !== "scalar") return [];
    const encoded = encodeValue(type.of, toPlain(value));
    const earlier = begun.get(String(from.value));
    begun.set(String(from.value), key);
    return [
      ...(encoded.ok ? [] : [problem("wrong-value", value.at, `${at}/value`, `${encoded.message}.`, encoded.help)]),
      ...(earlier === undefined ? [] : [sameDay(from.at, `${at}/from`, earlier, key)]),
      ...(approved?.kind === "scalar" && String(approved.value) > String(from.value)
        ? [tooEarly(from.at, `${at}/from`, String(approved.value))]
        : []),
    ];
  });
}

function sameDay(at: Span, path: string, earlier: string, key: string): Problem {
  const message = `\`${earlier}\` and \`${key}\` begin on the same day.`;
  return problem("entries-clash", at, path, message, "Keep one of them, or let one begin on another day.");
}

function tooEarly(at: Span, path: string, approved: string): Problem {
  const message = `It begins before the day on which it was approved, \`${approved}\`.`;
  return problem("dates-out-of-order", at, path, message, "Let it begin on that day or later.");
}

// eslint-disable-next-line @typescript-eslint/max-params -- a problem has these five parts
function problem(code: ProblemCode, at: Span, path: string, message: string, help: string): Problem {
  return { code, severity: "error", at, path, message, help };
}
