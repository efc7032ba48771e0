import { Composer, type CST, type ParsedNode, type YAMLError } from "yaml";

/** The first document of a text as the YAML library sees it, with its errors and warnings alike. */
export interface Composed {
  readonly contents: ParsedNode | null;
  readonly errors: readonly YAMLError[];
}

/** Puts tokens together; the text is within its limits. Values stay as they were written: we read them ourselves. */
export function composed(tokens: readonly CST.Token[], length: number): Composed {
  const composer = new Composer({
    version: "1.2",
    schema: "failsafe",
    resolveKnownTags: false,
    merge: false,
    strict: true,
    keepSourceTokens: true,
    // Checked by us, with both lines; the library compares each key with all others.
    uniqueKeys: false,
    logLevel: "silent",
  });
  const [first] = composer.compose(tokens, true, length);
  if (first === undefined) return { contents: null, errors: [] };
  return { contents: first.contents, errors: [...first.errors, ...first.warnings] };
}
