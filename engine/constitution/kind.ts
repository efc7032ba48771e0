import type { Static, TSchema } from "typebox";
import type { Fact } from "../conditions/fact.ts";
import type { Calendar } from "../calendar/calendar.ts";
import type { Years } from "../calendar/years.ts";
import type { Problem } from "../problem.ts";
import type { Provision } from "./provision.ts";
import type { Constraint, Question } from "./question.ts";
import type { Sentence } from "./sentence.ts";

/** What a kind may look up in the constitution its provision stands in. */
export interface Surroundings {
  /** Facts that the document declares, by name. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly constraints: readonly Constraint[];
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly years: Years | undefined;
  /** The day the body came into being, where the head says so. */
  readonly established: Temporal.PlainDate | undefined;
  readonly calendar: Calendar | undefined;
  /** The outcomes of a question by its address, where there is such a question; without compiling it. */
  readonly outcomesOf: (address: string) => readonly string[] | undefined;
}

/** What compiling a provision came to: the questions it answers and what is wrong with what it says. */
export interface Compiled {
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

/**
 * A kind of provision: its shape, what it can be asked and how that is decided, and its sentences. The reader is given a
 * table of kinds, so that a new kind is one new file and one line of that table.
 */
export interface Kind {
  /** The key of the section in the YAML, also the first half of every address: `resolutions`. */
  readonly section: string;
  readonly noun: { readonly one: string; readonly many: string };
  /** What the section is for, for the schema and the editor's hints. */
  readonly description: string;
  /** The shape of one provision, common keys included. */
  readonly shape: TSchema;
  /** The names of its entries with the shape and title of each, where these are fixed rather than ids of the author's own. */
  readonly fixed?: Readonly<Record<string, FixedName>>;
  /** The questions a provision answers, by id (empty for the only one) with their outcomes, before anything is compiled. */
  readonly asked: (provision: Provision) => readonly AskedQuestion[];
  readonly compile: (provision: Provision, surroundings: Surroundings) => Compiled;
  readonly sentences: (provision: Provision, surroundings: Surroundings) => readonly Sentence[];
}

/** An entry that a section can have under a name of the language's own: what it is called unless it says so, and its shape. */
export interface FixedName {
  readonly title: string;
  readonly shape: TSchema;
}

/** A question a provision answers: the third part of its address, or empty, and its outcomes. */
export interface AskedQuestion {
  readonly id: string;
  readonly outcomes: readonly string[];
}

/** A kind whose functions see the typed value of its shape. */
export interface KindOf<Shape extends TSchema> extends Omit<Kind, "shape" | "asked" | "compile" | "sentences"> {
  readonly shape: Shape;
  readonly asked: (provision: Provision<Static<Shape>>) => readonly AskedQuestion[];
  readonly compile: (provision: Provision<Static<Shape>>, surroundings: Surroundings) => Compiled;
  readonly sentences: (provision: Provision<Static<Shape>>, surroundings: Surroundings) => readonly Sentence[];
}

/** Makes a kind of typed functions one of the table. The reader checks the shape before it calls any of them. */
export function defineKind<Shape extends TSchema>(kind: KindOf<Shape>): Kind {
  // The one place where the checked value takes on its type: the reader has held it against this very shape.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return kind as unknown as Kind;
}
