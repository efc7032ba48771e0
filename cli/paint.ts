import pc from "picocolors";
import type { Paint } from "../engine/index.ts";
import type { Io } from "./io.ts";

/** How words are given weight and colour on this reader's screen; not at all where colour is not wanted. */
export function paintFor(io: Io): Paint {
  if (!io.colour) return (words) => words;
  const colours = pc.createColors(true);
  const toned = { good: colours.green, bad: colours.red, open: colours.yellow, quiet: colours.dim } as const;
  return (words, weight, tone) => {
    const coloured = tone === undefined ? words : toned[tone](words);
    return weight === "strong" ? colours.bold(coloured) : weight === "name" ? colours.cyan(coloured) : coloured;
  };
}
