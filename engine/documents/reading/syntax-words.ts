import type { ErrorCode } from "yaml";
import { quoted, type Words } from "../refusal.ts";

/** What the YAML library noticed: its code and message, the words and the line it noticed it at. */
export interface SyntaxError {
  readonly code: ErrorCode;
  readonly said: string;
  readonly words: string;
  readonly line: string;
  readonly underText: boolean;
}

/** Says in plain words what is wrong; a code or message not known here gets a general sentence, never the library's. */
export function wordsForSyntax(noticed: SyntaxError): Words {
  const { message, help } = (byCode[noticed.code] ?? general)(noticed);
  // Inverted commas from a word processor look like quotation marks and are none.
  if (!/[“”„‘’]/.test(noticed.line)) return { message, help };
  return { message, help: `${help} Curly quotation marks do not count as such: use straight ones (\`"\`).` };
}

type Wording = (noticed: SyntaxError) => Words;

function general({ line }: SyntaxError): Words {
  return {
    message: `The structure of ${quoted(line)} is not clear.`,
    help: "Check its indentation, colons, quotation marks and brackets against the lines above.",
  };
}

const missingColon: Wording = (noticed) => {
  const written = noticed.words.trim();
  if (/^[\w-]+:\S/.test(written)) return missingSpace(noticed);
  return {
    message: `${quoted(written)} has no colon after it, so it is neither a name nor part of the line above.`,
    help: "Write `name: value`; to carry on the text of the line above, indent this line further.",
  };
};

const missingSpace: Wording = ({ words }) => ({
  message: `A space is missing after the colon in ${quoted(words)}.`,
  help: `Write ${quoted(words.replace(":", ": "))}.`,
});

const secondColon: Wording = ({ line, underText, words, said }) => {
  if (underText) {
    return {
      message: `${quoted(words)} is indented as if it stood under the line above, which has its value already.`,
      help: "Begin it in the same column as the names it belongs with.",
    };
  }
  if (said.includes("sequence")) return wrongColumn({ line, underText, words, said, code: "BAD_INDENT" });
  const value = line
    .slice(line.indexOf(":") + 1)
    .replaceAll(/["“”„]/g, "")
    .trim();
  return {
    message: `There is a second colon in ${quoted(line)}.`,
    help: `If it belongs to the text, put the text in quotes: ${quoted(`"${value}"`)}.`,
  };
};

const wrongColumn: Wording = ({ line }) => ({
  message: `${quoted(line)} does not begin in the same column as the lines it belongs with.`,
  help: "Give all names, or all dashes, of one place the same indentation.",
});

const missingComma: Wording = (noticed) => {
  if (/^-\s/.test(noticed.words)) {
    return {
      message: "A list with dashes stands inside brackets here.",
      help: "Inside brackets write `[one, other]`.",
    };
  }
  return {
    message: `A comma is missing in ${quoted(noticed.words)}.`,
    help: "Inside brackets write a comma between one entry and the next.",
  };
};

const missingCharacter: Wording = (noticed) => {
  const { said, words } = noticed;
  if (said.startsWith("Missing closing")) {
    return {
      message: `The quotation mark opened here is never closed: ${quoted(words)}.`,
      help: "Close it with the same mark; inside single quotes, an apostrophe is written twice (`''`).",
    };
  }
  if (said.includes("followed by map values")) return missingColon(noticed);
  if (said.startsWith("Missing space after :")) return missingSpace(noticed);
  if (said.startsWith("Missing ,")) return missingComma(noticed);
  if (said.startsWith("Comments must")) {
    return {
      message: "A space is missing before the `#` that begins a remark.",
      help: "Write ` # ` before the remark.",
    };
  }
  return general(noticed);
};

const unexpected: Wording = (noticed) => {
  const { said, words, line } = noticed;
  if (said.includes("in YAML stream")) {
    return {
      message: `${quoted(words)} closes nothing that is open, or stands after the end.`,
      help: "Take it out, or write the bracket that opens it.",
    };
  }
  if (said.endsWith("at node end")) {
    return {
      message: `${quoted(words)} stands after the end of a value in quotes or brackets.`,
      help: "Put the whole value in one pair of quotes; inside single quotes an apostrophe is written twice (`''`).",
    };
  }
  if (said.includes("block-seq-ind")) {
    return {
      message: "A list begins here on the same line as its name.",
      help: "Begin each item with its dash on a line of its own, or write `[one, other]`.",
    };
  }
  if (said.includes("Unexpected ,") || said.includes("empty item")) {
    return { message: "There is a comma too many here.", help: "Take it out, or write what belongs before it." };
  }
  if (said.startsWith("Block scalar header")) {
    return {
      message: `${quoted(line)} begins a text of several lines, so nothing else may stand on this line.`,
      help: "Begin the text on the next line, indented; or put it in quotes.",
    };
  }
  return general(noticed);
};

const noAnchors: Wording = ({ line }) => ({
  message: `${quoted(line)} uses an anchor, an alias or a tag of YAML.`,
  help: "Write the value out; if it is a text, put it in quotes.",
});

/** The value that begins with some words: to the end of the line, but within brackets to the next comma or bracket. */
function valueFrom(line: string, words: string): string {
  const start = line.indexOf(words);
  const rest = line.slice(start).trim();
  return /[{[]/.test(line.slice(0, start)) ? (/^[^,\]}]*/.exec(rest)?.[0].trim() ?? rest) : rest;
}

const byCode: Readonly<Record<ErrorCode, Wording>> = {
  ALIAS_PROPS: noAnchors,
  BAD_ALIAS: noAnchors,
  BAD_COLLECTION_TYPE: noAnchors,
  BAD_PROP_ORDER: noAnchors,
  MULTIPLE_ANCHORS: noAnchors,
  MULTIPLE_TAGS: noAnchors,
  TAG_RESOLVE_FAILED: noAnchors,
  BAD_DIRECTIVE: general,
  BAD_DQ_ESCAPE: ({ words }) => ({
    message: `The backslash in ${quoted(words)} has no meaning inside double quotes.`,
    help: "Use single quotes, or write the backslash twice (`\\\\`).",
  }),
  BAD_INDENT: wrongColumn,
  BAD_SCALAR_START: ({ line, words }) => ({
    message: `A text without quotes cannot begin with ${words === "`" ? "a backtick" : quoted(words)}.`,
    help: `Put it in quotes: ${quoted(`"${valueFrom(line, words)}"`)}.`,
  }),
  BLOCK_AS_IMPLICIT_KEY: secondColon,
  BLOCK_IN_FLOW: missingComma,
  DUPLICATE_KEY: general,
  IMPOSSIBLE: general,
  KEY_OVER_1024_CHARS: ({ words }) => ({
    message: `The name ${quoted(words)} is longer than any name can be.`,
    help: "Check whether a colon stands in a text without quotes.",
  }),
  MISSING_CHAR: missingCharacter,
  MULTILINE_IMPLICIT_KEY: (noticed) => (noticed.underText ? secondColon(noticed) : missingColon(noticed)),
  MULTIPLE_DOCS: general,
  NON_STRING_KEY: general,
  RESOURCE_EXHAUSTION: general,
  TAB_AS_INDENT: () => ({ message: "This line is indented with a tab.", help: "Use spaces." }),
  UNEXPECTED_TOKEN: unexpected,
};
