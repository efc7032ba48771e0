import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { countsHours, parsePeriod } from "../../quantities/period.ts";
import { checkFrequency } from "../recurring/check-frequency.ts";
import { checkCountedFrom } from "../recurring/check-period.ts";
import { checkThreshold } from "./check-threshold.ts";
import { meetingWords } from "./records.ts";
import { surelyLonger } from "./surely-longer.ts";
import type { Meeting } from "./shape.ts";

/** What is wrong with the meaning of a meeting: settings that clash, lack their companion, or could never be kept. */
export function checkMeeting(provision: Provision<Meeting>, surroundings: Surroundings): readonly Problem[] {
  const { data } = provision;
  const report = new ProvisionCompiler(provision, surroundings);
  checkFrequency(data, meetingWords, report);
  checkAudience(data, report);
  checkSending("notice", data.notice, report);
  checkSending("papers", data.papers, report);
  checkTakenAsGiven(data.notice, report);
  checkRequisition(data.requisition, report);
  checkTimeForNotice(data, report);
  checkBusiness(data.business, report);
  return report.problems;
}

function checkAudience({ openTo = [], closedTo = [], counts, notice }: Meeting, report: ProvisionCompiler): void {
  const both = closedTo.find((word) => openTo.includes(word));
  if (both !== undefined) {
    report.problem(
      "entries-clash",
      report.at("closedTo"),
      `The meeting is both open and closed to \`${both}\``,
      "Name each group of people in one of the two lists",
    );
  }
  if (counts?.audience !== undefined && openTo.length + closedTo.length === 0) {
    report.problem(
      "missing-key",
      report.at("counts/audience"),
      "The meeting says how the audience counts, but nobody to whom the meeting is open or closed",
      "Add `openTo` or `closedTo`, or leave `audience` out",
    );
  }
  if (counts?.inNotice === true && notice === undefined) {
    report.problem(
      "missing-key",
      report.at("counts/inNotice"),
      "A meeting counts only with its notice in time, but no notice is required",
      "Add `notice`, or leave `inNotice` out",
    );
  }
}

function checkSending(
  key: "notice" | "papers",
  sending: { readonly atLeast: string; readonly hour?: string } | undefined,
  report: ProvisionCompiler,
): void {
  const period = sending === undefined ? undefined : parsePeriod(sending.atLeast);
  if (sending?.hour === undefined || period?.ok !== true || !countsHours(period.value)) return;
  report.problem(
    "entries-clash",
    report.at(`${key}/hour`),
    `\`${sending.atLeast}\` before the meeting already ends at an hour of its own`,
    "Leave `hour` out, or count in days",
  );
}

/** Notice taken to be given some days after it was sent is given on a day, at no hour. */
function checkTakenAsGiven(notice: Meeting["notice"], report: ProvisionCompiler): void {
  const { atLeast, hour, takenAsGivenAfter } = notice ?? {};
  if (atLeast === undefined || takenAsGivenAfter === undefined) return;
  checkCountedFrom("notice/takenAsGivenAfter", takenAsGivenAfter, report);
  const period = parsePeriod(atLeast);
  if (hour === undefined && !(period.ok && countsHours(period.value))) return;
  report.problem(
    "entries-clash",
    report.at("notice/takenAsGivenAfter"),
    "Notice is due at an hour, but it is taken to be given on a day",
    "Leave `hour` out and count the notice in days, or leave `takenAsGivenAfter` out",
  );
}

function checkRequisition(requisition: Meeting["requisition"], report: ProvisionCompiler): void {
  if (requisition === undefined) return;
  const { by, orBy = {}, chairSilentFor, heldWithin } = requisition;
  if (by !== undefined) checkThreshold(by, "requisition/by", report, { isNeeded: true });
  for (const [id, each] of Object.entries(orBy))
    checkThreshold(each, `requisition/orBy/${id}`, report, { isNeeded: each.of !== undefined });
  for (const [key, text] of [
    ["chairSilentFor", chairSilentFor],
    ["heldWithin", heldWithin],
  ] as const) {
    if (text !== undefined) checkCountedFrom(`requisition/${key}`, text, report);
  }
  checkTimeToCall(chairSilentFor, heldWithin, report);
}

function checkTimeToCall(
  chairSilentFor: string | undefined,
  heldWithin: string | undefined,
  report: ProvisionCompiler,
): void {
  const [silence, held] = [parsePeriod(chairSilentFor ?? ""), parsePeriod(heldWithin ?? "")];
  if (!silence.ok || !held.ok || silence.value.unit !== held.value.unit || silence.value.count < held.value.count)
    return;
  report.problem(
    "entries-clash",
    report.at("requisition/heldWithin"),
    `The meeting must be held within \`${heldWithin}\`, but the chair may be silent for \`${chairSilentFor}\``,
    "Leave those who call it then some time: a longer `heldWithin` or a shorter `chairSilentFor`",
    "warning",
  );
}

/** A meeting that needs longer notice than it may be away can never be held in time. */
function checkTimeForNotice({ notice, requisition }: Meeting, report: ProvisionCompiler): void {
  const [needed, held] = [parsePeriod(notice?.atLeast ?? ""), parsePeriod(requisition?.heldWithin ?? "")];
  if (!needed.ok || !held.ok || !surelyLonger(needed.value, held.value)) return;
  report.problem(
    "entries-clash",
    report.at("requisition/heldWithin"),
    `The meeting must be held within \`${requisition?.heldWithin}\`, but \`${notice?.atLeast}\` of notice are needed`,
    "Write a longer `heldWithin`, or a shorter notice",
    "warning",
  );
}

function checkBusiness(business: Meeting["business"], report: ProvisionCompiler): void {
  if (business === undefined || business.limitedToNotice === true) return;
  for (const key of ["limitApplies", "urgent"] as const) {
    if (business[key] === undefined) continue;
    report.problem(
      "missing-key",
      report.at(`business/${key}`),
      `\`${key}\` has no effect, because business is not limited to the notice`,
      `Add \`limitedToNotice: true\`, or leave \`${key}\` out`,
    );
  }
}
