import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { Io } from "../../cli/io.ts";
import { runProgram } from "../../cli/program.ts";

/** What a command of the command line came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The world a command is run in, where it is not that of an ordinary day in May 2014 at the root of the project. */
export interface Setting {
  readonly folder?: string;
  readonly stdin?: string;
  readonly colour?: boolean;
  readonly today?: string;
  /** Milliseconds by which the clock moves on whenever it is read. */
  readonly tick?: number;
}

export const root = join(import.meta.dirname, "..", "..");

/** Runs the command line in this process, on real files, with its streams and its clock taken over. */
export async function charter(words: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { folder = root, stdin = "", colour = false, today = "2014-05-01", tick = 0 } = setting;
  const out: string[] = [];
  const err: string[] = [];
  let code = 0;
  let elapsed = 0;
  const io: Io = {
    folder,
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    readStdin: () => Promise.resolve(Buffer.from(stdin)),
    environment: {},
    colour,
    interactive: false,
    today: () => Temporal.PlainDate.from(today),
    elapsed: () => (elapsed += tick),
    untilInterrupted: () => Promise.resolve(),
    exitWith: (said) => {
      code = said;
    },
  };
  await runProgram(words, io);
  return { code, stdout: out.join(""), stderr: err.join("") };
}

/** An empty folder with some files in it, gone after the tests. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "charter-cli-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** An invented club with one resolution; `more` is put at its end. */
export function clubText(more = ""): string {
  return `language: 1
id: bird-hide
version: "2012.1"
title: Rules of the bird hide
declared: { status: illustrative, inForce: { from: 2012-01-01, until: 2019-12-31 } }
body: { id: bird-hide, type: club, name: The bird hide }
documents:
  minutes: { title: Minutes of the founding, by: The founders, date: May 2012 }
facts:
  hasKey: { about: person, type: yes-no, question: Does the person have a key? }
  birds: { about: person, type: { someOf: [heron, owl, wren] }, question: Which birds has the person seen? }
rolls:
  keyholders: { title: Keyholders, electors: persons, who: { hasKey: true }, votes: one each }
resolutions:
  open-the-hide:
    title: Opening the hide
    roll: keyholders
    gates:
      turnout: { atLeast: 1/2, of: entitled, otherwise: void }
      support: { atLeast: 2/3, of: votesCast }
    source: { document: minutes, heading: Opening, page: 2, quote: two in three }
    reading:
      taken: Of the votes cast.
      instead:
        of-everybody: { says: Of all keyholders., gates: { support: { atLeast: 2/3, of: entitled } } }
rules:
  may-enter:
    title: Entering the hide
    outcomes:
      may-enter: { title: The person may enter, when: { hasKey: true, birds: { includes: owl } } }
    otherwise: may-not-enter
${more}`;
}
