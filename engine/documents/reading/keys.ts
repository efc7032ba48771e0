import { isScalar, Scalar, type ParsedNode } from "yaml";
import type { ProblemCode } from "../../problem.ts";
import { unwantedIn } from "./characters.ts";
import { quoted, type Words } from "../refusal.ts";

/** The name of an entry, or why it can be none. */
export type Key =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "refused"; readonly code: ProblemCode; readonly words: Words };

/** Reads the name of an entry. Accents that Unicode can write in two ways are written in one, so that names compare. */
export function keyOf(node: ParsedNode, explicit: boolean): Key {
  if (explicit) return unusable("The `?` before this name is not used here.", "Write `name: value`.");
  if (!isScalar(node)) {
    return unusable(
      "A name is expected here, not brackets.",
      "Write `name: value`; if the brackets belong to a text, put the text in quotes.",
    );
  }
  const key = String(node.value).normalize("NFC");
  const plain = node.type === Scalar.PLAIN;
  if (key === "") return unusable("There is no name before this colon.", "Write `name: value`.");
  if (plain && /^(?:null|~)$/i.test(key)) return unusable(`${quoted(key)} cannot be a name.`, "Write another name.");
  if (plain && key === "<<") return mergeKey;
  if (/[\t\n]/.test(key)) return unusable(`${quoted(key)} holds a tab or a line break.`, "Write the name on one line.");
  const unwanted = unwantedIn(key);
  if (unwanted !== undefined) return { kind: "refused", code: "unwanted-character", words: unwanted };
  if (reservedNames.has(key)) return reserved(key);
  return { kind: "key", key };
}

const reservedNames: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype"]);

function reserved(key: string): Key {
  const words = {
    message: `${quoted(key)} cannot be a name here: programs would take it for something of their own.`,
    help: "Choose another name.",
  };
  return { kind: "refused", code: "reserved-key", words };
}

const mergeKey: Key = {
  kind: "refused",
  code: "anchor-or-alias",
  words: {
    message: "`<<` takes over entries written elsewhere, which is not used here.",
    help: "Write the entries out; what a whole file shares with another, it takes over by `basedOn`.",
  },
};

function unusable(message: string, help: string): Key {
  return { kind: "refused", code: "unusable-key", words: { message, help } };
}
