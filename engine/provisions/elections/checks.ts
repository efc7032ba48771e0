import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { countsClearDays, countsHours, parsePeriod } from "../../quantities/period.ts";
import { parsePeriodRange } from "../../quantities/range.ts";
import type { Election } from "./shape.ts";

/** What cannot be meant in an election: settings that contradict each other or change nothing. */
export function checkElection(election: Provision<Election>, surroundings: Surroundings): readonly Problem[] {
  const report = new ProvisionCompiler(election, surroundings);
  checkVotes(election.data, report);
  checkMethod(election.data, report);
  checkCaps(election.data, report);
  checkTies(election.data, report);
  checkWho(election.data, report);
  checkPeriods(election.data, report);
  return report.problems;
}

function checkVotes({ votes, seats, method }: Election, report: ProvisionCompiler): void {
  if (votes === undefined) return;
  if (method === "single transferable vote" || (method === "approval" && votes.most !== undefined)) {
    idle(report, "votes", `\`votes\` limits nothing under ${method}`, "Take it out");
    return;
  }
  const isNumber = typeof votes.most === "number";
  const most = isNumber ? votes.most : seats;
  if (isNumber && typeof seats === "number" && Number(votes.most) > seats) {
    clash(
      report,
      "votes/most",
      `A paper has \`${votes.most ?? ""}\` votes for \`${seats}\` seats`,
      "State no more votes than seats",
    );
  }
  if (method === "first past the post" && typeof most === "number" && (votes.least ?? 1) > most) {
    report.problem(
      "least-above-most",
      report.at("votes/least"),
      `A paper must give \`${votes.least ?? 1}\` votes and can give ${most}`,
      "Lower the one or raise the other",
    );
  }
}

function checkMethod({ method, rule, seats }: Election, report: ProvisionCompiler): void {
  if (method === "single transferable vote" && rule === undefined) {
    report.problem(
      "missing-key",
      report.at("method"),
      "The votes are transferable, but it is not said by which rules",
      "Add `rule: Scottish 2007`",
    );
  }
  if (rule !== undefined && method !== "single transferable vote") {
    idle(
      report,
      "rule",
      "`rule` says how votes are transferred, but here they are not",
      "Take it out, or state `method: single transferable vote`",
    );
  }
  if (method !== undefined && seats === undefined) {
    report.problem(
      "missing-key",
      report.at("method"),
      "It is said how votes are counted, but not for how many seats",
      "Add `seats`, a number or `as many as are vacant`",
    );
  }
}

function checkCaps({ caps = {}, seats, method }: Election, report: ProvisionCompiler): void {
  const entries = Object.entries(caps);
  for (const [id, { atMost }] of entries) {
    if (typeof seats !== "number" || atMost < seats) continue;
    idle(
      report,
      `caps/${id}`,
      `A cap of \`${atMost}\` keeps nobody out of \`${seats}\` seats`,
      "Lower it, or take it out",
    );
  }
  const [, second] = entries;
  if (method === "single transferable vote" && second !== undefined) {
    clash(
      report,
      `caps/${second[0]}`,
      "A transferable vote can be counted with one cap only",
      "Keep the one that matters most",
    );
  }
}

function checkTies({ ties = {}, method }: Election, report: ProvisionCompiler): void {
  const seen = new Set<string>();
  for (const [id, { way }] of Object.entries(ties)) {
    const path = `ties/${id}`;
    if (seen.has(way)) clash(report, path, `\`${way}\` is stated twice as a way on from a tie`, "State it once");
    seen.add(way);
    if (method === "single transferable vote" && way !== "lot")
      clash(
        report,
        path,
        `\`${way}\` is not how the rules of the transferable vote settle a tie`,
        "State `lot`, or leave `ties` out",
      );
  }
}

function checkWho({ nominations, electorate }: Election, report: ProvisionCompiler): void {
  if (nominations?.by?.roll !== undefined && nominations.by.who !== undefined)
    clash(report, "nominations/by/who", "Who may nominate is said both by a roll and in words", "Keep one of them");
  if (electorate?.roll !== undefined && electorate.who !== undefined)
    clash(report, "electorate/who", "Who may vote is said both by a roll and in words", "Keep one of them");
  for (const key of ["nominations", "ballot"] as const) {
    const path = `${key}/openingDay`;
    if (report.provision.node.entries.has(key) && hasOpeningDayAlone(key, report)) {
      idle(report, path, "`openingDay` says nothing where no time is stated", "Add `open`, such as `2 to 4 weeks`");
    }
  }
}

function hasOpeningDayAlone(key: "nominations" | "ballot", { provision }: ProvisionCompiler): boolean {
  const node = provision.node.entries.get(key)?.value;
  return node?.kind === "map" && node.entries.has("openingDay") && !node.entries.has("open");
}

/** Windows and vacancies run from one day to another: hours and clear days cannot be counted so. */
function checkPeriods({ nominations, ballot, vacancies }: Election, report: ProvisionCompiler): void {
  const ranges = [
    ["nominations/open", nominations?.open],
    ["ballot/open", ballot?.open],
  ] as const;
  const periods = [
    ["vacancies/within", vacancies?.within],
    ["vacancies/notIfLeft", vacancies?.notIfLeft],
  ] as const;
  for (const [path, written] of [...ranges, ...periods]) {
    if (written === undefined) continue;
    const range = parsePeriodRange(written);
    const period = range.ok ? ({ ok: true, value: range.value.most } as const) : parsePeriod(written);
    if (!period.ok || !(countsClearDays(period.value) || countsHours(period.value))) continue;
    report.problem(
      "unsuitable-period",
      report.at(path),
      `\`${written}\` cannot be counted from one day to another`,
      "Write days, working days, weeks, months or years",
    );
  }
}

function idle(report: ProvisionCompiler, path: string, message: string, help: string): void {
  report.problem("setting-without-effect", report.at(path), message, help);
}

function clash(report: ProvisionCompiler, path: string, message: string, help: string): void {
  report.problem("entries-clash", report.at(path), message, help);
}
