import type { Calendar } from "../calendar/calendar.ts";
import type { Years } from "../calendar/years.ts";
import type { Fact } from "../conditions/fact.ts";
import type { MapNode, Plain } from "../documents/node.ts";
import { nodeAt, toPlain } from "../documents/positions.ts";
import { parseCivilDate } from "../quantities/civil-date.ts";
import { parseDayOfYear } from "../quantities/recurrence-text.ts";
import { declareFact } from "./facts.ts";
import type { Head } from "./head.ts";
import type { Kind } from "./kind.ts";
import type { CommonData, Provision, Source } from "./provision.ts";
import type { Constraint } from "./question.ts";

/** A document's parts, taken out of its checked tree; nothing is compiled yet. */
export interface Parts {
  readonly head: Head;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly constraints: readonly Constraint[];
  readonly years: Years | undefined;
  readonly established: Temporal.PlainDate | undefined;
  readonly calendar: Calendar | undefined;
  readonly provisions: ReadonlyMap<string, Provision>;
}

/** What decides nothing in a provision: changing it does not depart from the source. */
const wordingOnly: ReadonlySet<string> = new Set([
  "title",
  "clause",
  "source",
  "note",
  "was",
  "standing",
  "favours",
  "reading",
  "from",
  "until",
]);

/**
 * Takes a document apart. Its shape must have been checked.
 * @param overridden the paths at which the own file changed what it inherited
 */
export function assemble(
  root: MapNode,
  kinds: readonly Kind[],
  calendarById: (id: string) => Calendar | undefined,
  overridden: ReadonlySet<string>,
): Parts {
  // The shape of the head was checked; this is where it takes on its type.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  const head = toPlain(root) as unknown as Head;
  const constraints = Object.entries(head.constraints ?? {}).map(([id, each]) => constraintOf(id, each));
  return {
    head,
    facts: declaredFacts(root),
    constraints,
    years: yearsOf(head),
    established: establishedOf(head),
    calendar: head.calendar === undefined ? undefined : calendarById(head.calendar),
    provisions: provisionsOf(root, kinds, overridden),
  };
}

function declaredFacts(root: MapNode): ReadonlyMap<string, Fact> {
  const section = nodeAt(root, ["facts"]);
  const facts = new Map<string, Fact>();
  if (section?.kind !== "map") return facts;
  for (const entry of section.entries.values()) {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- its shape was checked
    const declared = toPlain(entry.value) as unknown as Parameters<typeof declareFact>[1];
    facts.set(entry.key, { ...declareFact(entry.key, declared), at: entry.keyAt });
  }
  return facts;
}

function constraintOf(id: string, declared: NonNullable<Head["constraints"]>[string]): Constraint {
  const comparison = declared.atMost !== undefined ? "atMost" : declared.atLeast !== undefined ? "atLeast" : "is";
  const of = declared.atMost ?? declared.atLeast ?? declared.is ?? 0;
  return {
    id,
    sum: declared.sum,
    comparison,
    of,
    words: declared.title ?? constraintWords(declared.sum, comparison, of),
  };
}

/** The tie in words, from the names of its facts. */
export function constraintWords(
  sum: readonly string[],
  comparison: Constraint["comparison"],
  of: string | number,
): string {
  const total = sum.length === 1 ? `\`${sum[0]}\`` : `${sum.map((name) => `\`${name}\``).join(" + ")} together`;
  const ties = { atMost: "cannot be more than", atLeast: "cannot be less than", is: "must be exactly" } as const;
  return `${total} ${ties[comparison]} ${typeof of === "number" ? of : `\`${of}\``}`;
}

function yearsOf(head: Head): Years | undefined {
  if (head.year === undefined) return undefined;
  const governance = parseDayOfYear(head.year.governance);
  const financial = parseDayOfYear(head.year.financial);
  const established = establishedOf(head);
  if (!governance.ok || !financial.ok) return undefined;
  return {
    governance: governance.value,
    financial: financial.value,
    ...(established === undefined ? {} : { established }),
  };
}

function establishedOf(head: Head): Temporal.PlainDate | undefined {
  const established = head.body.established === undefined ? undefined : parseCivilDate(head.body.established);
  return established?.ok === true ? established.value : undefined;
}

function provisionsOf(
  root: MapNode,
  kinds: readonly Kind[],
  overridden: ReadonlySet<string>,
): ReadonlyMap<string, Provision> {
  const provisions = new Map<string, Provision>();
  for (const kind of kinds) {
    const section = nodeAt(root, [kind.section]);
    if (section?.kind !== "map") continue;
    for (const { key, keyAt, value } of section.entries.values()) {
      if (value.kind !== "map") continue;
      const address = `${kind.section}/${key}`;
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- its shape was checked
      const data = toPlain(value) as unknown as CommonData;
      const departsFrom = departure(address, data.source, overridden);
      const title = data.title ?? kind.fixed?.[key]?.title ?? key;
      const provision = { address, section: kind.section, id: key, title, data, node: value, keyAt };
      provisions.set(address, departsFrom === undefined ? provision : { ...provision, departsFrom });
    }
  }
  return provisions;
}

function departure(address: string, source: Source | undefined, overridden: ReadonlySet<string>): Source | undefined {
  const changed = [...overridden]
    .filter((path) => path.startsWith(`${address}/`))
    .map((path) => path.split("/")[2] ?? "");
  if (changed.includes("source") || !changed.some((key) => !wordingOnly.has(key))) return undefined;
  return source;
}

/** The source that a provision can be held to: none where it departs from the one it inherited. */
export function sourceOf(provision: Provision): Source | undefined {
  return provision.departsFrom === undefined ? provision.data.source : undefined;
}

/** A plain value of a provision's own data at a path, for kinds that read loosely shaped parts. */
export function plainAt(provision: Provision, path: readonly string[]): Plain | undefined {
  const node = nodeAt(provision.node, path);
  return node === undefined ? undefined : toPlain(node);
}
