import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not } from "../../conditions/condition.ts";
import type { Constraint, Outcome, Question, Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Counts } from "./counts.ts";
import { countsOf } from "./counts.ts";
import type { CompiledGate } from "./gates.ts";
import { rollWords } from "./gate-sentence.ts";
import { compileGate } from "./gates.ts";
import { countingOf, countsRead } from "./sides.ts";
import { motionRequirements } from "./motion.ts";
import type { Gate, Resolution } from "./shape.ts";

type Gates = Readonly<Record<string, Gate>>;

/** One vote to be decided: the whole, or one of several questions on the ballot. */
export interface Vote {
  readonly address: string;
  readonly asks: string;
  /** The id of the question on a ballot of several; empty otherwise. */
  readonly question: string;
  readonly gates: Gates;
  readonly path: string;
}

/** A part of the electorate whose gates must all be passed: the whole of it, or one constituent. */
interface Part {
  readonly prefix: string;
  readonly sharedPrefix: string;
  readonly where: string;
  readonly gates: Gates;
  readonly path: string;
  /** Whether it is the vote of the whole, in which a casting vote can be given. */
  readonly isWhole: boolean;
}

/** Compiles a vote: what must be so before it is put, then every gate of every part. */
export function compileVote(vote: Vote, resolution: Resolution, compiler: ProvisionCompiler): Question {
  const motion = resolution.motion === undefined ? [] : motionRequirements(resolution.motion, compiler);
  const constraints: Constraint[] = [];
  const parts = partsOf(vote, resolution).map((part) => compilePart(part, resolution, compiler, constraints));
  const gates = parts.flat();
  return {
    address: vote.address,
    asks: vote.asks,
    ...compiler.gathered(constraints),
    requirements: [...motion, ...gates.map((gate) => gate.requirement)],
    outcomes: outcomesOf(motion, parts, resolution.follows),
    ...(resolution.lawOf === undefined ? {} : { lawOf: resolution.lawOf }),
  };
}

function partsOf(vote: Vote, { inEach }: Resolution): readonly Part[] {
  const prefix = vote.question === "" ? "" : `${vote.question}.`;
  const whole: Part = { prefix, sharedPrefix: "", where: "", gates: vote.gates, path: vote.path, isWhole: true };
  if (inEach === undefined) return [whole];
  const constituents = Object.entries(inEach.constituents).map(([id, { title }]): Part => ({
    prefix: `${prefix}${id}.`,
    sharedPrefix: `${id}.`,
    where: ` in ${title}`,
    gates: inEach.gates ?? vote.gates,
    path: inEach.gates === undefined ? vote.path : "inEach/gates",
    isWhole: false,
  }));
  return inEach.whole === false ? constituents : [whole, ...constituents];
}

function compilePart(
  part: Part,
  resolution: Resolution,
  compiler: ProvisionCompiler,
  constraints: Constraint[],
): readonly CompiledGate[] {
  for (const counts of countsNeeded(part, resolution, (roll) => rollWords(roll, compiler.surroundings))) {
    compiler.bring(...counts.facts);
    for (const derived of counts.derived) compiler.derive(derived);
    constraints.push(...counts.constraints);
  }
  const { castingVote } = resolution;
  return Object.entries(part.gates).map(([id, gate]) => {
    const casting = part.isWhole && castingVote?.at === id ? castingVote : undefined;
    return compileGate({ id, gate, ...part }, compiler, casting);
  });
}

/** Whether a paper may abstain: unless it is ruled out, or is not among the answers that a paper may give. */
export function mayAbstain({ abstentions, ballot }: Resolution): boolean {
  return abstentions !== "not allowed" && (ballot?.answers === undefined || ballot.answers.includes("abstain"));
}

/** The counts that the gates of a part read: its own, each elector counted once, and those of other rolls. */
function countsNeeded(part: Part, resolution: Resolution, rollTitled: (roll: string) => string): readonly Counts[] {
  const abstentions = mayAbstain(resolution);
  const presence = presenceIn(part);
  const own = countsOf({
    ...part,
    abstentions,
    presence: presence === "not counted" && part.isWhole ? "may be said" : presence,
    read: new Set([
      ...countsRead(part.gates, ({ whose }) => whose === "own"),
      ...(resolution.castingVote === undefined ? [] : ["against"]),
    ]),
  });
  const others = [...new Set(Object.values(part.gates).flatMap(rollsNamed))].map((roll) =>
    countsOf({
      prefix: `${roll}.`,
      where: ` on ${rollTitled(roll)}`,
      abstentions,
      presence,
      read: countsRead(part.gates, ({ whose }) => whose === roll),
    }),
  );
  if (!Object.values(part.gates).some((gate) => gate.weight === "electors")) return [own, ...others];
  const perElector = countsOf({
    prefix: `electors.${part.prefix}`,
    sharedPrefix: `electors.${part.sharedPrefix}`,
    where: `${part.where}, each elector counted once`,
    abstentions,
    presence,
    read: countsRead(part.gates, ({ whose }) => whose === "electors"),
  });
  return [own, perElector, ...others];
}

function rollsNamed(gate: Gate): readonly string[] {
  return [typeof gate.of === "object" ? gate.of.roll : undefined, gate.who?.roll].filter((roll) => roll !== undefined);
}

function presenceIn({ gates }: Part): "not counted" | "counted" | "only those present vote" {
  if (Object.values(gates).some((gate) => gate.of === "present")) return "only those present vote";
  return Object.entries(gates).some(([id, gate]) => countingOf(id, gate) === "present") ? "counted" : "not counted";
}

/** Void if the motion may not be put; else lost in any part is lost, void in any part is void, and otherwise it is carried. */
function outcomesOf(
  motion: readonly Requirement[],
  parts: readonly (readonly CompiledGate[])[],
  follows: Resolution["follows"],
): readonly Outcome[] {
  const mayBePut = all(...motion.map((each) => met(each.id)));
  const failed = (otherwise: CompiledGate["otherwise"]): Condition =>
    any(...parts.map((part) => firstFailure(part, otherwise)));
  const notPut = motion.length === 0 ? [] : [not(mayBePut)];
  const conditions: Readonly<Record<"carried" | "lost" | "void", Condition>> = {
    carried: all(mayBePut, ...parts.flat().map((gate) => met(gate.requirement.id))),
    lost: all(mayBePut, failed("lost")),
    void: any(...notPut, all(mayBePut, failed("void"), not(failed("lost")))),
  };
  return (["carried", "lost", "void"] as const).map((id) => ({
    id,
    when: conditions[id],
    ...(follows?.[id] === undefined ? {} : { follows: follows[id] }),
  }));
}

/** The first gate of a part that fails means this: those before it are passed. */
function firstFailure(part: readonly CompiledGate[], otherwise: CompiledGate["otherwise"]): Condition {
  const ways = part.flatMap((gate, index) =>
    gate.otherwise === otherwise
      ? [all(...part.slice(0, index).map((before) => met(before.requirement.id)), not(met(gate.requirement.id)))]
      : [],
  );
  return any(...ways);
}
