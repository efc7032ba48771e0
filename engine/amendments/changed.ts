import type { Constitution } from "../constitution/constitution.ts";
import { canonicalOf } from "../constitution/canonical-meaning.ts";
import type { Plain } from "../documents/node.ts";

/** Something that a proposed text changes in meaning; wording, layout and sources are no change. */
export interface ChangedPart {
  /** `resolutions/recall`, or a key of the head: `year`. */
  readonly address: string;
  readonly title: string;
  readonly kind: "changed" | "taken away" | "new";
  /** How the constitution in force speaks of it: its address, the section of something new, or `new-section`. */
  readonly spokenOf: string;
}

/** What a proposed text changes, in the order of the text in force, what is new last. Order within a section is no change. */
export function changedParts(current: Constitution, proposed: Constitution): readonly ChangedPart[] {
  const [before, after] = [meanings(current), meanings(proposed)];
  const existing = [...before].flatMap(([address, meaning]): readonly ChangedPart[] => {
    const meant = after.get(address);
    if (meant === meaning) return [];
    const kind = meant === undefined ? "taken away" : "changed";
    return [
      {
        address,
        title: titleOf(current, address),
        kind,
        spokenOf: isProvision(current, address) ? address : headOf(address),
      },
    ];
  });
  const added = [...after.keys()]
    .filter((address) => !before.has(address))
    .map((address): ChangedPart => ({
      address,
      title: titleOf(proposed, address),
      kind: "new",
      spokenOf: sectionKnown(current, address),
    }));
  return [...existing, ...added];
}

/** What each part means, in one spelling: provisions by address, parts of the head by their key. */
function meanings({ root, kinds }: Constitution): ReadonlyMap<string, string> {
  const sections = new Set(kinds.map(({ section }) => section));
  const whole = canonicalOf(root, kinds);
  const entries = pairsOf(whole).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (claims.has(key)) return [];
    if (!sections.has(key)) return [[key, JSON.stringify(value)]];
    return pairsOf(value).map(([id, provision]) => [`${key}/${id}`, JSON.stringify(provision)] as const);
  });
  return new Map(entries);
}

/** What a version says of itself changes with every version. */
const claims: ReadonlySet<string> = new Set(["language", "id", "version", "title", "basedOn", "declared", "documents"]);

/** The entries of a map, which in its canonical spelling is a list of pairs where its order means something. */
function pairsOf(value: Plain): readonly (readonly [string, Plain])[] {
  if (typeof value !== "object" || value === null) return [];
  if (!isList(value)) return Object.entries(value);
  return value.flatMap((pair) =>
    isList(pair) && typeof pair[0] === "string" ? [[pair[0], pair[1] ?? null] as const] : [],
  );
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isProvision({ provisions }: Constitution, address: string): boolean {
  return provisions.has(address);
}

/** Ties between facts are spoken of with the facts. */
function headOf(key: string): string {
  return key === "constraints" ? "facts" : key;
}

function sectionKnown({ provisions }: Constitution, address: string): string {
  const [section = ""] = address.split("/");
  if (!address.includes("/")) return headOf(address);
  return [...provisions.values()].some((each) => each.section === section) ? section : "new-section";
}

const headTitles: Readonly<Record<string, string>> = {
  body: "The body",
  calendar: "The calendar of bank holidays",
  year: "When its years begin",
  facts: "What may be spoken of",
  constraints: "Ties between facts",
};

function titleOf({ provisions }: Constitution, address: string): string {
  return provisions.get(address)?.title ?? headTitles[address] ?? address;
}
