import { nearest } from "../../documents/nearest.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { officesOf } from "./all-offices.ts";
import { checkAttendance } from "./attendance-checks.ts";
import type { Office } from "./shape.ts";

/** What is wrong with what an office says, beside what its conditions say. */
export function checkOffice(office: Provision<Office>, surroundings: Surroundings): readonly Problem[] {
  const report = new ProvisionCompiler(office, surroundings);
  checkIncompatibilities(office, report);
  checkTerm(office, report);
  checkAttendance(office.data.attendance, report);
  checkPeriods(office.data, report);
  checkAddresses(office.data, report);
  return report.problems;
}

function checkIncompatibilities({ id, data }: Provision<Office>, report: ProvisionCompiler): void {
  const ids = [...officesOf(report.surroundings).keys()];
  for (const [other, entry] of Object.entries(data.incompatibleWith ?? {})) {
    const path = `incompatibleWith/${other}`;
    if (other === id) {
      report.problem(
        "incompatible-with-itself",
        report.at(path),
        `\`${id}\` is said not to be held together with itself`,
        "Name another office.",
      );
    } else if (!ids.includes(other)) {
      const meant = nearest(other, ids);
      const help =
        meant === undefined
          ? `Add it, such as \`${other}: { title: …, outside: true }\`.`
          : `Did you mean \`${meant}\`?`;
      report.problem("unknown-reference", report.at(path), `There is no office \`${other}\``, help);
    }
    if (entry.heldBefore !== undefined && entry.from === undefined) {
      idle(
        report,
        `${path}/heldBefore`,
        "`heldBefore` says nothing without `from`",
        "Add the first day on which the two cannot be held together.",
      );
    }
  }
}

function checkTerm({ id, data }: Provision<Office>, report: ProvisionCompiler): void {
  const { term } = data;
  if (term === undefined) return;
  for (const key of ["inARow", "break"] as const) {
    if (term[key] !== undefined && term.most === undefined)
      idle(report, `term/${key}`, `\`${key}\` says nothing without \`most\``, "Add how many terms may be served.");
  }
  if (term.inARow === false && term.break !== undefined) {
    clash(
      report,
      "term/break",
      "After a `break` the count begins afresh, but `inARow: false` counts all terms",
      "Take out one of the two.",
    );
  }
  if (term.extension !== undefined && (term.length === undefined || term.endsAt?.number !== undefined)) {
    idle(report, "term/extension", "`extension` says nothing where the term has no length", "Add `length`.");
  }
  if (term.length !== undefined && term.endsAt?.number !== undefined) {
    clash(
      report,
      "term/endsAt",
      "`length` and the `number` of a meeting both say how long a term lasts",
      "Take out one of the two.",
    );
  }
  if (term.endsWith === id) {
    clash(report, "term/endsWith", "A term cannot end with itself", "Name another office.");
  }
}

/** Offices are held in days: hours would need an hour to count from, and clear days have two ends. */
function checkPeriods(data: Office, report: ProvisionCompiler): void {
  const missed = data.attendance?.missed;
  const periods: readonly (readonly [path: string, period: string | undefined])[] = [
    ...Object.entries(data.incompatibleWith ?? {}).map(
      ([id, each]) => [`incompatibleWith/${id}/grace`, each.grace] as const,
    ),
    ...Object.entries(data.disqualifications ?? {}).map(
      ([id, each]) => [`disqualifications/${id}/lookBack/period`, each.lookBack?.period] as const,
    ),
    ["term/length", data.term?.length],
    ["term/extension/by", data.term?.extension?.by],
    ["term/break", data.term?.break],
    ["attendance/missed/number/within", missed?.number?.within],
    ["attendance/missed/share/within", missed?.share?.within],
    ["attendance/missed/all/longerThan", missed?.all?.longerThan],
    ["vacancy/within", data.vacancy?.within],
  ];
  for (const [path, written] of periods) {
    const period = written === undefined ? undefined : parsePeriod(written);
    if (period?.ok !== true || counted.has(period.value.unit)) continue;
    report.problem(
      "unsuitable-period",
      report.at(path),
      `\`${written ?? ""}\` cannot be counted here`,
      "Write days, working days, weeks, months or years.",
    );
  }
}

const counted: ReadonlySet<string> = new Set(["days", "working days", "weeks", "months", "years"]);

/** What looks like an address is checked where there is such a section; other words are words. */
function checkAddresses({ filledBy, recall, vacancy, term }: Office, report: ProvisionCompiler): void {
  const { provisions } = report.surroundings;
  const sections = new Set([...provisions.values()].map(({ section }) => section));
  const places = [
    ["filledBy", filledBy],
    ["recall", recall],
    ["vacancy/filledBy", vacancy?.filledBy],
    ["term/endsAt/meeting", term?.endsAt?.meeting],
  ] as const;
  for (const [path, written] of places) {
    const [section = ""] = written?.split("/") ?? [];
    if (written === undefined || !isAddress.test(written) || !sections.has(section) || provisions.has(written))
      continue;
    const meant = nearest(written, provisions.keys());
    report.problem(
      "unknown-reference",
      report.at(path),
      `There is no \`${written}\``,
      meant === undefined ? "Write the address of a provision, or words." : `Did you mean \`${meant}\`?`,
    );
  }
}

const isAddress = /^[a-z]+\/[a-z0-9-]+$/;

function idle(report: ProvisionCompiler, path: string, message: string, help: string): void {
  report.problem("setting-without-effect", report.at(path), message, help);
}

function clash(report: ProvisionCompiler, path: string, message: string, help: string): void {
  report.problem("entries-clash", report.at(path), message, help);
}
