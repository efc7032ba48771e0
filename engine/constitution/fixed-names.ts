import type { Static, TSchema } from "typebox";
import { Type } from "typebox";
import type { AskedQuestion, Compiled, FixedName, Kind, Surroundings } from "./kind.ts";
import type { Provision } from "./provision.ts";
import type { Sentence } from "./sentence.ts";

/** One entry of a kind whose names are fixed: what it is called, its shape, its questions and its sentences. */
export interface FixedEntry extends FixedName {
  readonly asked: (provision: Provision) => readonly AskedQuestion[];
  readonly compile: (provision: Provision, surroundings: Surroundings) => Compiled;
  readonly sentences: (provision: Provision, surroundings: Surroundings) => readonly Sentence[];
}

/** An entry whose functions see the typed value of its shape. */
interface FixedEntryOf<Shape extends TSchema> {
  readonly title: string;
  readonly shape: Shape;
  readonly asked: (provision: Provision<Static<Shape>>) => readonly AskedQuestion[];
  readonly compile: (provision: Provision<Static<Shape>>, surroundings: Surroundings) => Compiled;
  readonly sentences: (provision: Provision<Static<Shape>>, surroundings: Surroundings) => readonly Sentence[];
}

/** Makes an entry of typed functions one of the table. The reader checks its shape before it calls any of them. */
export function defineEntry<Shape extends TSchema>(entry: FixedEntryOf<Shape>): FixedEntry {
  // As for kinds: the reader has held the checked value against this very shape.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return entry as unknown as FixedEntry;
}

/**
 * A kind whose entries are of different sorts, each under a name of the language's own (`interests/register`). An entry need
 * not have a title.
 */
export function kindOfFixedNames(
  kind: Pick<Kind, "section" | "noun" | "description">,
  entries: Readonly<Record<string, FixedEntry>>,
): Kind {
  const entryOf = ({ id, address }: Provision): FixedEntry => {
    const entry = entries[id];
    if (entry === undefined) throw new Error(`no entry for ${address}`);
    return entry;
  };
  return {
    ...kind,
    shape: Type.Union(Object.values(entries).map((each) => each.shape)),
    fixed: entries,
    asked: (provision) => entryOf(provision).asked(provision),
    compile: (provision, surroundings) => entryOf(provision).compile(provision, surroundings),
    sentences: (provision, surroundings) => entryOf(provision).sentences(provision, surroundings),
  };
}
