import type { Constitution } from "../../constitution/constitution.ts";
import { nearest } from "../../documents/nearest.ts";
import { listed, quoted, refusal } from "../../documents/refusal.ts";
import type { Problem } from "../../problem.ts";
import { courseIn, coursesOf } from "../../procedures/courses.ts";
import type { Course } from "../../provisions/procedures/course.ts";
import { actionIds } from "../../provisions/procedures/course.ts";
import type { ConstitutionByReference } from "../case.ts";
import { beginning } from "./enter.ts";
import type { ExpectedState, Story, StoryStep } from "./story.ts";

/** What is wrong with what stories speak of: procedures, people, actions, stages, ends and deadlines that are not there. */
export function checkStories(stories: readonly Story[], constitutionOf: ConstitutionByReference): readonly Problem[] {
  return stories.flatMap((story) => {
    const constitution = constitutionOf(story.constitution);
    return constitution === undefined ? [unreadable(story)] : checkStory(story, constitution);
  });
}

function unreadable(story: Story): Problem {
  return refusal("unknown-constitution", story.placeOf("constitution"), {
    message: `The constitution ${quoted(story.constitution)} cannot be read, or is not in the library.`,
    help: "Write the id and version of one that is, such as `some-model@2011.1`.",
    path: `stories/${story.name}/constitution`,
  });
}

/** A word of a story, where it stands, and what it can be. */
interface Spoken {
  readonly word: string;
  readonly path: string;
  readonly what: string;
  readonly known: readonly string[];
}

function checkStory(story: Story, constitution: Constitution): readonly Problem[] {
  const { begins } = story;
  const course = courseIn(constitution, begins.procedure);
  if (course === undefined) return unknowns(story, [procedureSpoken(constitution, begins.procedure, "procedure")]);
  const people = [...course.parties, ...course.roles];
  const isWritten = story.placeOf("by").start !== story.at.start;
  return unknowns(story, [
    ...(begins.refused === undefined && isWritten
      ? [{ word: begins.by, path: "by", what: "a party or role of this procedure", known: people }]
      : []),
    ...Object.keys(begins.parties).map((party) => ({
      word: party,
      path: `parties/${party}`,
      what: "a party of this procedure",
      known: course.parties,
    })),
    ...story.steps.flatMap((step) => spokenIn(step, constitution, course)),
  ]);
}

function spokenIn(step: StoryStep, constitution: Constitution, own: Course): readonly Spoken[] {
  const path = `steps/${step.number}`;
  const course = step.in === undefined ? own : courseIn(constitution, step.in);
  if (course === undefined) return [procedureSpoken(constitution, step.in ?? "", `${path}/in`)];
  const people = [...course.parties, ...course.roles];
  const actions = [...actionIds(course), ...(step.in === undefined ? [] : [beginning])];
  return [
    // What is refused may be something that is not there at all.
    ...(step.kind === "act" && step.refused === undefined
      ? [
          { word: step.by, path: `${path}/by`, what: "a party or role of this procedure", known: people },
          { word: step.does, path: `${path}/does`, what: "an action of this procedure", known: actions },
        ]
      : []),
    ...(step.kind === "ended" ? endedSpoken(constitution, step.procedure, step.outcome, `${path}/ends`) : []),
    ...(step.expect === undefined ? [] : expectationSpoken(step.expect, constitution, course, `${path}/expect`)),
  ];
}

function endedSpoken(constitution: Constitution, procedure: string, outcome: string, path: string): readonly Spoken[] {
  const course = courseIn(constitution, procedure);
  if (course === undefined) return [procedureSpoken(constitution, procedure, `${path}/procedure`)];
  return [{ word: outcome, path: `${path}/outcome`, what: "an end of that procedure", known: endsOf(course) }];
}

function expectationSpoken(
  expect: ExpectedState,
  constitution: Constitution,
  course: Course,
  path: string,
): readonly Spoken[] {
  const people = [...course.parties, ...course.roles];
  const deadline = { what: "a deadline of this procedure", known: [...course.deadlines.keys()] };
  const action = { what: "an action of this procedure", known: actionIds(course) };
  const person = { what: "a party or role of this procedure", known: people };
  const stages = { what: "a stage of this procedure", known: [...course.stages.keys()] };
  const spoken = (key: string, words: readonly string[], by: " of " | " by ", of: Pick<Spoken, "what" | "known">) =>
    words.flatMap((word) => {
      const [name = "", who] = word.split(by);
      const at = `${path}/${key}`;
      return [{ word: name, path: at, ...of }, ...(who === undefined ? [] : [{ word: who, path: at, ...person }])];
    });
  return [
    ...(expect.stage === undefined ? [] : [{ word: expect.stage, path: `${path}/stage`, ...stages }]),
    ...(expect.outcome === undefined
      ? []
      : [{ word: expect.outcome, path: `${path}/outcome`, what: "an end of this procedure", known: endsOf(course) }]),
    ...spoken("adverseTo", expect.adverseTo ?? [], " by ", person),
    ...Object.keys(expect.due).flatMap((name) => spoken(`due/${name}`, [name], " of ", deadline)),
    ...spoken("notDue", expect.notDue, " of ", deadline),
    ...spoken("met", expect.met, " of ", deadline),
    ...spoken("missed", expect.missed, " of ", deadline),
    ...spoken("allowed", expect.allowed, " by ", action),
    ...spoken("notAllowed", expect.notAllowed, " by ", action),
    ...expect.opened.map((each) => procedureSpoken(constitution, `procedures/${each}`, `${path}/opened`)),
  ];
}

function endsOf(course: Course): readonly string[] {
  return [...new Set([...course.stages.values()].flatMap(({ ends }) => ends ?? []))];
}

function procedureSpoken(constitution: Constitution, address: string, path: string): Spoken {
  const short = (each: string): string => each.replace(/^procedures\//, "");
  const known = coursesOf(constitution).map((course) => short(course.address));
  return { word: short(address), path, what: "a procedure of this constitution", known };
}

function unknowns(story: Story, all: readonly Spoken[]): readonly Problem[] {
  return all
    .filter(({ word, known }) => !known.includes(word))
    .map(({ word, path, what, known }) => {
      const meant = nearest(word, known);
      const there =
        known.length === 0 ? "There are none." : `There are ${listed(known.slice(0, 12).map(quoted), "and")}.`;
      return refusal("unknown-in-story", story.placeOf(path), {
        message: `${quoted(word)} is not ${what}.`,
        help: meant === undefined ? there : `Did you mean ${quoted(meant)}?`,
        path: `stories/${story.name}/${path}`,
      });
    });
}
