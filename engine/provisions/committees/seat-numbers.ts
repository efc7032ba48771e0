import type { Numbers } from "../number-of-seats.ts";
import { numbersOf, totalOf } from "../number-of-seats.ts";
import type { Committee } from "./shape.ts";

/** How many seats there are in all that count, or how many votes they have; without any seats stated there is no limit. */
export function seatNumbers(
  { seats, sharedVotes = {} }: Committee,
  counting: "members with a vote" | "all members" | "votes",
): Numbers {
  if (seats === undefined) return { least: 0 };
  const shares = Object.values(sharedVotes);
  const isShared = (id: string): boolean => shares.some((share) => share.seats.includes(id));
  const counted = Object.entries(seats).filter(([, { voting }]) => counting === "all members" || voting !== false);
  if (counting !== "votes") return totalOf(counted.map(([, seat]) => numbersOf(seat)));
  return totalOf([
    ...counted.filter(([id]) => !isShared(id)).map(([, seat]) => numbersOf(seat)),
    ...shares.map(({ votes = 1 }) => ({ least: votes, most: votes })),
  ]);
}
