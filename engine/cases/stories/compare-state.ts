import { listed, quoted } from "../../documents/refusal.ts";
import type { AllowedAction, Case, RefusedStep, RunningDeadline } from "../../procedures/case.ts";
import { occursIn } from "../occurs.ts";
import type { ExpectedRefusal, ExpectedState } from "./story.ts";

/** Something expected and what there was instead, with the key of the expectation that it is about. */
export interface Differing {
  readonly key: string;
  readonly expected: string;
  readonly got: string;
  readonly words: string;
  /** Where it leaves nothing that could be told after it. */
  readonly isEnd?: true;
}

/** What is known of a case when it is looked at. */
export interface Looked {
  readonly case: Case;
  readonly allowed: readonly AllowedAction[];
  /** Everything said of what has happened so far. */
  readonly texts: readonly string[];
}

/** Where a case does not stand as expected. */
export function stateDifferences(expect: ExpectedState, looked: Looked): readonly Differing[] {
  const { case: state, texts } = looked;
  return [
    ...endingDifferences(expect, state),
    ...Object.entries(expect.due).flatMap(([name, day]) => dueDifferences(name, day, state)),
    ...expect.notDue.flatMap((name) =>
      running(name, state).map((each) => differ(`notDue`, `${quoted(name)} not running`, `it runs until ${each.due}`)),
    ),
    ...expect.met.flatMap((name) => metDifferences(name, state)),
    ...expect.missed.flatMap((name) => missedDifferences(name, state)),
    ...expect.opened
      .filter((procedure) => !state.opened.some((each) => each.procedure === `procedures/${procedure}`))
      .map((procedure) => differ("opened", `a case of ${quoted(procedure)}`, "none was opened")),
    ...allowedDifferences(expect, looked.allowed),
    ...textDifferences("because", expect.because, texts),
  ];
}

/** Where something was refused otherwise than expected. */
export function refusalDifferences(expect: ExpectedRefusal, { reasons, instead }: RefusedStep): readonly Differing[] {
  const failed = [...new Set(reasons.map((each) => each.failed))];
  const { failed: wanted = failed } = expect;
  const isSame = wanted.length === failed.length && wanted.every((each) => failed.includes(each));
  const offered = instead.map(({ action }) => action);
  const said = reasons.flatMap(({ message, help }) => [message, help]);
  return [
    ...(isSame
      ? []
      : [differ("refused/failed", `a refusal for ${names(wanted)}`, `it is refused for ${names(failed)}`)]),
    ...textDifferences("refused/because", expect.because, said),
    ...expect.instead
      .filter((action) => !offered.includes(action))
      .map((action) => differ("refused/instead", `${quoted(action)} among what may be done instead`, names(offered))),
  ];
}

/** The deadlines of a case that a story means by a name: `documents`, or `documents of appellant`. */
export function deadlinesCalled(name: string, { deadlines }: Case): readonly RunningDeadline[] {
  const [id = "", party] = name.split(" of ");
  return deadlines.filter((each) => each.id === id && (party === undefined || each.party === party));
}

function endingDifferences({ stage, ended, outcome, adverseTo }: ExpectedState, state: Case): readonly Differing[] {
  const ending = state.ended;
  const how =
    ending === undefined ? `it is still in ${quoted(state.stage)}` : `it has ended: ${quoted(ending.outcome)}`;
  const against = ending?.adverseTo ?? [];
  return [
    ...(stage === undefined || stage === state.stage
      ? []
      : [differ("stage", `the stage ${quoted(stage)}`, `it is in ${quoted(state.stage)}`)]),
    ...(ended === undefined || ended === (ending !== undefined)
      ? []
      : [differ("ended", ended ? "an end" : "no end", how)]),
    ...(outcome === undefined || outcome === ending?.outcome
      ? []
      : [differ("outcome", `the end ${quoted(outcome)}`, how)]),
    ...(adverseTo === undefined || sameWords(adverseTo, against)
      ? []
      : [differ("adverseTo", `an end adverse to ${names(adverseTo)}`, `it is adverse to ${names(against)}`)]),
  ];
}

function dueDifferences(name: string, day: string, state: Case): readonly Differing[] {
  const expected = `${quoted(name)} due on ${day}`;
  const all = deadlinesCalled(name, state);
  const open = running(name, state);
  if (open.length === 0) return [differ(`due/${name}`, expected, standing(all))];
  return open
    .filter(({ due }) => due !== day)
    .map(({ due, working }) => differ(`due/${name}`, expected, `it is due on ${due}: ${working}`));
}

function metDifferences(name: string, state: Case): readonly Differing[] {
  const all = deadlinesCalled(name, state);
  const isKept = all.length > 0 && all.every((each) => each.state === "met");
  return isKept ? [] : [differ("met", `${quoted(name)} kept`, standing(all))];
}

function missedDifferences(name: string, state: Case): readonly Differing[] {
  const all = deadlinesCalled(name, state);
  const isMissed = all.some((each) => each.state === "missed" || each.state === "met late");
  return isMissed ? [] : [differ("missed", `${quoted(name)} missed`, standing(all))];
}

function allowedDifferences(expect: ExpectedState, allowed: readonly AllowedAction[]): readonly Differing[] {
  const may = (written: string): boolean => {
    const [action = "", by] = written.split(" by ");
    return allowed.some((each) => each.action === action && (by === undefined || each.by === by));
  };
  const there = names([...new Set(allowed.map(({ action, by }) => `${action} by ${by}`))]);
  return [
    ...expect.allowed
      .filter((each) => !may(each))
      .map((each) => differ("allowed", `${quoted(each)} allowed`, `only this may be done: ${there}`)),
    ...expect.notAllowed
      .filter(may)
      .map((each) => differ("notAllowed", `${quoted(each)} not allowed`, "it may be done")),
  ];
}

function textDifferences(key: string, wanted: readonly string[], said: readonly string[]): readonly Differing[] {
  return wanted
    .filter((text) => !said.some((sentence) => occursIn(text, sentence)))
    .map((text) => ({
      key,
      expected: `“${text}”`,
      got: said.join(" "),
      words: `“${text}” should stand in what is said. It says: ${said.length === 0 ? "nothing." : said.map((each) => `“${each}”`).join(" ")}`,
    }));
}

function running(name: string, state: Case): readonly RunningDeadline[] {
  return deadlinesCalled(name, state).filter((each) => each.state === "running");
}

function standing(all: readonly RunningDeadline[]): string {
  if (all.length === 0) return "it has not begun to run";
  const each = all.map(({ party, state, due, on }) => {
    const subject = party === undefined ? "it" : `that of ${quoted(party)}`;
    return `${subject} ${stateWords[state]}${on === undefined ? "" : ` (${on})`}, its day being ${due}`;
  });
  return listed([...new Set(each)], "and");
}

const stateWords: Readonly<Record<RunningDeadline["state"], string>> = {
  running: "still runs",
  met: "was kept",
  "met late": "was met late",
  missed: "was missed",
  "fell away": "fell away",
};

function differ(key: string, expected: string, got: string): Differing {
  return { key, expected, got, words: `Expected was ${expected}; but ${got}.` };
}

function names(all: readonly string[]): string {
  return all.length === 0 ? "nothing" : listed(all.map(quoted), "and");
}

function sameWords(one: readonly string[], two: readonly string[]): boolean {
  return one.length === two.length && one.every((each) => two.includes(each));
}
