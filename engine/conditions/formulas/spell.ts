import { dueWithin } from "../../calendar/arithmetic.ts";
import type { KnownCalendar } from "../../calendar/known-calendar.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { parsePeriod } from "../../quantities/period.ts";
import type { Period } from "../../quantities/period.ts";
import { dateOfDay, dayNumber } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { recordsOf } from "./count.ts";
import type { Computed, FormulaContext, SpellFormula } from "./formula.ts";
import type { Placed, Standing } from "./sequence.ts";
import { inSequence, possiblySatisfying } from "./sequence.ts";

/**
 * Whether for longer than a period every record satisfied a condition (every meeting was missed), at least one among them:
 * from the last that did not, or from the beginning, until the next that did not, or until the end.
 */
export function computeSpell(
  formula: SpellFormula,
  read: (name: string) => EncodedValue,
  context: FormulaContext,
): Computed {
  const records = recordsOf(read(formula.records));
  const period = parsePeriod(formula.longerThan);
  if (!period.ok) throw new Error(`the period ${formula.longerThan} was not checked`);
  const until = read(formula.until);
  if (records === undefined || typeof until !== "number") return { value: null };
  const { placed, undated } = inSequence(records, formula, read);
  const from = read(formula.from);
  const begins = typeof from === "number" ? from : undefined;
  const certain = certainSpells(placed, begins, until);
  const longest = spellLongerThan(period.value, undated.length > 0 ? [] : certain, context.known);
  if (longest.failed !== undefined) return { value: null, failed: longest.failed };
  if (longest.spell !== undefined) return { value: true, working: workingOf(longest.spell) };
  if (undated.length > 0) return { value: possiblySatisfying([...placed, ...undated]) > 0 ? null : false };
  const possible = possibleSpells(placed, begins, until);
  const open =
    possible.some(({ start }) => start === -Infinity) ||
    spellLongerThan(period.value, possible, context.known).spell !== undefined;
  return { value: open ? null : false };
}

interface Spell {
  readonly start: number;
  readonly end: number;
}

/** The spells that there certainly are, each beginning no earlier than it is sure to have begun. */
function certainSpells(placed: readonly Placed[], begins: number | undefined, until: number): readonly Spell[] {
  const [surelyLookedAt] = placed.filter((each) => !each.mayBeLeftOut);
  const start = Math.min(begins ?? Infinity, surelyLookedAt?.day ?? Infinity);
  const spells = spellsIn(placed, ({ least }) => least, start, until);
  return spells.filter((spell) => spell.start !== Infinity);
}

/** The spells that there may be, each beginning as early as it may have begun. */
function possibleSpells(placed: readonly Placed[], begins: number | undefined, until: number): readonly Spell[] {
  const [perhapsLookedAt] = placed.filter(({ least, most }) => least !== "left out" || most !== "left out");
  const start = Math.min(begins ?? -Infinity, perhapsLookedAt?.day ?? Infinity);
  return spellsIn(placed, ({ most }) => most, start, until);
}

/** The first spell begins at the latest with the first record looked at, whenever the beginning is said to be, if it is. */
function spellsIn(
  placed: readonly Placed[],
  standingOf: (each: Placed) => Standing,
  first: number,
  until: number,
): readonly Spell[] {
  const spells: Spell[] = [];
  let start = first;
  let holds = false;
  for (const each of placed.filter((one) => standingOf(one) !== "left out")) {
    if (standingOf(each) === "satisfies") {
      holds = true;
      continue;
    }
    if (holds) spells.push({ start, end: each.day });
    // One that may be left out after all does not make the next spell begin any earlier than it would have without.
    start = each.mayBeLeftOut ? Math.max(start, each.day) : each.day;
    holds = false;
  }
  return holds ? [...spells, { start, end: until }] : spells;
}

function spellLongerThan(
  period: Period,
  spells: readonly Spell[],
  known: KnownCalendar | undefined,
): { readonly spell?: Spell; readonly failed?: string } {
  for (const spell of spells) {
    if (spell.start === -Infinity) continue;
    const last = dueWithin(period, dateOfDay(spell.start), known);
    if (!last.ok) return { failed: last.message };
    if (spell.end > dayNumber(last.date)) return { spell };
  }
  return {};
}

function workingOf({ start, end }: Spell): string {
  return `All from ${shortWordsForDate(dateOfDay(start))} to ${shortWordsForDate(dateOfDay(end))}`;
}
