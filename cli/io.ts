/** What a command is given of the world: where its words go, what it may read, what day it is. Tests give their own. */
export interface Io {
  /** The folder in which the command was given; every path is meant from there. */
  readonly folder: string;
  /** Takes results, as they are. */
  readonly stdout: (text: string) => void;
  /** Takes everything that is not a result: refusals, progress, what was written where. */
  readonly stderr: (text: string) => void;
  readonly readStdin: () => Promise<Uint8Array>;
  /** The variables of the environment; only serving looks at them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether results may be coloured: a terminal that did not ask for none. */
  readonly colour: boolean;
  /** Whether a person watches stderr, so that a line of progress may be written over. */
  readonly interactive: boolean;
  readonly today: () => Temporal.PlainDate;
  /** Milliseconds since some moment in the past. */
  readonly elapsed: () => number;
  /** Settles when the person at the keyboard, or the system, asks the command to end. */
  readonly untilInterrupted: () => Promise<void>;
  /** Says how the run ends; the last word counts. A command that says nothing ends with 0. */
  readonly exitWith: (code: ExitCode) => void;
}

/** How a run ends: each command says which of these it can be. */
export const exitCodes = {
  /** It ran, and nothing stands against it. */
  fine: 0,
  /** It ran, and the answer is no: invalid, a case that fails, another outcome than expected. */
  no: 1,
  /** It was asked wrongly. */
  usage: 2,
  /** Something that was to be read could not be read. */
  unreadable: 3,
  /** What is known does not settle the question. */
  undetermined: 4,
  /** A bug of Charter's own. */
  bug: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Says on stderr what was wrong with how a command was given and what to write instead; gives back the exit code for it. */
export function misuse(io: Io, message: string, help: string): ExitCode {
  io.stderr(`${message}\n  ${help}\n`);
  return exitCodes.usage;
}

/** Says on stderr what could not be read and what to do about it; gives back the exit code for it. */
export function unreadable(io: Io, message: string, help: string): ExitCode {
  io.stderr(`${message}\n  ${help}\n`);
  return exitCodes.unreadable;
}
