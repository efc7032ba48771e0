import type { ChangedPart } from "../amendments/changed.ts";
import type { PlannedMove, StandsAs } from "../amendments/running-cases.ts";
import type { Standing, Weighed, WeighedWay } from "../amendments/weigh.ts";
import type { Decision } from "../decisions/decision.ts";
import { shortWordsForDate } from "../quantities/civil-date.ts";
import type { Block, Item } from "./block.ts";
import { heading, list, name, paragraph, runs, strong } from "./block.ts";
import { sentence } from "./sentences.ts";

/** How a proposal stands, in words: what it changes, which ways it must take, what is done and what is not. */
export function amendmentBlocks(weighed: Weighed): readonly Block[] {
  const { changed, ways, standing, because } = weighed;
  return [
    paragraph(strong(`${words[standing]}.`, standing === "not-known" ? "open" : undefined), ` ${because}`),
    ...(changed.length === 0 ? [] : [heading(2, "What it changes"), list(changed.map(partItem))]),
    ...ways.flatMap(wayBlocks),
    ...(ways.length === 0 ? [] : [heading(2, "Cases that run"), paragraph(runningWords[weighed.runningCases])]),
  ];
}

/** What a plan would do to each running case, before and after. */
export function plannedMovesBlocks(moves: readonly PlannedMove[]): readonly Block[] {
  const title = heading(2, "What the plan would do to each case");
  return moves.length === 0 ? [title, paragraph("No case runs on that day.")] : [title, list(moves.map(moveItem))];
}

const words: Readonly<Record<Standing, string>> = {
  "nothing-changed": "Nothing changes",
  "no-way": "Not provided for",
  never: "Not allowed",
  "not-adopted": "Not adopted",
  "not-known": "Not known",
  adopted: "Adopted",
  "in-force": "In force",
  lapsed: "Lapsed",
};

const runningWords: Readonly<Record<Weighed["runningCases"], string>> = {
  "finish under the version they began under": "They finish under the version they began under.",
  "move by plan":
    "They are moved to the new version by a plan that is recorded; a dry run shows each case before and after.",
};

const kinds: Readonly<Record<ChangedPart["kind"], string>> = {
  changed: "changed",
  "taken away": "taken away",
  new: "new",
};

function partItem({ address, title, kind }: ChangedPart): Item {
  return { words: runs(`${title} (`, name(address), `): ${kinds[kind]}`) };
}

function wayBlocks({ way, title, adopted, effective, refusals }: WeighedWay): readonly Block[] {
  const touched = way.because.length === 0 ? [] : [paragraph("Because it touches ", ...named(way.because), ".")];
  const refused = refusals.map(({ message, help }) => `${message} ${help}`);
  const findings = adopted?.findings ?? [];
  return [
    heading(2, `The way it must take: ${title}`),
    ...touched,
    ...(way.isNever ? [paragraph("Such a change may never be made.")] : []),
    ...(findings.length === 0 ? [] : [list(findings.map(findingItem))]),
    ...(refused.length === 0 ? [] : [paragraph("These facts do not hold:"), list(refused)]),
    ...missingBlocks(adopted),
    ...(effective === undefined ? [] : effectBlocks(effective)),
  ];
}

function findingItem({ met, title, because }: Decision["findings"][number]): Item {
  const marks = {
    yes: { sign: "✓", tone: "good" },
    no: { sign: "✗", tone: "bad" },
    unknown: { sign: "?", tone: "open" },
  } as const;
  return { mark: marks[met], words: runs(`${title}: ${sentence(because)}`) };
}

function missingBlocks(decision: Decision | undefined): readonly Block[] {
  const missing = decision?.missing ?? [];
  if (missing.length === 0) return [];
  return [
    paragraph("Not known"),
    list(missing.map(({ fact, question }) => ({ words: runs(name(fact), ` ${question}`) }))),
  ];
}

/** From which day, as its findings say. */
function effectBlocks({ findings, outcome }: Decision): readonly Block[] {
  const said = findings.at(-1);
  return said === undefined || !["in-force", "not-yet-in-force", "lapsed"].includes(outcome)
    ? []
    : [paragraph(sentence(said.because))];
}

function moveItem({ name: called, before, after, reasons }: PlannedMove): Item {
  if (after === undefined) {
    const why = reasons.map(({ message, help }) => `${message} ${help}`);
    return { mark: { sign: "✗", tone: "bad" }, words: runs(`${called}: cannot be moved.`), below: [list(why)] };
  }
  const below = [list([`Before: ${standing(before)}`, `After: ${standing(after)}`])];
  return { mark: { sign: "✓", tone: "good" }, words: runs(`${called}: moves.`), below };
}

function standing({ stage, deadlines }: StandsAs): string {
  const due = deadlines.map(({ id, due: day, party }) => {
    const whose = party === undefined ? "" : ` (${party})`;
    return `${id}${whose} by ${shortWordsForDate(Temporal.PlainDate.from(day))}`;
  });
  return `in the stage \`${stage}\`${due.length === 0 ? ", no deadline runs" : `; ${due.join(", ")}`}`;
}

function named(addresses: readonly string[]): readonly ReturnType<typeof name>[] {
  return addresses.map((each) => name(each));
}
