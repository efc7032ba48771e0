/** Plays random cases and prints what became of them, so that a child process in another time zone can be held against this one. */
import { createHash } from "node:crypto";
import { replay } from "../../../engine/procedures/replay.ts";
import { randomFrom } from "../conditions/random-conditions.ts";
import { randomRun } from "./random-run.ts";
import { courseIn } from "../../../engine/procedures/courses.ts";
import { saltings } from "./saltings.ts";

const [first = "0", count = "1"] = process.argv.slice(2);
const group = saltings();
const ids = ["dispute", "premium", "recall", "election"];

for (let index = 0; index < Number(count); index++) {
  const course = courseIn(group, `procedures/${ids[index % ids.length] ?? ""}`);
  if (course === undefined) throw new Error("no such procedure");
  const run = await randomRun(group, course, randomFrom(Number(first) + index));
  if (run === undefined) continue;
  const bytes = JSON.stringify([run.events, replay(run.events, () => group)]);
  console.log(createHash("sha256").update(bytes).digest("hex"));
}
// What a clock of that zone would say, to show that the zone is another one.
console.log(new Date(Date.UTC(2014, 0, 1)).getDate());
