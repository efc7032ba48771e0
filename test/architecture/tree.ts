import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text file of the project: its path from the top, with `/`, and what it says. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The folders of code that a user runs. */
export const sourceFolders = ["engine", "server", "cli"] as const;

const root = join(import.meta.dirname, "..", "..");
const notOurs = new Set(["node_modules", "dist", "coverage", ".git"]);
const notText = /\.(png|jpg|woff2?|pdf|docx|tgz|sqlite)$/;

/** Every text file of the project, generated and installed ones left out, in the order of their paths. */
export function projectFiles(): readonly TextFile[] {
  return pathsIn("").map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The TypeScript of engine, server and cli. */
export function sourceFiles(files: readonly TextFile[] = projectFiles()): readonly TextFile[] {
  return files.filter(({ path }) =>
    sourceFolders.some((folder) => path.startsWith(`${folder}/`) && path.endsWith(".ts")),
  );
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name) && !notText.test(entry.name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsIn(path) : entry.isFile() ? [path] : [];
    })
    .sort();
}
