import { all, any, met, test, testFact } from "../../conditions/condition.ts";
import { dateOfDay, dayNumber } from "../../conditions/encode.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { capitalised } from "../fact-words.ts";
import { beforeEstablishment } from "./before-establishment.ts";
import { deriveCount } from "./derivations.ts";
import { owedSince } from "./owed-since.ts";
import type { Owed } from "./owed.ts";
import type { Recurring } from "./recurring.ts";

/** No more than so long from one meeting to the next, as it stands on the date asked about; the next is always still to come. */
export function requireGap(recurring: Recurring, compiler: ProvisionCompiler): Owed {
  const { records, counts, words } = recurring;
  const period = recurring.frequency.largestGap ?? "";
  const beginning = owedSince(compiler);
  deriveDates(period, recurring, compiler);
  const recent = deriveCount(
    { name: "countedWithinGap", title: `${capitalised(words.many)} in the last ${period}`, records },
    all(counts, testFact("date", "atLeast", "gapReachesBackTo")),
    compiler,
  );
  const ever = deriveCount(
    { name: "countedEver", title: `${capitalised(words.many)} that count`, records },
    counts,
    compiler,
  );
  const about = "from which day the first gap is counted";
  const { ways, silent } = beforeEstablishment(compiler);
  const first =
    beginning === undefined
      ? all(test(ever, "is", 0), { kind: "silent", about })
      : all(
          test("gapReachesBackTo", "atMost", dayNumber(beginning)),
          ...(ways.length === 0 ? [] : [test("on", "atLeast", dayNumber(beginning))]),
        );
  const gap: Requirement = {
    id: "largestGap",
    title: `No more than ${period} since the last`,
    condition: any(test(recent, "atLeast", 1), first, ...ways),
    path: "largestGap",
    at: compiler.at("largestGap"),
    explain: (values) => working(period, values),
    ...(beginning === undefined ? { silent: about } : silent),
  };
  return { requirements: [gap], inTime: met(gap.id) };
}

function deriveDates(period: string, { records, counts, words }: Recurring, compiler: ProvisionCompiler): void {
  compiler.derive({
    name: "gapReachesBackTo",
    title: `The earliest day from which ${period} reach the date asked about`,
    type: { kind: "date" },
    formula: { kind: "reaching", period, to: "on" },
  });
  compiler.derive({
    name: "lastCounted",
    title: `The last ${words.one} that counts`,
    type: { kind: "date" },
    formula: { kind: "latest", records, field: "date", where: counts },
  });
  compiler.derive({
    name: "nextDue",
    title: `The last day for the next ${words.one}`,
    type: { kind: "date" },
    formula: { kind: "date", from: "lastCounted", period, counted: "within" },
  });
}

function working(period: string, values: FactValues): string | undefined {
  const last = values.get("lastCounted") ?? null;
  const due = values.get("nextDue") ?? null;
  if (last === "none") return `none is recorded; no more than ${period} may pass before the first`;
  if (typeof last !== "number" || typeof due !== "number") return undefined;
  const on = values.get("on") ?? null;
  const verb = typeof on === "number" && on > due ? "was" : "is";
  return `the last was on ${shortWordsForDate(dateOfDay(last))}; the next ${verb} due by ${shortWordsForDate(dateOfDay(due))}`;
}
