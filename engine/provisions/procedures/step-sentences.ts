import type { Part, Sentence } from "../../constitution/sentence.ts";
import { joinParts } from "../../constitution/sentence.ts";
import { titleAt } from "../title-at.ts";
import type { Action, Stage } from "./course.ts";
import { deadlinesOfAction } from "./deadline-words.ts";
import { saysMoreThanPhrase, speaksOfDeadlines } from "./guard-requirement.ts";
import { bearsOn, datesAsked } from "./keeping-requirements.ts";
import { papersParts, whoParts } from "./people-sentences.ts";
import type { Telling } from "./telling.ts";
import { conditionWords, whereTo } from "./telling.ts";
import { wordsOfId } from "./title-of-id.ts";

/** The stages that are not ends as numbered steps, and what can be done in each: who, with what, when, and where it leads. */
export function stepSentences(telling: Telling): readonly Sentence[] {
  const { named, steps } = telling;
  return [...named.course.stages.values()].flatMap((stage) => {
    const step = steps.get(stage.id);
    if (step === undefined) return [];
    const saidAt = new Map<string, string>();
    const actions = [...stage.actions.values()].flatMap((action, index) => {
      const number = `${step}.${index + 1}`;
      return [actionSentence(action, number, telling), ...deadlinesOfAction(action, number, saidAt, telling)];
    });
    return [stageSentence(stage, step, telling), ...actions];
  });
}

function stageSentence(stage: Stage, step: number, telling: Telling): Sentence {
  const { say } = telling;
  const { path, title, data } = stage;
  const called = say.value(data.title === undefined ? path : `${path}/title`, title);
  const end = /[.?!]$/.test(title) ? "" : ".";
  const open =
    data.openEnded === true ? say` It may last ${say.value(`${path}/openEnded`, "as long as it takes")}.` : [];
  return { path, parts: [...say`Step ${step}. ${called}${end}`, ...awaitParts(stage, telling), ...open] };
}

function awaitParts({ awaits, path }: Stage, telling: Telling): readonly Part[] {
  if (awaits === undefined) return [];
  const { say, surroundings } = telling;
  const title = titleAt(`procedures/${awaits.procedure}`, surroundings);
  const ways = [...awaits.to].map(([outcome, stage]) => [
    ...say`if that ends ${outcome.replaceAll("-", " ")}, `,
    ...whereTo(`${path}/awaits/to/${outcome}`, stage, telling),
  ]);
  const other = say.value(`${path}/awaits/procedure`, `“${title}”`);
  return [
    ...say` The case rests until the case of ${other} that it opened has ended: `,
    ...joinParts(ways, "; "),
    ...say`.`,
  ];
}

function actionSentence(action: Action, number: string, telling: Telling): Sentence {
  const { say } = telling;
  const { path, title, data } = action;
  const called = say.value(data.title === undefined ? path : `${path}/title`, title);
  return {
    path,
    parts: [
      ...say`${number} ${called}: by `,
      ...howParts(action, telling),
      ...guardParts(action, telling),
      ...say`.`,
      ...leadsParts(action, telling),
      ...opensParts(action, telling),
    ],
    depth: 1,
  };
}

/** By whom something is done, in what capacity, with which papers and facts, on which day. */
export function howParts(action: Action, telling: Telling): readonly Part[] {
  const { say } = telling;
  const { path, data } = action;
  return [
    ...whoParts(data.by, `${path}/by`, telling),
    ...capacityParts(action, telling),
    ...papersParts(action.papers, `${path}/papers`, telling),
    ...askedParts(action, telling),
    ...(data.onDay === undefined ? [] : say`, on the ${say.value(`${path}/onDay`, wordsOfId(data.onDay))}`),
    ...(data.again === false ? say`, ${say.value(`${path}/again`, "once only")}` : []),
  ];
}

function capacityParts({ data, path }: Action, { say }: Telling): readonly Part[] {
  if (data.as === undefined) return [];
  const each = data.as.map((capacity, index) => [say.value(`${path}/as/${index}`, capacity)]);
  return [...say` (`, ...joinParts(each, ", ", " or "), ...say`)`];
}

function askedParts({ data, path }: Action, { say, named }: Telling): readonly Part[] {
  const asked = Object.keys(data.asks ?? {});
  if (asked.length === 0) return [];
  const each = asked.map((name) => {
    const said = data.asks?.[name]?.title ?? named.facts.get(name)?.title ?? name;
    // A fact without a title of its own is called by its question, which is no part of a sentence.
    const title = said.endsWith("?") ? name : said;
    return [
      say.value(
        `${path}/asks/${name}`,
        title === name ? wordsOfId(name) : title.charAt(0).toLowerCase() + title.slice(1),
      ),
    ];
  });
  return [...say`, stating: `, ...joinParts(each, ", ", " and ")];
}

/** “, if …”; where nothing but the deadlines is said, by their names. */
export function guardParts(action: Action, telling: Telling): readonly Part[] {
  const { data, path } = action;
  const { say, named } = telling;
  if (data.when === undefined) return [];
  if (!speaksOfDeadlines(data.when) || saysMoreThanPhrase(data.when))
    return [...say`, if `, ...conditionWords(`${path}/when`, telling)];
  const dates = datesAsked(action);
  const concerned = [...named.course.deadlines.values()].filter((deadline) =>
    dates.some((date) => bearsOn(date, deadline, named.course) !== undefined),
  );
  const names = concerned.map(({ title }) => `“${title}”`);
  const listed = names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  return say`, if the deadline${names.length > 1 ? "s" : ""} ${listed} ${say.value(`${path}/when/deadlines`, `can${names.length > 2 ? " all" : ""} be kept`)}`;
}

function leadsParts({ target, path, data }: Action, telling: Telling): readonly Part[] {
  const { say, surroundings } = telling;
  if (target.kind === "goes") return [...say` Then `, ...whereTo(`${path}/to`, target.stage, telling), ...say`.`];
  const decided = data.decidedBy;
  const by =
    decided === undefined ? undefined : say.value(`${path}/decidedBy`, `“${questionTitle(decided, surroundings)}”`);
  if (target.kind === "stays") return by === undefined ? [] : say` It is decided by ${by}.`;
  const ways = [...target.stages].map(([outcome, stage]) => [
    ...say`if ${outcome.replaceAll("-", " ")}, `,
    ...whereTo(`${path}/to/${outcome}`, stage, telling),
  ]);
  return [...say` It is decided by ${by ?? "a question"}: `, ...joinParts(ways, "; "), ...say`.`];
}

function questionTitle(address: string, surroundings: Telling["surroundings"]): string {
  return titleAt(address.split("/").slice(0, 2).join("/"), surroundings);
}

function opensParts({ data, path }: Action, { say, surroundings }: Telling): readonly Part[] {
  if (data.opens === undefined) return [];
  const title = titleAt(`procedures/${data.opens.procedure}`, surroundings);
  return say` This opens a case of ${say.value(`${path}/opens/procedure`, `“${title}”`)}.`;
}
