import { closeSync, openSync, readSync, statSync } from "node:fs";

/** More than any text may have that Charter reads: what is longer is refused all the same, so its rest is not read. */
const mostBytes = 4 * 1024 * 1024;

/** The bytes of a file, at most four million of them unless said; undefined where it is not there or cannot be read. */
export function readUpTo(path: string, most = mostBytes): Uint8Array | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() === true) return readAll(path, Math.min(most, stats.size + 1));
    return stats?.isFIFO() === true ? readAll(path, most) : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

/** What stands at a path; undefined where nothing does, or where it may not be looked at. */
export function whatStandsAt(path: string): "file" | "folder" | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? undefined : stats.isDirectory() ? "folder" : "file";
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function readAll(path: string, most: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(file, buffer, length, buffer.length - length, null);
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
