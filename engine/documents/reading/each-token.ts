import type { CST } from "yaml";

/** Every token of a text, each before those within it; the text is within its depth limit. */
export function* eachToken(tokens: readonly (CST.Token | null | undefined)[]): Generator<CST.Token> {
  for (const token of tokens) {
    if (!token) continue;
    yield token;
    yield* eachToken(within(token));
  }
}

function within(token: CST.Token): readonly (CST.Token | null | undefined)[] {
  switch (token.type) {
    case "document":
      return [...token.start, token.value, ...(token.end ?? [])];
    case "block-map":
    case "block-seq":
      return token.items.flatMap(partsOf);
    case "flow-collection":
      return [token.start, ...token.items.flatMap(partsOf), ...token.end];
    case "block-scalar":
      return token.props;
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "doc-end":
      return token.end ?? [];
    default:
      return [];
  }
}

function partsOf(item: CST.CollectionItem): readonly (CST.Token | null | undefined)[] {
  return [...item.start, item.key, ...(item.sep ?? []), item.value];
}
