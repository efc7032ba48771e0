import type { Constitution } from "../constitution/constitution.ts";
import type { Decision, Refusal } from "../decisions/decision.ts";
import { decide } from "../decisions/decide.ts";
import type { GivenFacts } from "../decisions/given.ts";
import { waysOfChange } from "../provisions/amendment/ways.ts";
import type { WayOfChange } from "../provisions/amendment/ways.ts";
import type { ChangedPart } from "./changed.ts";
import { changedParts } from "./changed.ts";

/** A proposal to change a constitution, and what has become of it so far. */
export interface Proposal {
  /** The constitution in force when the change was proposed: its rule counts, whatever the proposed text says of changes. */
  readonly current: Constitution;
  readonly proposed: Constitution;
  readonly proposedOn: Temporal.PlainDate;
  readonly on: Temporal.PlainDate;
  /** Notice, consultations, the decision and approvals, as the questions of the ways of change ask for them. */
  readonly facts: GivenFacts;
}

/** What a proposal changes, which ways it must take, and how far it has come on each. */
export interface Weighed {
  readonly changed: readonly ChangedPart[];
  readonly ways: readonly WeighedWay[];
  readonly standing: Standing;
  /** Why it is so, in one sentence. */
  readonly because: string;
  /** What becomes of procedures that run: the strictest word of the ways taken. */
  readonly runningCases: "finish under the version they began under" | "move by plan";
}

/** How a proposal stands. `no-way`: the constitution in force does not say how it is changed. */
export type Standing =
  "nothing-changed" | "no-way" | "never" | "not-adopted" | "not-known" | "adopted" | "in-force" | "lapsed";

/** One way that must be taken, with the decisions; or why they were refused. */
export interface WeighedWay {
  readonly way: WayOfChange;
  readonly title: string;
  readonly adopted?: Decision;
  readonly effective?: Decision;
  readonly refusals: readonly Refusal[];
}

/**
 * Weighs a proposed text against the amendment rules of the version in force when it was proposed. A change that touches what
 * several ways are for must be adopted in each; it is in force once it is so by all of them.
 */
export async function weigh({ current, proposed, proposedOn, on, facts }: Proposal): Promise<Weighed> {
  const changed = changedParts(current, proposed);
  const spokenOf = [...new Set(changed.map((each) => each.spokenOf))];
  const found = waysOfChange(current, spokenOf, proposedOn);
  const ways: WeighedWay[] = [];
  const given = { ...facts, proposed: proposedOn.toString(), provisionsChanged: spokenOf };
  for (const way of found) ways.push(await weighWay(current, way, { facts: given, on }));
  const standing = standingOf(changed, ways);
  return { changed, ways, standing, because: reasonFor(standing, ways), runningCases: runningCasesOf(found) };
}

async function weighWay(
  current: Constitution,
  way: WayOfChange,
  { facts, on }: { readonly facts: GivenFacts; readonly on: Temporal.PlainDate },
): Promise<WeighedWay> {
  const { title } = way.provision;
  const ask = async (address: string | undefined) => {
    const question = address === undefined ? undefined : current.questions.get(address);
    if (question === undefined) return undefined;
    const names = new Set(question.facts.map(({ name }) => name));
    const own = Object.fromEntries(Object.entries(facts).filter(([name]) => names.has(name)));
    return decide(current, { question: question.address, facts: own, on });
  };
  const answers = [await ask(way.adopted), await ask(way.effective)];
  const refusals = answers.flatMap((answer) => (answer?.kind === "refused" ? answer.refusals : []));
  const [adopted, effective] = answers.map((answer) => (answer?.kind === "decided" ? answer.decision : undefined));
  return {
    way,
    title,
    refusals: [...new Map(refusals.map((each) => [each.message, each])).values()],
    ...(adopted === undefined ? {} : { adopted }),
    ...(effective === undefined ? {} : { effective }),
  };
}

function standingOf(changed: readonly ChangedPart[], ways: readonly WeighedWay[]): Standing {
  if (changed.length === 0) return "nothing-changed";
  if (ways.length === 0) return "no-way";
  if (ways.some(({ way }) => way.isNever)) return "never";
  const adopted = ways.map((each) => each.adopted?.outcome);
  if (adopted.includes("not-adopted")) return "not-adopted";
  if (!adopted.every((outcome) => outcome === "adopted")) return "not-known";
  const effective = ways.map((each) => each.effective?.outcome);
  if (effective.includes("lapsed")) return "lapsed";
  return effective.every((outcome) => outcome === "in-force") ? "in-force" : "adopted";
}

function reasonFor(standing: Standing, ways: readonly WeighedWay[]): string {
  switch (standing) {
    case "nothing-changed":
      return "Nothing that decides anything is changed, so no amendment is needed.";
    case "no-way":
      return "The constitution in force does not say how such a change is made.";
    case "never":
      return `${titles(ways.filter(({ way }) => way.isNever))}: such a change may never be made.`;
    case "not-adopted":
      return `${titles(ways.filter(({ adopted }) => adopted?.outcome === "not-adopted"))}: what it needs has not been done.`;
    case "not-known":
      return `${titles(ways.filter(({ adopted }) => adopted?.outcome !== "adopted"))}: not everything that it turns on is known.`;
    case "adopted":
      return "It has been adopted as it must be, and is not in force yet.";
    case "in-force":
      return "It has been adopted as it must be, and is in force.";
    case "lapsed":
      return "It was adopted, and has ceased to have effect because it was not confirmed.";
  }
}

function titles(ways: readonly WeighedWay[]): string {
  return ways.map(({ title }) => `“${title}”`).join(" and ");
}

/** Cases are moved only if every way that is taken says so. */
function runningCasesOf(ways: readonly WayOfChange[]): Weighed["runningCases"] {
  const words = ways.map(({ provision }) => provision.data.runningCases);
  const isByPlan = words.length > 0 && words.every((each) => each === "move by plan");
  return isByPlan ? "move by plan" : "finish under the version they began under";
}
