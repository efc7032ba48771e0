import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { nearest } from "../../documents/nearest.ts";
import { nodeAt } from "../../documents/positions.ts";
import { listed, quoted } from "../../documents/refusal.ts";
import type { Span } from "../../problem.ts";
import type { Named } from "./names.ts";

/** A procedure under examination, and where problems are reported. */
export interface Checking {
  readonly named: Named;
  readonly report: ProvisionCompiler;
}

/** Where the value at a path stands, rather than its key. */
export function valueAt(path: string, report: ProvisionCompiler): Span {
  return nodeAt(report.provision.node, path.split("/"))?.at ?? report.at(path);
}

/** The path of an entry that can be written alone or in a list. */
export function pathOfEntry(path: string, written: unknown, index: number): string {
  return Array.isArray(written) ? `${path}/${index}` : path;
}

/** Names that a procedure can refer to, and what they are called: "stages". */
export interface Known {
  readonly names: readonly string[];
  readonly what: string;
}

/** Reports a name that is none of those there are, with the one most like it. */
export function checkName(name: string, path: string, { names, what }: Known, report: ProvisionCompiler): void {
  if (names.includes(name)) return;
  const meant = nearest(name, names);
  report.problem(
    "unknown-reference",
    valueAt(path, report),
    `${quoted(name)} is not one of the ${what} of this procedure`,
    meant === undefined ? choices(names, what) : `Did you mean \`${meant}\`?`,
  );
}

/** What can be written instead, at most a dozen. */
export function choices(names: readonly string[], what: string): string {
  return names.length === 0 ? `It has no ${what} yet` : `It can be ${listed(names.slice(0, 12).map(quoted))}`;
}
