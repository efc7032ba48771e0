import { spawnSync } from "node:child_process";

/** A file's bytes at a git revision, or what git says against it. */
export type RevisionText =
  { readonly ok: true; readonly text: Uint8Array } | { readonly ok: false; readonly reason: string };

/** Reads `HEAD~1:constitutions/x.yaml` in the repository around a folder. No shell is asked, and nothing but a file is shown. */
export function readRevision(folder: string, revision: string): RevisionText {
  if (revision.startsWith("-")) return { ok: false, reason: "a revision does not begin with a hyphen" };
  const asked = spawnSync("git", ["cat-file", "blob", revision], { cwd: folder, maxBuffer: 4 * 1024 * 1024 });
  if (asked.error !== undefined) return { ok: false, reason: "git could not be asked" };
  if (asked.status === 0) return { ok: true, text: asked.stdout };
  const [first = ""] = asked.stderr.toString("utf8").split("\n");
  return { ok: false, reason: first.replace(/^fatal: /, "git says: ").replace(/\.$/, "") };
}
