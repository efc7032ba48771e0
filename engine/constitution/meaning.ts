import type { Fact } from "../conditions/fact.ts";
import type { MapNode } from "../documents/node.ts";
import { keySpanAt, nodeAt, toPlain } from "../documents/positions.ts";
import type { Problem, ProblemCode, Span } from "../problem.ts";
import { parsePeriod } from "../quantities/period.ts";
import { annotated } from "./annotations.ts";
import type { Parts } from "./assemble.ts";
import { checkStated } from "./check-stated.ts";
import { troubleWithTypical } from "./facts.ts";
import type { Kind } from "./kind.ts";
import { constitutionSchemas } from "./schema.ts";

/** What is wrong with the meaning of a document as a whole, beside what its provisions' kinds find in each of them. */
export function checkMeaning(parts: Parts, kinds: readonly Kind[], root: MapNode): readonly Problem[] {
  return [
    ...factProblems(parts, root),
    ...checkStated(parts, root),
    ...constraintProblems(parts, root),
    ...workingDaysWithoutCalendar(parts, kinds, root),
    ...datesOutOfOrder(root),
  ];
}

function factProblems(parts: Parts, root: MapNode): readonly Problem[] {
  return [...parts.facts.values()].flatMap((fact): readonly Problem[] => {
    const early = reservedName(fact) ?? boundsProblem(root, fact.name);
    if (early !== undefined) return [early];
    const typical = nodeAt(root, ["facts", fact.name, "typical"]);
    const trouble = typical === undefined ? undefined : troubleWithTypical(fact, toPlain(typical));
    if (typical === undefined || trouble === undefined) return [];
    return [
      problem(
        "wrong-value",
        typical.at,
        `facts/${fact.name}/typical`,
        `${trouble}.`,
        "Give a value of the fact's own type.",
      ),
    ];
  });
}

/** Words that mean something of their own in a condition, or in every question. */
const reserved: ReadonlySet<string> = new Set(["all", "any", "not", "fact", "operator", "value", "on", "none"]);

function reservedName({ name, at }: Fact): Problem | undefined {
  if (at === undefined || !reserved.has(name)) return undefined;
  const message = `\`${name}\` cannot be the name of a fact, because it means something of its own in conditions.`;
  return problem("reserved-name", at, `facts/${name}`, message, "Give the fact another name.");
}

/** Bounds are for counted facts, and the least is not above the most. */
function boundsProblem(root: MapNode, name: string): Problem | undefined {
  const [type, min, max] = ["type", "min", "max"].map((key) => nodeAt(root, ["facts", name, key]));
  const bound = min ?? max;
  if (bound === undefined) return undefined;
  const [key, path] = [min === undefined ? "max" : "min", `facts/${name}`];
  const isNumber =
    type?.kind === "scalar"
      ? type.value === "number"
      : nodeAt(root, [...path.split("/"), "type", "history"])?.kind === "scalar";
  if (!isNumber)
    return problem(
      "setting-without-effect",
      bound.at,
      `${path}/${key}`,
      `\`${name}\` is not counted, so it has no \`${key}\`.`,
      "Leave it out, or write `type: number`.",
    );
  if (min?.kind !== "scalar" || max?.kind !== "scalar" || Number(min.value) <= Number(max.value)) return undefined;
  return problem(
    "least-above-most",
    min.at,
    `${path}/min`,
    `\`min\` is ${min.text}, but \`max\` is ${max.text}: nothing lies between them.`,
    "Write a `min` that is not above `max`.",
  );
}

/** A tie adds up declared counts; what it ties them to is a declared count or a number. */
function constraintProblems(parts: Parts, root: MapNode): readonly Problem[] {
  return parts.constraints.flatMap((constraint) => {
    const names = [...constraint.sum, ...(typeof constraint.of === "string" ? [constraint.of] : [])];
    const strange = names.filter((name) => parts.facts.get(name)?.type.kind !== "number");
    const at = keySpanAt(root, ["constraints", constraint.id]);
    if (at === undefined) return [];
    const limits = ["atMost", "atLeast", "is"].filter(
      (key) => nodeAt(root, ["constraints", constraint.id, key]) !== undefined,
    );
    if (limits.length !== 1) {
      const said =
        limits.length === 0
          ? "does not say what the total is tied to"
          : `says ${limits.map((each) => `\`${each}\``).join(" and ")} at once`;
      return [
        problem(
          "broken-constraint",
          at,
          `constraints/${constraint.id}`,
          `\`${constraint.id}\` ${said}.`,
          "Say one of `atMost`, `atLeast` and `is`.",
        ),
      ];
    }
    return strange.map((name) =>
      problem(
        "broken-constraint",
        at,
        `constraints/${constraint.id}`,
        `\`${name}\` is not a declared fact that is a number.`,
        "Name declared facts of the type `number`.",
      ),
    );
  });
}

function workingDaysWithoutCalendar(parts: Parts, kinds: readonly Kind[], root: MapNode): readonly Problem[] {
  if (parts.calendar !== undefined) return [];
  const problems = new Map<string, Problem>();
  for (const { node, schema, path } of annotated(root, constitutionSchemas(kinds).whole)) {
    if (schema["x-quantity"] !== "period" || node.kind !== "scalar") continue;
    const period = parsePeriod(String(node.value));
    if (!period.ok || !period.value.unit.includes("working")) continue;
    const where = path.join("/");
    problems.set(
      where,
      problem(
        "no-calendar",
        node.at,
        where,
        `\`${String(node.value)}\` cannot be counted, because no calendar is named.`,
        "Name one at the head of the file, such as `calendar: england-and-wales`.",
      ),
    );
  }
  return [...problems.values()];
}

/** Wherever `from` and `until` stand side by side, the last day must not come before the first. */
function datesOutOfOrder(root: MapNode): readonly Problem[] {
  const problems: Problem[] = [];
  const walk = (node: MapNode, path: readonly string[]): void => {
    const from = node.entries.get("from")?.value;
    const until = node.entries.get("until")?.value;
    if (from?.kind === "scalar" && until?.kind === "scalar" && String(until.value) < String(from.value)) {
      problems.push(
        problem(
          "dates-out-of-order",
          until.at,
          path.join("/"),
          `The last day \`${String(until.value)}\` comes before the first, \`${String(from.value)}\`.`,
          "Write a last day that is not before the first.",
        ),
      );
    }
    for (const { key, value } of node.entries.values()) if (value.kind === "map") walk(value, [...path, key]);
  };
  walk(root, []);
  return problems;
}

// eslint-disable-next-line @typescript-eslint/max-params -- a problem has these five parts
function problem(code: ProblemCode, at: Span, path: string, message: string, help: string): Problem {
  return { code, severity: "error", at, path, message, help };
}
