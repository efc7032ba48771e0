/** A way from one stage to another, whatever takes it. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The stages that can be reached from some, themselves included. */
export function reachedFrom(starts: Iterable<string>, steps: readonly Move[]): ReadonlySet<string> {
  const reached = new Set(starts);
  const ways = Map.groupBy(steps, ({ from }) => from);
  for (const stage of reached) for (const { to } of ways.get(stage) ?? []) reached.add(to);
  return reached;
}

/**
 * The stages in groups: two are in one group if each can be reached from the other. In the order of their first stages;
 * a stage from which there is no way back to it is a group of its own.
 */
export function circlesOf(stages: Iterable<string>, steps: readonly Move[]): readonly (readonly string[])[] {
  const all = [...stages];
  const reached = new Map(all.map((stage) => [stage, reachedFrom([stage], steps)]));
  const placed = new Set<string>();
  return all.flatMap((stage) => {
    if (placed.has(stage)) return [];
    const circle = all.filter(
      (other) => reached.get(stage)?.has(other) === true && reached.get(other)?.has(stage) === true,
    );
    for (const each of circle) placed.add(each);
    return [circle];
  });
}

/** Whether a case can come round to a stage of the group again and again. */
export function goesRound(circle: readonly string[], steps: readonly Move[]): boolean {
  return circle.length > 1 || steps.some(({ from, to }) => from === to && from === circle[0]);
}
