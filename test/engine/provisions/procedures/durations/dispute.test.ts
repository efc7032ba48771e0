import { describe, expect, it } from "vitest";
import { courseIn } from "../../../../../engine/procedures/courses.ts";
import type { Course } from "../../../../../engine/provisions/procedures/course.ts";
import { daySums } from "../../../../../engine/provisions/procedures/durations/day-sums.ts";
import { durationsOf } from "../../../../../engine/provisions/procedures/durations/durations.ts";
import { daysOfKeeping, inTheWay, keepings } from "../../../../../engine/provisions/procedures/durations/keeping.ts";
import { lastDays } from "../../../../../engine/provisions/procedures/durations/last-days.ts";
import { startDays } from "../../../../../engine/provisions/procedures/durations/start-days.ts";
import { courseGraph } from "../../../../../engine/provisions/procedures/graph/course-graph.ts";
import { dateOfDay, dayNumber } from "../../../../../engine/conditions/encode.ts";
import { dueBeginningWith, dueWithin, earliestAfter, latestBefore } from "../../../../../engine/calendar/arithmetic.ts";
import { day, englandAndWales, inHindsight, period } from "../../../calendar/england-and-wales.ts";
import { analyse } from "../../../../../engine/review/analyse.ts";
import { constitutionOf, sentencesOf } from "../../small-constitution.ts";
import { dispute, kindsOfSamples } from "../sample-procedures.ts";

const calendar = englandAndWales();
const start = startDays(calendar);

function courseWith(...instead: readonly (readonly [string, string])[]): Course {
  const course = courseIn(constitutionOf(kindsOfSamples, changed(...instead)), "procedures/dispute");
  if (course === undefined) throw new Error("no dispute");
  return course;
}

function changed(...instead: readonly (readonly [string, string])[]): string {
  return instead.reduce((sofar, [there, other]) => {
    if (!sofar.includes(there)) throw new Error(`the dispute does not say: ${there}`);
    return sofar.replace(there, other);
  }, dispute);
}

function keepingOf(course: Course) {
  const [keeping] = keepings(course, courseGraph(course), start);
  if (keeping === undefined) throw new Error("nothing stands in the way of anything");
  return keeping;
}

describe("how long a dispute takes", () => {
  const durations = durationsOf(courseWith(), start);

  it("can be no time at all if it is settled, and to a decision seven working days of notice and what lies between", () => {
    expect(durations?.shortest).toEqual({ days: { least: 0, most: 0 }, workingDays: { least: 0, most: 0 } });
    expect(durations?.ends.get("closed")?.shortest.days.least).toBeGreaterThanOrEqual(7);
  });

  it("has no longest, and the stages without a limit are named", () => {
    expect(durations?.withoutLimit).toEqual([{ stages: ["informal"] }, { stages: ["determined"] }]);
  });

  it("has one as soon as those stages have a limit: 20 working days, 20 working days, and two weeks", () => {
    const limits = `deadlines:
      beginning: { within: 20 working days, after: start, metBy: [settle, request-hearing], ifMissed: { to: settled } }
      ending: { within: 7 days, after: determined, metBy: [accept, refer], ifMissed: { to: closed } }`;
    const limited = durationsOf(courseWith(["deadlines:\n", `${limits}\n`]), start);
    expect(limited?.withoutLimit).toEqual([]);
    // Once the notice of the decision has been given, the seven days from it run out, and on the next day the case is closed.
    expect(limited?.longest.days.most).toBeGreaterThan(60);
    expect(limited?.longest.workingDays?.least).toBeGreaterThanOrEqual(40 + 7);
  });
});

describe("a hearing within 20 working days, with 7 working days' notice and documents 5 before", () => {
  it("can be kept whatever day it is asked for, if it is fixed by the 13th working day", () => {
    const keeping = keepingOf(courseWith());
    expect(keeping.deadline.id).toBe("hearing");
    const days = daysOfKeeping(keeping, start);
    expect(days.length).toBeGreaterThan(6_000);
    expect(days.filter(([, isKept]) => !isKept)).toEqual([]);
    const [last, ...more] = lastDays(keeping, start);
    expect([last?.action.id, last?.workingDays, more]).toEqual(["fix-hearing", { least: 13, most: 13 }, []]);
  });

  const daysOf = (course: Course): readonly string[] =>
    daysOfKeeping(keepingOf(course), start).flatMap(([each, isKept]) => (isKept ? [] : [dateOfDay(each).toString()]));

  it("cannot be kept over Christmas if it is within 12 days, and that is told as a warning", async () => {
    const within: readonly [string, string] = ["within: 20 working days", "within: 12 days"];
    const bad = daysOf(courseWith(within));
    expect(bad).toContain("2013-12-20");
    expect(bad).not.toContain("2013-12-02");
    expect(inTheWay(keepingOf(courseWith(within)), dayNumber(day("2013-12-20"))).map(({ id }) => id)).toEqual([
      "notice",
    ]);
    const findings = await analyse(constitutionOf(kindsOfSamples, changed(within)));
    expect(findings.find(({ code }) => code === "deadlines-not-always-kept")?.message).toMatch(
      /^The deadline “Hearing” cannot be kept together with “Notice” if “Request hearing” is done on .* more days\.$/,
    );
  });

  it("cannot be kept over Easter and a royal wedding within 14 days: four days in eighteen years", () => {
    const bad = daysOf(courseWith(["within: 20 working days", "within: 14 days"]));
    expect(bad).toEqual(["2011-04-19", "2011-04-20", "2011-04-21", "2011-04-22"]);
  });

  it("can never be kept if it is within 6 working days", () => {
    const keeping = keepingOf(courseWith(["within: 20 working days", "within: 6 working days"]));
    expect(daysOfKeeping(keeping, start).every(([, isKept]) => !isKept)).toBe(true);
  });

  it("is told in the sentences of the procedure", () => {
    expect(sentencesOf(constitutionOf(kindsOfSamples, dispute), "procedures/dispute")).toContain(
      "So that “Hearing”, “Notice” and “Documents” can all be kept, the last day for “Fix hearing” is the 13th working day (17 to 25 days) after “Request hearing”.",
    );
  });
});

describe("sums of days kept in numbers", () => {
  const sums = {
    within: dueWithin,
    "beginning with": dueBeginningWith,
    before: latestBefore,
    "not-before": earliestAfter,
  };
  const anchor = { kind: "one", names: ["start"] } as const;
  const all = (["within", "beginning with", "before", "not-before"] as const).flatMap((kind) =>
    [
      "7 days",
      "2 weeks",
      "1 month",
      "3 years",
      "1 working day",
      "20 working days",
      "14 clear days",
      "3 clear working days",
    ].map((written) => ({ kind, period: written, anchor })),
  );

  it.each(all)(
    "reach the day the calendar reaches, on every day it covers: $kind $period",
    ({ kind, period: written }) => {
      const sum = daySums(inHindsight).sumOf({ kind, period: written, anchor });
      const isClear = written.includes("clear") && (kind === "within" || kind === "beginning with");
      if (isClear) return;
      const wrong = start.days.filter((each) => {
        const exact = sums[kind](period(written), dateOfDay(each), inHindsight);
        return sum(each) !== (exact.ok ? dayNumber(exact.date) : undefined);
      });
      expect(wrong.map((each) => dateOfDay(each).toString())).toEqual([]);
    },
  );
});
