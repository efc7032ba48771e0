import type { Condition } from "../../conditions/condition.ts";
import { all, test } from "../../conditions/condition.ts";
import { parseMoney, printMoney } from "../../quantities/money.ts";
import type { GiftTreatment, Table } from "./gifts-shape.ts";

/** The fact that is what something offered is worth. */
export const worth = "giftWorth";

/** An edge of the bands: its amount in pence and as written, and to which band it belongs. */
export interface Edge {
  readonly pence: number;
  readonly written: string;
  readonly side: "upper tier" | "lower tier" | "not stated";
}

/** A stretch of worth: when something lies in it, what is done with it (undefined where nothing is said), and its words. */
export interface Stretch {
  readonly within: Condition;
  readonly treatment: GiftTreatment | undefined;
  readonly words: string;
}

/** The edges of a table by worth, lowest first. */
export function edgesOf(table: Exclude<Table, string>): readonly Edge[] {
  const { edgesBelongTo } = table;
  const edges = Object.keys(table.bands).map((written): Edge => ({
    pence: penceOf(written),
    written,
    side: typeof edgesBelongTo === "object" ? sideOf(edgesBelongTo, written) : (edgesBelongTo ?? "not stated"),
  }));
  return edges.toSorted((one, other) => one.pence - other.pence);
}

/** All worths, in stretches that do not overlap; holes are among them. */
export function stretchesOf(table: Table): readonly Stretch[] {
  if (typeof table === "string") return [{ within: all(), treatment: table, words: "whatever it is worth" }];
  const edges = edgesOf(table);
  const bands = edges.flatMap((edge, index): readonly Stretch[] => {
    const next = edges[index + 1];
    const isLowest = index === 0;
    return [
      {
        within: all(...above(edge, isLowest), ...(next === undefined ? [] : [below(next)])),
        treatment: table.bands[edge.written],
        words: bandWords(edge, isLowest, next),
      },
      ...(!isLowest && edge.side === "not stated"
        ? [hole(test(worth, "is", edge.pence), `exactly ${amount(edge)}`)]
        : []),
    ];
  });
  const [lowest] = edges;
  return lowest === undefined || lowest.pence === 0
    ? bands
    : [hole(test(worth, "lessThan", lowest.pence), `less than ${amount(lowest)}`), ...bands];
}

/** An edge in pence; its form was checked. */
export function penceOf(written: string): number {
  const money = parseMoney(written);
  return money.ok ? money.value.pence : 0;
}

function sideOf(sides: Readonly<Record<string, Edge["side"]>>, written: string): Edge["side"] {
  const stated = Object.entries(sides).find(([edge]) => penceOf(edge) === penceOf(written));
  return stated?.[1] ?? "not stated";
}

function hole(within: Condition, words: string): Stretch {
  return { within, treatment: undefined, words };
}

function above({ pence, side }: Edge, isLowest: boolean): readonly Condition[] {
  if (isLowest) return pence === 0 ? [] : [test(worth, "atLeast", pence)];
  return [test(worth, side === "upper tier" ? "atLeast" : "moreThan", pence)];
}

function below({ pence, side }: Edge): Condition {
  return test(worth, side === "lower tier" ? "atMost" : "lessThan", pence);
}

function bandWords(edge: Edge, isLowest: boolean, next: Edge | undefined): string {
  const upTo =
    next === undefined ? undefined : next.side === "lower tier" ? `up to ${amount(next)}` : `under ${amount(next)}`;
  const isFromNothing = isLowest && edge.pence === 0;
  if (isFromNothing) return upTo ?? "whatever it is worth";
  const from = isLowest || edge.side === "upper tier" ? `from ${amount(edge)}` : `over ${amount(edge)}`;
  return upTo === undefined ? from : `${from} and ${upTo}`;
}

function amount({ pence }: Edge): string {
  return printMoney({ pence });
}
