import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, test, testFact } from "../../conditions/condition.ts";
import { dateOfDay, dayNumber } from "../../conditions/encode.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import { capitalised } from "../fact-words.ts";
import { beforeEstablishment } from "./before-establishment.ts";
import type { Period } from "./derivations.ts";
import { deriveCount, derivePeriod } from "./derivations.ts";
import { owedSince } from "./owed-since.ts";
import type { Owed } from "./owed.ts";
import type { Frequency, Recurring, RecurringWords } from "./recurring.ts";

/** So many in each period: the number, whether there is still time, and how it stood with the period before. */
export function requireNumber(recurring: Recurring, compiler: ProvisionCompiler): Owed {
  const { frequency: data, words } = recurring;
  const each = data.each ?? "";
  const key = data.atLeast === undefined ? "exactly" : "atLeast";
  const number = data[key] ?? 0;
  const place = { path: key, at: compiler.at(key) };
  const title = `${key === "atLeast" ? "At least" : "Exactly"} ${number} in the period`;
  const enough: Requirement = { ...place, ...reached("period", number, recurring, compiler), id: key, title };
  const running = runningRequirement(each, compiler);
  const most: Requirement = {
    ...place,
    id: "exactly/no-more",
    title: `No more than ${number} in the period`,
    condition: test("period.counted", "atMost", number),
    explain: (values) => working("period", number, words, values),
  };
  const isCapped = data.exactly !== undefined;
  return {
    requirements: [enough, ...(isCapped ? [most] : []), running, ...beforehand(recurring, number, compiler)],
    inTime: any(met(enough.id), met(running.id)),
    done: met(enough.id),
    ...(isCapped ? { notTooMany: met(most.id) } : {}),
  };
}

/** How it stood in the period before: stated with every answer, because what was missed then stays missed, though nothing is decided by it. */
function beforehand(recurring: Recurring, number: number, compiler: ProvisionCompiler): readonly Requirement[] {
  const each = parseRecurrence(recurring.frequency.each ?? "");
  if (!each.ok || each.value.kind === "rolling") return [];
  const { condition, explain } = reached("periodBefore", number, recurring, compiler);
  const id = "period-before";
  const title = `For the record: ${recurring.words.done} in the period before`;
  const wasNone = test("periodBefore.end", "is", "none");
  return [{ id, title, condition: any(wasNone, condition), explain, path: "each", at: compiler.at("each") }];
}

function reached(
  period: Period,
  number: number,
  recurring: Recurring,
  compiler: ProvisionCompiler,
): Pick<Requirement, "condition" | "explain"> {
  derivePeriod(period, recurring.frequency.each ?? "", compiler);
  const counted = countIn(period, recurring, compiler);
  const condition = any(test(counted, "atLeast", number), ...notOwedYet(period, recurring.frequency));
  return { condition, explain: (values) => working(period, number, recurring.words, values) };
}

function countIn(period: Period, recurring: Recurring, compiler: ProvisionCompiler): string {
  const within = [testFact("date", "atLeast", `${period}.start`), testFact("date", "atMost", `${period}.end`)];
  const which = period === "period" ? "the period" : "the period before";
  const { records, tookPlace, counts, words } = recurring;
  const many = capitalised(words.many);
  deriveCount(
    { name: `${period}.${words.done}`, title: `${many} ${words.done} in ${which}`, records },
    all(tookPlace, ...within),
    compiler,
  );
  return deriveCount(
    { name: `${period}.counted`, title: `${many} in ${which} that count`, records },
    all(counts, ...within),
    compiler,
  );
}

/** In a first period cut short nothing is owed, if the constitution says so. */
function notOwedYet(period: Period, data: Frequency): readonly Condition[] {
  return data.firstPeriod === "not counted" ? [testFact(`${period}.start`, "moreThan", `${period}.wholeStart`)] : [];
}

/**
 * There is time until the period's last day. Months that roll end every day: of those there is only time while the body
 * has not been there for so long. Before there was a body, nothing says what is owed.
 */
function runningRequirement(each: string, compiler: ProvisionCompiler): Requirement {
  const { ways, silent } = beforeEstablishment(compiler);
  return {
    id: "each",
    title: "There is still time",
    condition: any(timeLeft(each, owedSince(compiler)), ...ways),
    path: "each",
    at: compiler.at("each"),
    explain: (values) => timeLeftWords(values.get("period.end") ?? null, values.get("on") ?? null),
    ...silent,
  };
}

function timeLeft(each: string, beginning: Temporal.PlainDate | undefined): Condition {
  const read = parseRecurrence(each);
  if (!read.ok || read.value.kind !== "rolling") return testFact("on", "atMost", "period.end");
  if (beginning === undefined) return { kind: "constant", holds: false };
  const firstEnd = beginning.add({ months: read.value.months }).subtract({ days: 1 });
  return test("period.end", "atMost", dayNumber(firstEnd));
}

function timeLeftWords(end: unknown, on: unknown): string | undefined {
  if (typeof end !== "number" || typeof on !== "number") return undefined;
  const day = shortWordsForDate(dateOfDay(end));
  return on <= end ? `the period ends on ${day}` : `the period ended on ${day}`;
}

/** "3 held from Mon 1 Apr 2013 to Mon 31 Mar 2014, 1 of them counts; 2 needed". */
function working(period: Period, number: number, { done }: RecurringWords, values: FactValues): string | undefined {
  const [start, end, held, counted] = ["start", "end", done, "counted"].map(
    (name) => values.get(`${period}.${name}`) ?? null,
  );
  if (start === "none") return "there was no such period: nothing was owed yet";
  if (typeof start !== "number" || typeof end !== "number") return undefined;
  const stretch = `from ${shortWordsForDate(dateOfDay(start))} to ${shortWordsForDate(dateOfDay(end))}`;
  const needed = `${number} needed`;
  if (typeof counted !== "number") return `how many count ${stretch} is not known; ${needed}`;
  if (held === counted || typeof held !== "number") return `${counted} ${done} ${stretch}; ${needed}`;
  return `${held} ${done} ${stretch}, ${counted} of them ${counted === 1 ? "counts" : "count"}; ${needed}`;
}
