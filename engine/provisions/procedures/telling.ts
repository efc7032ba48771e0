import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Writer } from "../../constitution/sentence.ts";
import { writerOf } from "../../constitution/sentence.ts";
import { wordsForCondition } from "../condition-words.ts";
import { actorTitles } from "./actor-titles.ts";
import { beganFact, dayDoneFact, dayEnteredFact, doneFact } from "./case-facts.ts";
import type { Stage } from "./course.ts";
import { actionIds, actionsOf, courseOf } from "./course.ts";
import type { CourseGraph } from "./graph/course-graph.ts";
import { courseGraph } from "./graph/course-graph.ts";
import { deadlinesPhrase } from "./guard-requirement.ts";
import type { Named } from "./names.ts";
import { namedOf } from "./names.ts";
import type { ProcedureData } from "./shape.ts";

/** A procedure that is being put into words. */
export interface Telling {
  readonly procedure: Provision<ProcedureData>;
  readonly named: Named;
  readonly graph: CourseGraph;
  readonly surroundings: Surroundings;
  readonly say: Writer;
  /** “the appellant”, by ids. */
  readonly actors: ReadonlyMap<string, string>;
  /** The number of each stage that is not an end, in the order written. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Everything that the sentences of a procedure are made with; conditions speak of its own facts and steps by their titles. */
export function tellingOf(procedure: Provision<ProcedureData>, surroundings: Surroundings): Telling {
  const named = namedOf(courseOf(procedure), procedure.data);
  const { course } = named;
  const onTheWay = [...course.stages.values()].filter(({ ends }) => ends === undefined);
  const actions = actionIds(course).flatMap((id) => actionsOf(course, id).slice(0, 1));
  const known = [
    ...named.facts.values(),
    ...actions.flatMap((action) => [doneFact(action), dayDoneFact(action)]),
    ...[...course.stages.values()].map(dayEnteredFact),
    beganFact,
    deadlinesPhrase,
  ];
  return {
    procedure,
    named,
    graph: courseGraph(course),
    surroundings: {
      ...surroundings,
      facts: new Map([...known.map((fact) => [fact.name, fact] as const), ...surroundings.facts]),
    },
    say: writerOf(procedure),
    actors: actorTitles(course, procedure.data),
    steps: new Map(onTheWay.map(({ id }, index) => [id, index + 1])),
  };
}

/** “step 2, “Is it frivolous or vexatious?””, or how the case then ends. */
export function whereTo(path: string, id: string, { named, say, steps }: Telling): readonly Part[] {
  const stage = named.course.stages.get(id);
  const step = steps.get(id);
  if (step === undefined) return say`the case ends: ${say.value(path, endWords(stage, id))}`;
  return say`the case goes on to ${say.value(path, `step ${step}, “${stage?.title ?? id}”`)}`;
}

function endWords(stage: Stage | undefined, id: string): string {
  return (stage?.ends ?? id).replaceAll("-", " ");
}

/** The condition at a path in words; the phrase on deadlines reads as one. */
export function conditionWords(path: string, { procedure, surroundings }: Telling): readonly Part[] {
  return wordsForCondition(procedure, path, surroundings).map((part) =>
    part.kind === "value" && part.path.endsWith("/deadlines") ? { ...part, text: "such that they can be kept" } : part,
  );
}
