import type { Constitution } from "../constitution/constitution.ts";
import type { Case, CaseEvent, PinnedConstitution } from "./case.ts";
import { courseIn } from "./courses.ts";
import { evolve } from "./evolve.ts";

/** The constitution of a digest, for ever; undefined where it was not kept. */
export type ConstitutionByDigest = (pinned: PinnedConstitution) => Constitution | undefined;

/**
 * A case from its events alone. Each event is understood by the constitution to which the case was pinned at that moment,
 * found by its digest; nothing is decided and nothing is reckoned again.
 */
export function replay(events: readonly CaseEvent[], constitutionOf: ConstitutionByDigest): Case {
  let state: Case | undefined;
  for (const event of events) {
    const pinned =
      event.type === "began" ? event.constitution : event.type === "migrated" ? event.to : state?.constitution;
    const procedure = event.type === "began" ? event.procedure : state?.procedure;
    if (pinned === undefined || procedure === undefined) throw new Error("a history begins with `began`");
    const constitution = constitutionOf(pinned);
    if (constitution?.digest !== pinned.digest) throw new Error(`the constitution ${pinned.digest} was not kept`);
    const course = courseIn(constitution, procedure);
    if (course === undefined) throw new Error(`${procedure} is not in ${pinned.id}@${pinned.version}`);
    state = evolve(course, state, event);
  }
  if (state === undefined) throw new Error("a history has at least one event");
  return state;
}
