import { nearest } from "../documents/nearest.ts";
import { listed, quoted } from "../documents/refusal.ts";
import type { Position, Problem } from "../problem.ts";
import type { Accepted } from "./case.ts";

/** A warning that is given and not accepted, or one that is accepted and not given. */
export interface WarningDifference {
  readonly kind: "not-accepted" | "not-given";
  readonly constitution: string;
  readonly warning: string;
  /** The path of the problem, such as `rules/may-stay` or `resolutions/recall/gates/turnout`. */
  readonly path: string;
  /** Where the warning stands; of one that is not given, where it is accepted. */
  readonly at: Position;
  /** In a sentence. */
  readonly words: string;
  /** What the warning says, where it is given. */
  readonly message?: string;
  readonly help: string;
}

/**
 * Where the warnings of a constitution (`id@version`) differ from those that are accepted of it: same check, same path.
 * @param problems everything that is said of it when it is checked
 */
export function warningDifferences(
  accepts: readonly Accepted[],
  constitution: string,
  problems: readonly Problem[],
): readonly WarningDifference[] {
  const accepted = accepts.filter((each) => each.constitution === constitution);
  const warnings = problems.filter(({ severity }) => severity === "warning");
  return [
    ...warnings
      .filter(({ code, path }) => !accepted.some((each) => each.warning === code && each.path === path))
      .map((each) => notAccepted(each, constitution)),
    ...accepted
      .filter(({ warning, path }) => !warnings.some((each) => each.code === warning && each.path === path))
      .map((each) => notGiven(each, warnings)),
  ];
}

function notAccepted({ code, path, at, message }: Problem, constitution: string): WarningDifference {
  const words = `The warning ${placed(code, path)} is not accepted.`;
  const entry = `{ warning: ${code}, at: ${path === "" ? '""' : path}, because: … }`;
  const help = `Mend it; or, if it is true and wanted, write \`${entry}\` under \`accepts\`, with the reason.`;
  return { kind: "not-accepted", constitution, warning: code, path, at, words, message, help };
}

function notGiven(accepted: Accepted, warnings: readonly Problem[]): WarningDifference {
  const { constitution, warning, path } = accepted;
  const elsewhere = [...new Set(warnings.filter(({ code }) => code === warning).map((each) => each.path))];
  const words = `The warning ${placed(warning, path)} is accepted, but not given.`;
  const meant = nearest(path, elsewhere);
  const help =
    elsewhere.length === 0
      ? "Take it out of `accepts`."
      : meant === undefined
        ? `Take it out of \`accepts\`; this warning is given at ${listed(elsewhere.map(quoted), "and")}.`
        : `Did you mean ${quoted(meant)}? Otherwise take it out of \`accepts\`.`;
  return { kind: "not-given", constitution, warning, path, at: accepted.at, words, help };
}

function placed(warning: string, path: string): string {
  return path === "" ? `\`${warning}\`` : `\`${warning}\` at ${quoted(path)}`;
}
