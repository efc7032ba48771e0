import type { Problem } from "./problem.ts";

/** Either a value, with the warnings met on the way, or the problems that stopped it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A value that was had, with any warnings. */
export function success<T>(value: T, problems: readonly Problem[] = []): Result<T> {
  return { ok: true, value, problems };
}

/** What stopped it; at least one of the problems is an error. */
export function failure(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}
