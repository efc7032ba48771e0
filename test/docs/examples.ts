/**
 * The examples in a document: fences with the commands a reader is asked to give, the files a reader is asked to write or
 * change, and what must then be printed. They are played in the order written, in one folder of the document's own.
 *
 *   ```sh          commands; those that begin with `npx charter` are run
 *   ```text        directly after one: what it prints; a line `…` stands for any lines, `…` in a line for any words
 *   ```yaml FILE   the file is written
 *   ```diff FILE   the lines with − are found in the file and replaced by those with +; with + alone they are put at its end
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { charter, root } from "../cli/world.ts";

/** A fenced block: its first word, the file it names, its text and the line of its first fence. */
export interface Fence {
  readonly word: string;
  readonly file: string;
  readonly text: string;
  readonly line: number;
}

/** A command block with what it printed and what the document says it prints. */
export interface Played {
  readonly command: Fence;
  readonly printed: string;
  readonly said: Fence | undefined;
}

/** The day on which every example is played; documents that print a day name it themselves. */
export const today = "2026-12-01";

/** The fenced blocks of a Markdown text, in order. */
export function fencesIn(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: { readonly line: number; readonly info: string; readonly lines: string[] } | undefined;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (!line.startsWith("```")) open?.lines.push(line);
    else if (open === undefined) open = { line: index + 1, info: line.slice(3).trim(), lines: [] };
    else {
      const [word = "", file = ""] = open.info.split(" ");
      fences.push({ word, file, text: open.lines.join("\n"), line: open.line });
      open = undefined;
    }
  }
  return fences;
}

/** Plays the examples of a document in a fresh folder that holds the library and the schemas. */
export async function play(markdown: string): Promise<readonly Played[]> {
  const folder = mkdtempSync(join(tmpdir(), "charter-docs-"));
  try {
    for (const name of ["constitutions", "schemas"]) cpSync(join(root, name), join(folder, name), { recursive: true });
    const played: Played[] = [];
    const fences = fencesIn(markdown);
    for (const [index, fence] of fences.entries()) {
      if (fence.file !== "") change(folder, fence);
      if (!isCommand(fence)) continue;
      const next = fences[index + 1];
      const said = next?.word === "text" ? next : undefined;
      played.push({ command: fence, printed: await run(fence.text, folder), said });
    }
    return played;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a block is one that is run. */
export function isCommand({ word, text }: Fence): boolean {
  return word === "sh" && text.startsWith("npx charter");
}

/** Whether what was printed is what a document says: a line `…` stands for any lines, `…` in a line for any words. */
export function isSaid(printed: string, said: string): boolean {
  const parts = linesOf(said).map((line) =>
    line === "…" ? "(?:[^\n]*\n)*?" : `${line.split("…").map(RegExp.escape).join("[^\n]*")}\n`,
  );
  return new RegExp(`^${parts.join("")}$`).test(`${linesOf(printed).join("\n")}\n`);
}

function linesOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
}

async function run(commands: string, folder: string): Promise<string> {
  let printed = "";
  for (const command of commands.replaceAll("\\\n", " ").split("\n")) {
    const [npx, name, ...words] = wordsOf(command);
    if (npx !== "npx" || name !== "charter") throw new Error(`only npx charter can be played, not: ${command}`);
    const arrow = words.indexOf(">");
    const ran = await charter(arrow < 0 ? words : words.slice(0, arrow), { folder, today });
    const file = words[arrow + 1];
    if (arrow >= 0 && file !== undefined) writeFileSync(join(folder, file), ran.stdout);
    printed += arrow < 0 ? ran.stdout + ran.stderr : ran.stderr;
  }
  return printed;
}

/** The words of a command line, quotes taken off and remarks left out. */
function wordsOf(command: string): readonly string[] {
  const [line = ""] = command.split(" # ");
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, one, two, three]) => one ?? two ?? three ?? "");
}

function change(folder: string, { word, file, text, line }: Fence): void {
  const path = join(folder, file);
  if (word !== "diff") {
    mkdirSync(dirname(path), { recursive: true });
    return writeFileSync(path, `${text}\n`);
  }
  const lines = text.split("\n");
  const before = lines.filter((each) => !each.startsWith("+")).map((each) => each.slice(1));
  const after = lines.filter((each) => !each.startsWith("-")).map((each) => each.slice(1));
  const was = readFileSync(path, "utf8");
  const old = `${before.join("\n")}\n`;
  if (before.length > 0 && was.split(old).length !== 2) {
    throw new Error(
      `line ${String(line)}: what is to be changed stands ${String(was.split(old).length - 1)} times in ${file}`,
    );
  }
  const now = `${after.join("\n")}\n`;
  writeFileSync(path, before.length === 0 ? was + now : was.replace(old, () => now));
}
