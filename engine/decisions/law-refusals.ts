import type { Alternative } from "../constitution/alternative.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Provision } from "../constitution/provision.ts";
import { nearest } from "../documents/nearest.ts";
import type { Refusal } from "./decision.ts";

/** No question of that address; names those a provision answers, or the nearest one. */
export function unknownQuestion(constitution: Constitution, address: string): Refusal {
  const addresses = [...constitution.questions.keys()];
  const within = addresses.filter((each) => each.startsWith(`${address}/`));
  const meant = nearest(address, addresses);
  const help =
    within.length > 0
      ? `It answers ${quotedList(within, "and")}.`
      : meant === undefined
        ? "Ask without an address for the list of questions."
        : `Did you mean \`${meant}\`?`;
  const message = constitution.provisions.has(address)
    ? `\`${address}\` cannot be asked as it stands.`
    : `This constitution has no question \`${address}\`.`;
  return { code: "unknown-question", facts: [], message, help };
}

/** No rival reading of that id; names those there are. */
export function unknownReading(reading: string, rivals: readonly string[], provision: Provision): Refusal {
  const help =
    rivals.length === 0
      ? `\`${provision.address}\` has no rival readings.`
      : `It can be read as ${quotedList(rivals, "or")}.`;
  return {
    code: "unknown-reading",
    facts: [],
    message: `\`${provision.address}\` has no reading \`${reading}\`.`,
    help,
  };
}

/** Two variations that hold at once and change the same thing. */
export function clash(one: Alternative, other: Alternative, shared: string): Refusal {
  return {
    code: "conflict",
    facts: [],
    message: `The variations \`${one.id}\` and \`${other.id}\` of \`${one.address}\` both hold and both change ${shared}.`,
    help: "The constitution must say which of them comes first.",
  };
}

/** A reading and variations that do not make a lawful constitution together. */
export function notTogether(chosen: readonly Alternative[]): Refusal {
  const names = chosen.map((each) => `the ${each.kind} \`${each.id}\``);
  const address = chosen[0]?.address ?? "";
  return {
    code: "conflict",
    facts: [],
    message: `Of \`${address}\`, ${names.join(" and ")} cannot hold together.`,
    help: "The constitution must say what then holds.",
  };
}

/** Too many variations of which it is not known whether they apply. */
export function tooManyOpen(open: readonly Alternative[]): Refusal {
  return {
    code: "conflict",
    facts: [],
    message: `It is not known which of ${open.length} variations of \`${open[0]?.address ?? ""}\` apply.`,
    help: "Give the facts that their circumstances speak of.",
  };
}

function quotedList(ids: readonly string[], last: "and" | "or"): string {
  const quoted = ids.map((each) => `\`${each}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${last} ${quoted.at(-1) ?? ""}`;
}
