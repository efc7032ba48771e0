import { catalogue } from "../../engine/index.ts";

/** A check that constitutions are put to: its permanent id, its title, and why it is made. */
export interface ListedCheck {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

/** Every check, in the order in which a file is read. */
export function listChecks(): readonly ListedCheck[] {
  return Object.entries(catalogue).map(([id, { title, why }]) => ({ id, title, why }));
}
