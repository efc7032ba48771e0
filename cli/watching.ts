import { existsSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { dirname } from "node:path";

/** Editors save in several steps: changes within this many milliseconds are one. */
const settling = 100;

/**
 * Runs work, then runs it again whenever something changes in the folders around the paths that it gives back, until
 * `ended` settles. Never two runs at a time: changes that come while one is running lead to one run after it.
 */
export async function watchFiles(work: () => Promise<readonly string[]>, ended: Promise<void>): Promise<void> {
  let hasEnded = false;
  let wake = (): void => undefined;
  void ended.then(() => {
    hasEnded = true;
    wake();
  });
  const watchers = new Map<string, FSWatcher>();
  let changed = true;
  while (!hasEnded) {
    if (!changed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (changed || hasEnded) resolve();
      });
      if (!hasEnded)
        await Promise.race([
          ended,
          new Promise<void>((resolve) => {
            setTimeout(resolve, settling);
          }),
        ]);
      if (!changed) continue;
    }
    changed = false;
    for (const folder of foldersAround(await work())) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, { recursive: true }, (_event, name) => {
        if (name !== null && !name.endsWith(".yaml")) return;
        changed = true;
        wake();
      });
      watchers.set(folder, watcher);
    }
  }
  for (const watcher of watchers.values()) watcher.close();
}

/** The folder above a constitution's own holds its bases and calendars too. */
function foldersAround(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => dirname(dirname(path))))].filter((folder) => existsSync(folder));
}
