import type { Calendar } from "../calendar/calendar.ts";
import type { MapNode, ScalarNode } from "../documents/node.ts";
import { nearest } from "../documents/nearest.ts";
import { nodeAt } from "../documents/positions.ts";
import type { Problem, ProblemCode } from "../problem.ts";
import { annotated } from "./annotations.ts";
import type { PlainSchema } from "./refinement.ts";

/** Where a name is looked for. */
export interface WhatThereIs {
  readonly root: MapNode;
  readonly calendar: (id: string) => Calendar | undefined;
}

/** Every id, address, document and calendar that a document, or a part of it, refers to and that is not there. */
export function checkReferences(document: MapNode, schema: PlainSchema, there: WhatThereIs): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const { node, schema: found, path } of annotated(document, schema)) {
    if (node.kind !== "scalar" || typeof node.value !== "string") continue;
    const problem = troubleWith({ ...there, node, value: node.value }, found);
    if (problem !== undefined) problems.set(path.join("/"), { ...problem, path: path.join("/") });
  }
  return [...problems.values()];
}

/** A name that refers to something, with where that is looked for. */
interface Referring extends WhatThereIs {
  readonly node: ScalarNode;
  readonly value: string;
}

function troubleWith(referring: Referring, schema: PlainSchema): Problem | undefined {
  const { node, value, calendar } = referring;
  if (schema["x-calendar"] === true) {
    if (calendar(value) !== undefined) return undefined;
    return problem(
      "unknown-calendar",
      node,
      `There is no calendar \`${value}\``,
      "Name one that there is, such as `england-and-wales`.",
    );
  }
  if (schema["x-document"] === true) return lookUp(referring, value, ["documents"]);
  if (schema["x-address"] === true) {
    const [section = "", id = ""] = value.split("/");
    return lookUp(referring, id, [section]);
  }
  const section = schema["x-reference"];
  if (typeof section === "string") return lookUp(referring, value, [section]);
  return Array.isArray(section) ? lookUp(referring, value, section.map(String)) : undefined;
}

function lookUp({ root, node, value }: Referring, id: string, sections: readonly string[]): Problem | undefined {
  const ids = sections.flatMap((section) => {
    const found = nodeAt(root, [section]);
    return found?.kind === "map" ? [...found.entries.keys()] : [];
  });
  if (ids.includes(id)) return undefined;
  const meant = nearest(id, ids);
  const where = sections.map((section) => `\`${section}\``).join(" or ");
  const help =
    meant !== undefined
      ? `Did you mean \`${meant}\`?`
      : ids.length === 0
        ? `Nothing stands under ${where} yet.`
        : `It can be ${ids
            .slice(0, 12)
            .map((each) => `\`${each}\``)
            .join(", ")}.`;
  return problem("unknown-reference", node, `\`${value}\` is not to be found under ${where}`, help);
}

function problem(code: ProblemCode, node: ScalarNode, message: string, help: string): Problem {
  return { code, severity: "error", at: node.at, path: "", message: `${message}.`, help };
}
