import type { Condition } from "../condition.ts";
import type { Truth } from "../evaluate.ts";
import { truthOf } from "../evaluate.ts";
import type { EncodedRecords, EncodedValue } from "../fact.ts";
import { readField } from "./count.ts";

/** What a record is in a sequence: it satisfies what is asked, it does not, or it is left out as if it were not there. */
export type Standing = "satisfies" | "fails" | "left out";

/** A dated record with the standing that makes the least of the sequence, and the one that makes the most of it. */
export interface Placed {
  readonly day: number;
  readonly least: Standing;
  readonly most: Standing;
  /** Whether it may turn out not to be looked at. */
  readonly mayBeLeftOut: boolean;
}

/** Records in date order, and what those without a date may be. */
export interface Sequence {
  readonly placed: readonly Placed[];
  readonly undated: readonly Omit<Placed, "day">[];
}

/** What puts records in order: the field with their date, what is asked of each, and which of them are looked at. */
export interface Ordering {
  readonly order: string;
  readonly where: Condition;
  readonly among?: Condition;
}

/** Puts records in date order, each with what it is at least and at most as far as is known. */
export function inSequence(
  records: EncodedRecords,
  { order, where, among }: Ordering,
  read: (name: string) => EncodedValue,
): Sequence {
  const placed: Placed[] = [];
  const undated: Omit<Placed, "day">[] = [];
  for (const record of records) {
    const readRecord = (name: string): EncodedValue => readField(record, name, read);
    const standings = possibleStandings(
      among === undefined ? true : truthOf(among, readRecord),
      truthOf(where, readRecord),
    );
    const day = record[order];
    const mayBeLeftOut = standings.includes("left out");
    const bounds = { least: first(leastFirst, standings), most: first(mostFirst, standings), mayBeLeftOut };
    if (typeof day === "number") placed.push({ day, ...bounds });
    else if (bounds.most !== "left out" || bounds.least !== "left out") undated.push(bounds);
  }
  return { placed: placed.toSorted((one, other) => one.day - other.day), undated };
}

/** How many may satisfy what is asked. */
export function possiblySatisfying(placed: readonly Omit<Placed, "day">[]): number {
  return placed.filter(({ most }) => most === "satisfies").length;
}

/** A failure breaks a row, a record left out only does not lengthen it. */
const leastFirst: readonly Standing[] = ["fails", "left out", "satisfies"];
const mostFirst: readonly Standing[] = ["satisfies", "left out", "fails"];

function first(preferred: readonly Standing[], possible: readonly Standing[]): Standing {
  return preferred.find((standing) => possible.includes(standing)) ?? "left out";
}

function possibleStandings(among: Truth, where: Truth): readonly Standing[] {
  return [
    ...(among !== false && where !== false ? (["satisfies"] as const) : []),
    ...(among !== false && where !== true ? (["fails"] as const) : []),
    ...(among !== true ? (["left out"] as const) : []),
  ];
}
