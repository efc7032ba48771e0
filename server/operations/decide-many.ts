import { setImmediate } from "node:timers/promises";
import type { Decision } from "../../engine/index.ts";
import type { Asking } from "./decide-question.ts";
import { decideQuestion } from "./decide-question.ts";
import type { Outcome } from "./trouble.ts";
import type { World } from "./world.ts";

/**
 * Decides many questions, each for itself and in their order. Between two of them others get their turn; once `abandoned`
 * (nobody waits any more) no further one is decided.
 */
export async function decideMany(
  world: World,
  id: string,
  askings: readonly Asking[],
  abandoned: AbortSignal,
): Promise<readonly Outcome<Decision>[]> {
  const outcomes: Outcome<Decision>[] = [];
  for (const asking of askings) {
    if (abandoned.aborted) break;
    outcomes.push(await decideQuestion(world, id, asking));
    await setImmediate();
  }
  return outcomes;
}
