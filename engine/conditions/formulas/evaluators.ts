import type { EncodedValue } from "../fact.ts";
import { computeClosing } from "./closing.ts";
import { computeAsOf } from "./as-of.ts";
import { computeBand } from "./band.ts";
import { computeChoose } from "./choose.ts";
import { computeCount } from "./count.ts";
import { computeDate } from "./date.ts";
import type { Computed, Formula, FormulaContext } from "./formula.ts";
import { computeEarned, computeStanding } from "./earned.ts";
import { computeNeeded } from "./needed.ts";
import { computeProduct } from "./product.ts";
import { computeRemainder } from "./remainder.ts";
import { computeSnapshot } from "./snapshot.ts";
import { computeSum } from "./sum.ts";
import { computeTotal } from "./total.ts";
import { computeLatest } from "./latest.ts";
import { computePeriod } from "./period.ts";
import { computeReaching } from "./reaching.ts";
import { computeUnfilled } from "./unfilled.ts";
import { computeUnmatched } from "./unmatched.ts";
import { computeEarliestOf } from "./earliest-of.ts";
import { computeExtended } from "./extended.ts";
import { computeLatestOf } from "./latest-of.ts";
import { computePeak } from "./peak.ts";
import { computeRun } from "./run.ts";
import { computeSpell } from "./spell.ts";
import { computeUnbroken } from "./unbroken.ts";
import { computeWeight } from "./weight.ts";

/** How each kind of formula is computed. */
export const evaluators: {
  readonly [Kind in Formula["kind"]]: (
    formula: Extract<Formula, { readonly kind: Kind }>,
    read: (name: string) => EncodedValue,
    context: FormulaContext,
  ) => Computed;
} = {
  sum: computeSum,
  needed: computeNeeded,
  count: computeCount,
  date: computeDate,
  closing: computeClosing,
  latest: computeLatest,
  period: computePeriod,
  reaching: computeReaching,
  unmatched: computeUnmatched,
  latestOf: computeLatestOf,
  earliestOf: computeEarliestOf,
  extended: computeExtended,
  run: computeRun,
  peak: computePeak,
  spell: computeSpell,
  unbroken: computeUnbroken,
  asOf: computeAsOf,
  snapshot: computeSnapshot,
  weight: computeWeight,
  band: computeBand,
  choose: computeChoose,
  product: computeProduct,
  total: computeTotal,
  remainder: computeRemainder,
  standing: computeStanding,
  earned: computeEarned,
  unfilled: computeUnfilled,
};
