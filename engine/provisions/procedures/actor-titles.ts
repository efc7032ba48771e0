import type { Course } from "./course.ts";
import type { ProcedureData } from "./shape.ts";
import { wordsOfId } from "./title-of-id.ts";

/** What parties and roles are called within a sentence, by their ids: first the parties, then the roles. */
export function actorTitles(course: Course, { roles = {} }: ProcedureData): ReadonlyMap<string, string> {
  const called = [...course.parties, ...course.roles].map((id): readonly [string, string] => {
    const role = roles[id];
    return [id, withArticle(typeof role === "object" ? role.title : wordsOfId(id))];
  });
  return new Map(called);
}

/** “the appellant, the respondent or the panel chair”. */
export function anyOfActors(ids: readonly string[], titles: ReadonlyMap<string, string>): string {
  const called = ids.map((id) => titles.get(id) ?? id);
  return called.length < 2 ? called.join("") : `${called.slice(0, -1).join(", ")} or ${called.at(-1) ?? ""}`;
}

/** A proper name, and what says by itself who is meant, has no article. */
function withArticle(title: string): string {
  const isName = /^NHS [A-Z]/.test(title);
  const says = /^(the|a|an|each|any|all|some|one|two|either|both|whoever|those|anybody|somebody) /i.test(title);
  return isName || says ? title : `the ${title}`;
}
