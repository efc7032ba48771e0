/** A stretch of words within a block: plain, weighty, a name as it is written in YAML or on the command line, or a value with its place. */
export type Run =
  | { readonly kind: "text"; readonly text: string; readonly tone?: Tone }
  | { readonly kind: "strong"; readonly text: string; readonly tone?: Tone }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "value"; readonly text: string; readonly path: string };

/** What a colour would say; the words always say it too. */
export type Tone = "good" | "bad" | "open" | "quiet";

/** A piece of a document that can be printed as text, as Markdown or as HTML. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly words: readonly Run[]; readonly id?: string }
  | { readonly kind: "paragraph"; readonly words: readonly Run[] }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  | { readonly kind: "aside"; readonly blocks: readonly Block[] }
  | { readonly kind: "command"; readonly text: string };

/** An entry of a list: its mark (`•` if none), its words, and what stands below it. */
export interface Item {
  readonly mark?: { readonly sign: string; readonly tone: Tone };
  readonly words: readonly Run[];
  readonly below?: readonly Block[];
}

/** A heading; `id` is what links point at. */
export function heading(level: 1 | 2 | 3, text: string, id?: string): Block {
  return { kind: "heading", level, words: [plain(text)], ...(id === undefined ? {} : { id }) };
}

/** A paragraph of plain texts and other runs. */
export function paragraph(...words: readonly (Run | string)[]): Block {
  return { kind: "paragraph", words: runs(...words) };
}

/** A list; an entry may be plain words. */
export function list(items: readonly (Item | string)[]): Block {
  return { kind: "list", items: items.map((item) => (typeof item === "string" ? { words: [plain(item)] } : item)) };
}

/** Plain texts and other runs as runs. */
export function runs(...words: readonly (Run | string)[]): readonly Run[] {
  return words.map((each) => (typeof each === "string" ? plain(each) : each));
}

/** Plain words. */
export function plain(text: string): Run {
  return { kind: "text", text };
}

/** A name as it is written in YAML or on the command line. */
export function name(text: string): Run {
  return { kind: "name", text };
}

/** Weighty words. */
export function strong(text: string, tone?: Tone): Run {
  return { kind: "strong", text, ...(tone === undefined ? {} : { tone }) };
}

/** Words of lesser weight. */
export function quiet(text: string): Run {
  return { kind: "text", text, tone: "quiet" };
}
