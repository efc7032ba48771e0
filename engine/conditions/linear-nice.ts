import { ceilingOf, floorOf } from "./linear-rows.ts";

/**
 * Every whole number from `least` to `most` once, those first that people use in examples: multiples of …, 1000, 500,
 * 100, 50, 25, 10, 5, 1, each nearest the middle first. The two ends come after the numbers inside: "60 of 100 voted"
 * is an everyday case, "100 of 100 voted" is not. With `near`, that number itself comes first if it is in the interval,
 * then round numbers nearest to it, no rounder than a quarter of it. An end left out is open, and the numbers never run out.
 * After a few multiples of each step the next finer step has its turn, so that no odd number waits behind all even ones.
 */
export function* nice(least?: bigint, most?: bigint, near?: bigint): Generator<bigint, void> {
  if (least !== undefined && most !== undefined) {
    yield* niceBetween({ least, most }, near);
    return;
  }
  const centre = near ?? least ?? most ?? 0n;
  let seen: Interval | undefined;
  for (let reach = largest(100n, magnitude(centre)); ; reach *= 10n) {
    const window = {
      least: least === undefined ? smallest(centre, most ?? centre) - reach : least,
      most: most === undefined ? largest(centre, least ?? centre) + reach : most,
    };
    for (const value of niceBetween(window, near)) if (seen === undefined || !isIn(seen, value)) yield value;
    seen = window;
  }
}

interface Interval {
  readonly least: bigint;
  readonly most: bigint;
}

/** How many multiples of one step are offered before the next finer step has its turn. */
const helping = 4;

function* niceBetween(interval: Interval, near: bigint | undefined): Generator<bigint, void> {
  if (interval.least > interval.most) return;
  if (near !== undefined && isIn(interval, near)) yield near;
  const inside = near === undefined ? { least: interval.least + 1n, most: interval.most - 1n } : interval;
  const twiceTarget = near === undefined ? interval.least + interval.most : 2n * near;
  const steps = stepsUpTo(
    near === undefined
      ? largest(magnitude(interval.least), magnitude(interval.most))
      : largest(10n, magnitude(near) / 4n),
  );
  const queues = steps.map((step) => multiples(step, inside, twiceTarget));
  let waiting = near === undefined ? endsOf(interval, steps) : [];
  for (let offered = true; offered;) {
    offered = false;
    for (const [rank, queue] of queues.entries()) {
      for (let taken = 0; taken < helping;) {
        const { value } = queue.next();
        if (value === undefined) break;
        offered = true;
        if (value === near || isMultiple(value, steps.slice(0, rank))) continue;
        taken += 1;
        yield value;
      }
    }
    yield* waiting;
    waiting = [];
  }
}

/** The multiples of the step in the interval, nearest to half of `twiceTarget` first, the lower of two equally near. */
function* multiples(step: bigint, interval: Interval, twiceTarget: bigint): Generator<bigint, undefined> {
  const under = floorOf(twiceTarget, 2n * step) * step;
  let below = smallest(under, floorOf(interval.most, step) * step);
  let above = largest(under + step, ceilingOf(interval.least, step) * step);
  while (below >= interval.least || above <= interval.most) {
    const belowIsNext = above > interval.most || (below >= interval.least && twiceTarget <= below + above);
    if (belowIsNext) {
      yield below;
      below -= step;
    } else {
      yield above;
      above += step;
    }
  }
}

function endsOf({ least, most }: Interval, steps: readonly bigint[]): readonly bigint[] {
  if (least === most) return [least];
  const roundness = (value: bigint) => steps.findIndex((step) => value % step === 0n);
  return roundness(most) < roundness(least) ? [most, least] : [least, most];
}

/** The steps of round numbers no greater than `size`, coarsest first; always at least the step 1. */
function stepsUpTo(size: bigint): readonly bigint[] {
  const steps = [1n, 5n, 10n, 25n, 50n];
  for (let power = 100n; power <= size; power *= 10n) steps.push(power, 5n * power);
  return steps.filter((step) => step === 1n || step <= size).reverse();
}

function isMultiple(value: bigint, steps: readonly bigint[]): boolean {
  return steps.some((step) => value % step === 0n);
}

function isIn(interval: Interval, value: bigint): boolean {
  return interval.least <= value && value <= interval.most;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function smallest(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function largest(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
