import { decide } from "../../engine/index.ts";
import type { Decision, Plain, Refusal } from "../../engine/index.ts";
import { findVersion } from "./find-version.ts";
import { done, troubleOfRefusals } from "./trouble.ts";
import type { Outcome } from "./trouble.ts";
import type { World } from "./world.ts";

/** What is asked of a constitution. Without `on` today is meant, without `version` the one in force on that date. */
export interface Asking {
  readonly question: string;
  readonly facts: Readonly<Record<string, Plain>>;
  readonly on?: Temporal.PlainDate;
  readonly knownAt?: Temporal.PlainDate;
  readonly version?: string;
  readonly reading?: string;
}

/** Decides one question, or says why it cannot be put. What is refused is pointed at within `facts`, `question` and `reading`. */
export async function decideQuestion(world: World, id: string, asking: Asking): Promise<Outcome<Decision>> {
  const { question, facts, version, knownAt, reading } = asking;
  const on = asking.on ?? world.clock.today();
  const found = findVersion(world, { id, on, ...(version === undefined ? {} : { version }) });
  if (!found.ok) return found;
  const answer = await decide(found.value, {
    question,
    facts,
    on,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(reading === undefined ? {} : { reading }),
  });
  if (answer.kind === "decided") return done(answer.decision);
  return { ok: false, trouble: troubleOfRefusals(answer.refusals, (refusal) => pointerTo(refusal, facts)) };
}

/** Where in the request a refusal belongs: the first fact it names, however deep that was given. */
function pointerTo({ code, facts: [name] }: Refusal, facts: Asking["facts"]): string {
  if (code === "unknown-question") return "/question";
  if (code === "unknown-reading") return "/reading";
  if (name === undefined) return "/facts";
  return `/facts${steps(name, facts)}`;
}

function steps(name: string, given: Plain | undefined): string {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return "";
  const key = Object.keys(given).find((each) => each === name || name.startsWith(`${each}.`));
  if (key === undefined) return "";
  const inside = Object.entries(given).find(([each]) => each === key)?.[1];
  const rest = key === name ? "" : steps(name.slice(key.length + 1), inside);
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}${rest}`;
}
