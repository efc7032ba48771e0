import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import { printCivilDate } from "../../quantities/civil-date.ts";
import type { Amendment } from "./shape.ts";

/** One way that a change must take, what makes it so, and the questions that decide whether it has been taken. */
export interface WayOfChange {
  readonly provision: Provision<Amendment>;
  /** The changed addresses that its list covers; empty where it is the way of every change, or of any other. */
  readonly because: readonly string[];
  /** Whether such a change may never be made. */
  readonly isNever: boolean;
  /** `amendment/material/adopted`. */
  readonly adopted: string;
  /** `amendment/material/effective`; none where such a change may never be made. */
  readonly effective?: string;
}

/**
 * The ways that a change must take under the constitution in force when it was proposed, all of them; none where that
 * constitution does not say how such a change is made.
 * @param changed sections and addresses of provisions changed, taken away or added
 */
export function waysOfChange(
  { provisions }: Pick<Constitution, "provisions">,
  changed: readonly string[],
  proposed: Temporal.PlainDate,
): readonly WayOfChange[] {
  const ways = amendmentsIn(provisions).filter(
    ({ data }) => data.founding !== true && isInForce(data, printCivilDate(proposed)),
  );
  const touched = ways.flatMap((provision) => {
    const because = changed.filter((each) => isMaterial(provision.data, each));
    return because.length === 0 ? [] : [wayOf(provision, isWholeDocument(provision.data) ? [] : because)];
  });
  const others = ways.filter(({ data }) => data.material === undefined).map((each) => wayOf(each, []));
  return touched.length > 0 || changed.length === 0 ? touched : others;
}

function wayOf(provision: Provision<Amendment>, because: readonly string[]): WayOfChange {
  const isNever = provision.data.allowed === "never";
  const way = { provision, because, isNever, adopted: `${provision.address}/adopted` };
  return isNever ? way : { ...way, effective: `${provision.address}/effective` };
}

function isInForce({ from, until }: Provision["data"], day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** Whether a change of a section or address must be made in this way because of its list. */
export function isMaterial({ material }: Amendment, changed: string): boolean {
  if (typeof material !== "object") return material !== undefined;
  return material.some((each) => covers(each, changed));
}

/** A section covers everything that stands in it, and a provision newly added to it; an address covers itself. */
export function covers(listed: string, changed: string): boolean {
  return listed === changed || (!listed.includes("/") && changed.startsWith(`${listed}/`));
}

/** Whether every change must be made in this way. */
export function isWholeDocument({ material }: Amendment): boolean {
  return material === "whole document";
}

/** Every way of changing the document, in the order written; the shape of each was checked before. */
export function amendmentsIn(provisions: ReadonlyMap<string, Provision>): readonly Provision<Amendment>[] {
  return [...provisions.values()].filter((each): each is Provision<Amendment> => each.section === "amendment");
}
