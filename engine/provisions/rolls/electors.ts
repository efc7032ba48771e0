import type { FactSubject } from "../../conditions/fact.ts";
import type { Roll } from "./shape.ts";

/** One elector in words, with an article: "a person", "the premises of a practice". */
export const oneElector: Readonly<Record<Roll["electors"], string>> = {
  persons: "a person",
  practices: "a practice",
  premises: "a set of premises",
  bodies: "a body",
  seats: "a seat",
};

/** Whom the facts of an elector are about. */
export const subjectOf: Readonly<Record<Roll["electors"], FactSubject>> = {
  persons: "person",
  practices: "practice",
  premises: "practice",
  bodies: "body",
  seats: "office",
};
