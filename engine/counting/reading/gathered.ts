/** What was read, or what is wrong with it: one sentence that names the line or the entry, and one on what to write instead. */
export type Gathered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** What was read. */
export function gathered<Value>(value: Value): Gathered<Value> {
  return { ok: true, value };
}

/** What is wrong with a file, and what to write instead. */
export function wrong(message: string, help: string): Gathered<never> {
  return { ok: false, message, help };
}

/** Every one of them read in turn, or what is wrong with the first that is wrong. */
export function gatherEach<Entry, Value>(
  entries: readonly Entry[],
  read: (entry: Entry, index: number) => Gathered<Value>,
): Gathered<readonly Value[]> {
  const values: Value[] = [];
  for (const [index, entry] of entries.entries()) {
    const each = read(entry, index);
    if (!each.ok) return each;
    values.push(each.value);
  }
  return gathered(values);
}

/** Somebody's own words in backticks, cut to forty characters. */
export function asWritten(words: string): string {
  const line = onOneLine(words).replaceAll("`", "'");
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``;
}

/** Words as they can stand on a count sheet: on one line, with nothing in them that a screen could obey, and not long. */
export function onOneLine(words: string): string {
  const line = words.replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
