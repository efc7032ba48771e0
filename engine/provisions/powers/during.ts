import type { Condition } from "../../conditions/condition.ts";
import { all, any, test } from "../../conditions/condition.ts";
import { dayNumber } from "../../conditions/encode.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { periodOn } from "../../calendar/years.ts";
import { parseCivilDate } from "../../quantities/civil-date.ts";
import type { Judged, TimePhrase } from "./phrases.ts";
import { judgement, timePhraseOf } from "./phrases.ts";
import type { Power, Terms } from "./shape.ts";

/** Whether the day asked about lies in the time for which terms are said; undefined where they are said for all time. */
export function duringCondition(
  { during }: Terms,
  { path, judgedBy }: { readonly path: string; readonly judgedBy: Power["judgedBy"] },
  compiler: ProvisionCompiler,
): Judged | undefined {
  if (during === undefined) return undefined;
  if (typeof during === "string") {
    const phrase = timePhraseOf(during);
    return phrase === undefined ? judgement(during, { path, judgedBy }, compiler) : firstPeriod(phrase, compiler);
  }
  if ("when" in during) return { condition: compiler.condition(`${path}/when`) };
  return { condition: all(...edge(during.from, "atLeast"), ...edge(during.until, "atMost")) };
}

function edge(text: string | undefined, operator: "atLeast" | "atMost"): readonly Condition[] {
  const date = text === undefined ? undefined : parseCivilDate(text);
  return date?.ok === true ? [test("on", operator, dayNumber(date.value))] : [];
}

/** The first year begins when the body is established; a first governance or financial year ends with that year. */
function firstPeriod(phrase: TimePhrase, { surroundings }: ProvisionCompiler): Judged {
  const { established, years } = surroundings;
  if (established === undefined) {
    const about = `when the ${phrase} begins, because it does not say when the body was established`;
    return { condition: { kind: "silent", about }, silent: about };
  }
  const end = phrase === "first year" ? established.add({ years: 1 }).subtract({ days: 1 }) : endOfYear();
  if (end === undefined) {
    const about = `when the ${phrase} ends, because it does not say when its years begin`;
    return { condition: { kind: "silent", about }, silent: about };
  }
  const founding = dayNumber(established);
  const about = "what may be done before the body was established";
  return {
    condition: any(
      all(test("on", "atLeast", founding), test("on", "atMost", dayNumber(end))),
      all(test("on", "lessThan", founding), { kind: "silent", about }),
    ),
    silent: about,
  };

  function endOfYear(): Temporal.PlainDate | undefined {
    if (years === undefined || established === undefined) return undefined;
    const year = phrase === "first financial year" ? "financial" : "governance";
    return periodOn({ kind: "each part", year, months: 12 }, established, years)?.end;
  }
}
