import { listed } from "../../../documents/refusal.ts";
import { actorTitles } from "../actor-titles.ts";
import type { Graphed } from "./graphed.ts";

/** Whoever an end goes against may appeal, or it is said that there is no appeal. */
export function checkAppeals({ open, named: { course, data }, report }: Graphed): void {
  const titles = actorTitles(course, data);
  for (const { id, title, adverseTo, data: stage, path } of course.stages.values()) {
    if (adverseTo.length === 0 || stage.appeal !== undefined || !open.reached.has(id)) continue;
    const whom = listed(
      adverseTo.map((party) => titles.get(party) ?? party),
      "and",
    );
    report.problem(
      "adverse-without-appeal",
      report.at(path),
      `The end “${title}” goes against ${whom}, and no appeal is named`,
      "Add `appeal` with a procedure or with whom it lies to; or `appeal: none` if there is none, on purpose",
      "warning",
    );
  }
}
