import type { Compiled } from "../../constitution/kind.ts";

/** Several questions of one provision, compiled apart so that each has only its own facts, together. */
export function togetherOf(...compiled: readonly Compiled[]): Compiled {
  return {
    questions: compiled.flatMap((each) => each.questions),
    problems: compiled.flatMap((each) => each.problems),
  };
}
