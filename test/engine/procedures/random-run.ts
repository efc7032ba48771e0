import { isDeepStrictEqual } from "node:util";
import type { Fact, FactType } from "../../../engine/conditions/fact.ts";
import type { Constitution } from "../../../engine/constitution/constitution.ts";
import type { GivenFacts } from "../../../engine/decisions/given.ts";
import type { Plain } from "../../../engine/documents/node.ts";
import { advance } from "../../../engine/procedures/advance.ts";
import { askVerdict } from "../../../engine/procedures/ask-verdict.ts";
import { begin } from "../../../engine/procedures/begin.ts";
import type { Case, CaseEvent, Step } from "../../../engine/procedures/case.ts";
import { catchUp } from "../../../engine/procedures/catch-up.ts";
import { courseIn, factsIn, papersToBegin } from "../../../engine/procedures/courses.ts";
import { openedCaseEnded } from "../../../engine/procedures/opened-case.ts";
import type { Action, Course } from "../../../engine/provisions/procedures/course.ts";
import type { Random } from "../conditions/random-conditions.ts";

/** A case that took a random course, and what was found wrong on the way. */
export interface Run {
  readonly events: readonly CaseEvent[];
  readonly case: Case;
  readonly done: number;
  readonly refused: number;
  readonly wrong: readonly string[];
}

/** Begins a case on a random day and does random things in it, sensible ones and others. Undefined where it could not begin. */
export async function randomRun(constitution: Constitution, course: Course, random: Random): Promise<Run | undefined> {
  const on = Temporal.PlainDate.from("2013-01-01").add({ days: random(3650) });
  let current = await begun(constitution, course, random, on);
  if (current?.kind !== "accepted") return undefined;
  const events = [...current.events];
  const wrong: string[] = [];
  let [state, done, refused] = [current.case, 0, 0];
  let looked = 0;
  for (let step = 0; step < 7 && state.ended === undefined; step++) {
    if (looked < state.events && !(await hasWayOn(constitution, course, state)))
      wrong.push(`no way on from ${state.stage} on ${state.on}`);
    looked = state.events;
    const before = structuredClone(state);
    current = await randomStep(constitution, course, state, random);
    if (!isDeepStrictEqual(before, state)) wrong.push(`a step changed the case in ${state.stage}`);
    if (current.kind === "refused") {
      refused += 1;
      if (current.reasons.length === 0) wrong.push(`refused without a reason in ${state.stage}`);
      continue;
    }
    done += 1;
    state = current.case;
    events.push(...current.events);
  }
  return { events, case: state, done, refused, wrong };
}

async function begun(
  constitution: Constitution,
  course: Course,
  random: Random,
  on: Temporal.PlainDate,
): Promise<Step | undefined> {
  const papers = Object.fromEntries(papersToBegin(constitution, course.address).map((each) => [each, "as enclosed"]));
  const parties = Object.fromEntries(course.parties.map((each) => [each, `the ${each}`]));
  const own = [...factsIn(constitution, course.address)].filter(([name]) => course.facts.includes(name));
  const guard = constitution.questions.get(`${course.address}/begin`)?.facts ?? [];
  const facts = randomFacts(
    [...own.map(([, fact]) => fact), ...guard.filter(({ name }) => constitution.facts.has(name))],
    random,
    on,
  );
  let step: Step | undefined;
  for (const by of [...course.parties, ...course.roles]) {
    step = await begin(constitution, { procedure: course.address, by, on, parties, papers, facts });
    if (step.kind === "accepted") return step;
  }
  return step;
}

/** Somebody may do something, or might if more were known; or time alone leads on. */
async function hasWayOn(constitution: Constitution, course: Course, state: Case): Promise<boolean> {
  const stage = course.stages.get(state.stage);
  if (state.deadlines.some((each) => each.state === "running")) return true;
  if (stage?.awaits !== undefined && state.opened.some(({ outcome }) => outcome === undefined)) return true;
  for (const action of stage?.actions.values() ?? [])
    for (const { id: by } of action.by) {
      const asked = Object.keys(action.data.asks ?? {});
      const as = action.data.as?.[0];
      const acting = { by, papers: action.papers, facts: {}, asked, ...(as === undefined ? {} : { as }) };
      const on = Temporal.PlainDate.from(state.on);
      const verdict = await askVerdict({ constitution, course, state, action, acting, on });
      if (verdict.kind === "verdict" || verdict.reasons.every(({ failed }) => failed === "not-known")) return true;
    }
  return false;
}

async function randomStep(constitution: Constitution, course: Course, state: Case, random: Random): Promise<Step> {
  const on = Temporal.PlainDate.from(state.on).add({ days: random(4) === 0 ? random(40) - 1 : random(4) });
  const waiting = state.opened.filter(({ outcome }) => outcome === undefined);
  const [opened] = waiting;
  if (opened !== undefined && random(2) === 0) {
    const other = courseIn(constitution, opened.procedure);
    const ends = [...(other?.stages.values() ?? [])].flatMap(({ ends: end }) => end ?? []);
    return openedCaseEnded(constitution, state, {
      procedure: opened.procedure,
      outcome: pick(ends, random) ?? "ended",
      on,
    });
  }
  // Time alone first: what may be done afterwards is done in the stage to which that leads.
  const caught = catchUp(constitution, course, state, on);
  const now = caught.ok ? caught.case : state;
  const strange = random(8) === 0;
  const stages = strange ? [...course.stages.values()] : [course.stages.get(now.stage)];
  const action = pick(
    stages.flatMap((stage) => [...(stage?.actions.values() ?? [])]),
    random,
  );
  if (action === undefined)
    return advance(constitution, state, { action: "xstate.init", by: course.roles[0] ?? "", on });
  const by = pick(random(6) === 0 ? [...course.parties, ...course.roles] : action.by.map(({ id }) => id), random) ?? "";
  const papers = random(8) === 0 ? {} : Object.fromEntries(action.papers.map((each) => [each, "as enclosed"]));
  const as = pick(action.data.as ?? [], random);
  return advance(constitution, state, {
    action: strange && random(3) === 0 ? "constructor" : action.id,
    by,
    on,
    papers,
    ...(as === undefined ? {} : { as }),
    facts: factsFor(constitution, course, action, random, on),
  });
}

function factsFor(
  constitution: Constitution,
  course: Course,
  action: Action,
  random: Random,
  on: Temporal.PlainDate,
): GivenFacts {
  const known = factsIn(constitution, course.address);
  const asked = Object.keys(action.data.asks ?? {}).flatMap((name) => known.get(name) ?? []);
  const declared = (constitution.questions.get(`${course.address}/${action.id}`)?.facts ?? []).filter(
    ({ name }) => constitution.facts.has(name) && random(3) > 0,
  );
  const { decidedBy } = action.data;
  const other = decidedBy === undefined ? undefined : constitution.questions.get(decidedBy);
  return {
    ...randomFacts([...asked, ...declared], random, on),
    ...(decidedBy === undefined ? {} : { [decidedBy]: randomFacts(other?.facts ?? [], random, on) }),
  };
}

function randomFacts(facts: readonly Fact[], random: Random, on: Temporal.PlainDate): GivenFacts {
  const given = facts
    .filter(({ name }) => !name.includes("/"))
    .flatMap(({ name, type, optional, mayBeNone }) => {
      if (optional === true && random(4) === 0) return [];
      const value = mayBeNone === true && random(3) === 0 ? "none" : randomValue(type, random, on);
      return value === undefined ? [] : [[name, value] as const];
    });
  return Object.fromEntries(given);
}

function randomValue(type: FactType, random: Random, on: Temporal.PlainDate): Plain | undefined {
  switch (type.kind) {
    case "yes-no":
      return random(2) === 0;
    case "number":
      return (type.least ?? 0) + random(Math.min(20, (type.most ?? 20) - (type.least ?? 0) + 1));
    case "date":
      return on.add({ days: random(60) - 20 }).toString();
    case "word":
      return pick(type.words, random);
    case "words":
      return type.words.filter(() => random(2) === 0);
    default:
      return undefined;
  }
}

function pick<Value>(from: readonly Value[], random: Random): Value | undefined {
  return from[random(Math.max(1, from.length))];
}
