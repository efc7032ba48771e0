import { processIo } from "./process-io.ts";
import { runProgram } from "./program.ts";

/** Runs one command, given as words after `charter`, and gives back its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const io = processIo();
  await runProgram(argv, io);
  return io.code();
}
