import type { Provision } from "../../constitution/provision.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { nearest } from "../../documents/nearest.ts";
import { listed, quoted } from "../../documents/refusal.ts";
import { headParts } from "./material.ts";
import type { Amendment } from "./shape.ts";
import { amendmentsIn, covers, isMaterial, isWholeDocument } from "./ways.ts";

/** What is listed as material is there, is listed once, and guards itself. */
export function checkList(amendment: Provision<Amendment>, report: ProvisionCompiler): void {
  const { material } = amendment.data;
  if (typeof material !== "object") return;
  material.forEach((each, index) => {
    const path = `material/${index}`;
    const around = material.find((other) => other !== each && covers(other, each));
    if (isUnknown(each, path, report) || around === undefined) return;
    report.problem(
      "setting-without-effect",
      report.at(path),
      `\`${each}\` stands under \`${around}\`, all of which is listed`,
      `Leave \`${each}\` out, or \`${around}\``,
    );
  });
  checkGuard(amendment, report);
}

/** Reports a section or address that is not there. */
function isUnknown(name: string, path: string, report: ProvisionCompiler): boolean {
  const { provisions } = report.surroundings;
  const sections = [...new Set([...provisions.values()].map(({ section }) => section))];
  const known = name.includes("/") ? [...provisions.keys()] : [...Object.keys(headParts), ...sections];
  if (known.includes(name)) return false;
  const meant = nearest(name, known);
  const [section = ""] = name.split("/");
  const near = known.filter((each) => !name.includes("/") || each.startsWith(`${section}/`));
  const help =
    meant !== undefined
      ? `Did you mean \`${meant}\`?`
      : near.length === 0
        ? `Nothing stands under \`${section}\``
        : `It can be ${listed(near.slice(0, 12).map(quoted))}`;
  report.problem("unknown-reference", report.at(path), `\`${name}\` is not to be found in this document`, help);
  return true;
}

/** Whoever could change the guard in an easier way need not pass it. */
function checkGuard({ address, data }: Provision<Amendment>, report: ProvisionCompiler): void {
  const ways = amendmentsIn(report.surroundings.provisions).filter((each) => each.data.founding !== true);
  const easier = ways.find((each) => each.data.material === undefined && each.data.allowed !== "never");
  if (easier === undefined) return;
  const [section = "", id = ""] = data.carriedBy?.split("/") ?? [];
  const guards = [address, ...(data.carriedBy === undefined ? [] : [`${section}/${id}`])];
  const open = guards.find((guard) => !ways.some((each) => isMaterial(each.data, guard)));
  if (open === undefined) return;
  report.problem(
    "guard-unguarded",
    report.at("material"),
    `\`${open}\` says how such a change is made, but can itself be changed as \`${easier.address}\` says`,
    `Add \`${open}\` to the list`,
    "warning",
  );
}

/** Two entries for the same changes at the same time would be two laws. */
export function checkRival(amendment: Provision<Amendment>, report: ProvisionCompiler): void {
  const role = roleOf(amendment.data);
  const all = amendmentsIn(report.surroundings.provisions).filter((each) => overlap(each.data, amendment.data));
  const before = all.slice(
    0,
    all.findIndex((each) => each.address === amendment.address),
  );
  const same = role === "listed" ? undefined : before.find((each) => roleOf(each.data) === role);
  if (same !== undefined) {
    report.problem(
      "entries-clash",
      report.at(""),
      `\`${same.id}\` and \`${amendment.id}\` are both for ${roleWords[role]}`,
      "Say under `material` what one of them is for, or make them one",
    );
  }
  const whole = role === "other" ? all.find((each) => isWholeDocument(each.data)) : undefined;
  if (whole === undefined) return;
  report.problem(
    "setting-without-effect",
    report.at(""),
    `Every change must be made as \`${whole.id}\` says, so there is no other change that \`${amendment.id}\` could be for`,
    `Leave \`${amendment.id}\` out, or list under \`material\` what \`${whole.id}\` is for`,
  );
}

type Role = "founding" | "whole" | "listed" | "other";

const roleWords: Readonly<Record<Role, string>> = {
  founding: "the first adoption",
  whole: "the whole document",
  listed: "what they list",
  other: "every change that is not listed",
};

function roleOf(data: Amendment): Role {
  if (data.founding === true) return "founding";
  if (data.material === undefined) return "other";
  return isWholeDocument(data) ? "whole" : "listed";
}

function overlap(one: Provision<Amendment>["data"], other: Provision<Amendment>["data"]): boolean {
  return (
    (one.until === undefined || other.from === undefined || other.from <= one.until) &&
    (other.until === undefined || one.from === undefined || one.from <= other.until)
  );
}
