import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const script = fileURLToPath(new URL("play-in-zone.ts", import.meta.url));
const isLong = process.env["CHARTER_LONG"] === "1";
const zones = ["UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati"];

/** What became of random cases, played and replayed in a process of its own. */
async function played(zone: string): Promise<readonly string[]> {
  const { stdout } = await run(process.execPath, [script, "2011", isLong ? "2000" : "60"], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: "", NO_COLOR: "1" },
    maxBuffer: 1 << 24,
  });
  return stdout.trim().split("\n");
}

it("cases take the same course and replay to the same bytes in four time zones", { timeout: 600_000 }, async () => {
  const all = await Promise.all(zones.map(played));
  const [here = [], ...others] = all.map((lines) => lines.slice(0, -1));
  expect(here.length).toBeGreaterThan(40);
  for (const other of others) expect(other).toEqual(here);
  // Control: the zones were others, so anything made with a clock's own date would have differed.
  expect(all.map((lines) => lines.at(-1))).toEqual(["1", "31", "1", "1"]);
});
