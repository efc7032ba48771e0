import type { CST } from "yaml";
import type { Problem } from "../../problem.ts";
import { eachToken } from "./each-token.ts";
import { quoted, refusal } from "../refusal.ts";
import { lineAt, lineText, spanAt, type Source } from "./source.ts";

/**
 * The parts of YAML that a constitution does without: anchors, aliases, tags, directives, a second document, and tabs
 * as indentation. The first of each sort on a line.
 */
export function refusedMarks(source: Source, tokens: readonly CST.Token[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const token of eachToken(tokens)) {
    const problem = problemOf(source, token);
    if (problem === undefined) continue;
    const place = `${problem.code} ${problem.at.line}`;
    if (!seen.has(place)) problems.push(problem);
    seen.add(place);
  }
  return [...problems, ...secondDocument(source, tokens), ...indentedWithTabs(source, tokens)];
}

function problemOf(source: Source, token: CST.Token): Problem | undefined {
  const at = () => spanAt(source, token.offset, token.offset + ("source" in token ? token.source.length : 1));
  switch (token.type) {
    case "anchor":
      return refusal("anchor-or-alias", at(), {
        message: `${quoted(token.source)} makes a YAML anchor, which is not used here.`,
        help: "Write the value out where it belongs; if it is a text, put it in quotes.",
      });
    case "alias":
      return refusal("anchor-or-alias", at(), {
        message: `${quoted(token.source)} stands for a value written elsewhere, which is not used here.`,
        help: "Write the value out; if it is a text, put it in quotes.",
      });
    case "tag":
      return refusal("yaml-tag", at(), {
        message: `${quoted(token.source)} is a YAML tag, which is not used here.`,
        help: "Leave it out; if it is a text, put it in quotes.",
      });
    case "directive":
      return refusal("yaml-directive", at(), {
        message: `${quoted(token.source)} is a YAML directive, which is not used here.`,
        help: "Leave this line out.",
      });
    default:
      return undefined;
  }
}

function secondDocument(source: Source, tokens: readonly CST.Token[]): readonly Problem[] {
  const second = tokens.filter((token) => token.type === "document")[1];
  if (second === undefined) return [];
  return [
    refusal("several-documents", spanAt(source, second.offset, second.offset + 3), {
      message: "A second document begins here.",
      help: "Keep one document in each file: put the rest in a file of its own, or take out the line `---`.",
    }),
  ];
}

function indentedWithTabs(source: Source, tokens: readonly CST.Token[]): readonly Problem[] {
  const inText = linesWithinTexts(source, tokens);
  return source.lineStarts.flatMap((start, index) => {
    const line = lineText(source, index + 1);
    const indent = /^ *(?=\t)/.exec(line);
    if (indent === null || inText.has(index + 1) || /^\s*(?:#|$)/.test(line)) return [];
    const tab = start + indent[0].length;
    return refusal("tab-indentation", spanAt(source, tab, tab + 1), {
      message: "This line is indented with a tab.",
      help: "Use spaces, as many as on the lines that it belongs with.",
    });
  });
}

/** The lines that carry on a text begun on a line above: what is white there belongs to the text. */
function linesWithinTexts(source: Source, tokens: readonly CST.Token[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const token of eachToken(tokens)) {
    if (!texts.has(token.type) || !("source" in token)) continue;
    const head = token.type === "block-scalar" ? token.props.map(written).join("").length : 0;
    const first = lineAt(source, token.offset) + 1;
    const last = lineAt(source, token.offset + head + token.source.trimEnd().length);
    for (let line = first; line <= last; line++) lines.add(line);
  }
  return lines;
}

function written(token: CST.Token): string {
  return "source" in token ? token.source : "";
}

const texts: ReadonlySet<string> = new Set(["scalar", "single-quoted-scalar", "double-quoted-scalar", "block-scalar"]);
