/** What became of a text: its value, or why it was refused. */
export type ParsedQuantity<T> = { readonly ok: true; readonly value: T } | RefusedQuantity;

/** Why a text is no such quantity. `offset` counts characters from 0 to the first that does not fit. */
export interface RefusedQuantity {
  readonly ok: false;
  readonly offset: number;
  readonly message: string;
  readonly help: string;
}

/** The value that was read. */
export function parsed<T>(value: T): ParsedQuantity<T> {
  return { ok: true, value };
}

/** A refusal at an offset: one sentence of what is wrong, one of what to write instead. */
export function refused(offset: number, message: string, help: string): RefusedQuantity {
  return { ok: false, offset, message, help };
}

/** How many characters at the start of the text follow the pattern (which must be anchored with `^`). */
export function lengthOfStart(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
