import { done, trouble } from "./trouble.ts";
import type { Outcome, TroubleDetail } from "./trouble.ts";
import type { World } from "./world.ts";

/** That questions can be answered, from so many versions of constitutions. */
export interface Readiness {
  readonly ready: true;
  readonly constitutions: number;
}

/** Ready once there is a constitution and every file of the library is valid; otherwise which files are not. */
export function checkReadiness({ library }: World): Outcome<Readiness> {
  const entries = library.list();
  const errors = entries.flatMap(({ id, version, file }): readonly TroubleDetail[] => {
    const read = library.read(`${id}@${version}`);
    if (read === undefined || read.ok) return [];
    const message = `\`${file}\` has ${read.problems.length === 1 ? "a problem" : `${read.problems.length} problems`}.`;
    return [{ code: "constitution-not-valid", message, help: `Run \`charter check ${file}\`.` }];
  });
  if (entries.length > 0 && errors.length === 0) return done({ ready: true, constitutions: entries.length });
  const detail =
    entries.length === 0 ? "There is no constitution on this server." : "A constitution on this server is not valid.";
  return trouble("not-ready", {
    detail,
    help: "Whoever keeps the constitutions of this server must put it right.",
    errors,
  });
}
