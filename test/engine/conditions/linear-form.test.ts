import { describe, expect, test } from "vitest";
import { add, form, negate, scale, substitute } from "../../../engine/conditions/linear.ts";

const threeQuarters = form({ for: 4n, responses: -3n });

describe("a linear form", () => {
  test("adds up count by count, and a count that cancels out is gone", () => {
    expect(add(threeQuarters, form({ responses: 3n, entitled: 1n }, 5n))).toEqual(form({ for: 4n, entitled: 1n }, 5n));
  });

  test("times nought is nought", () => {
    expect(scale(form({ for: 4n }, 7n), 0n)).toEqual(form({}));
  });

  test("`at least three quarters` fails at 74 of 100 and holds at 75, and its negation the other way round", () => {
    const heldAt = (demand: typeof threeQuarters, votes: bigint) =>
      substitute(demand, new Map([["for", votes]]).set("responses", 100n)).constant >= 0n;
    expect([74n, 75n].map((votes) => heldAt(threeQuarters, votes))).toEqual([false, true]);
    expect([74n, 75n].map((votes) => heldAt(negate(threeQuarters), votes))).toEqual([true, false]);
  });

  test("keeps the counts that are not known yet", () => {
    expect(substitute(threeQuarters, new Map([["responses", 100n]]))).toEqual(form({ for: 4n }, -300n));
  });
});
