import type { Io } from "./io.ts";

/** Tells on stderr how far work has come, from the second second on and at most once a second. */
export interface Progress {
  readonly tell: (words: string) => void;
  /** Takes the line away again, where a person watches. */
  readonly end: () => void;
}

const silence = 1000;

/** The progress of work that begins now. */
export function progressOf(io: Io): Progress {
  let last = io.elapsed();
  let shown = false;
  return {
    tell: (words) => {
      if (io.elapsed() - last < silence) return;
      last = io.elapsed();
      shown = true;
      io.stderr(io.interactive ? `\r\u001B[K${words}` : `${words}\n`);
    },
    end: () => {
      if (shown && io.interactive) io.stderr("\r\u001B[K");
    },
  };
}
