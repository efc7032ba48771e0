import type { Condition } from "../../conditions/condition.ts";
import { all, any, test, testFact } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { canonicalQuantity } from "../../constitution/quantities.ts";
import { castingVotePasses, castingVoteSilence, withCastingVote } from "./casting-vote.ts";
import { rollWords } from "./gate-sentence.ts";
import { workingOf } from "./gate-working.ts";
import type { Gate, Resolution } from "./shape.ts";
import type { GatePlace, Sides } from "./sides.ts";
import { sidesOf } from "./sides.ts";

/** A gate as a requirement, with what failing it means. */
export interface CompiledGate {
  readonly requirement: Requirement;
  readonly otherwise: "void" | "lost";
}

/**
 * Compiles a gate. A base of nought satisfies no gate, and nobody voting is never carried.
 * @param casting the casting vote that may break a tie at this gate
 */
export function compileGate(
  place: GatePlace,
  compiler: ProvisionCompiler,
  casting?: Resolution["castingVote"],
): CompiledGate {
  const { gate, id, path } = place;
  const sides = sidesOf(place);
  const threshold = thresholdOf(gate);
  const named = `${place.prefix}${id}.required`;
  const required = { name: named, title: `Needed at “${id}”${place.where}` };
  const reached = thresholdReached(sides, threshold, required, compiler);
  const someone = [
    ...(sides.base === undefined ? [] : [test(sides.base, "atLeast", 1)]),
    ...(sides.counting === "for" ? [test(sides.counted, "atLeast", 1)] : []),
  ];
  const plain: Requirement = {
    id: `gates/${place.prefix}${id}`,
    title: gate.title ?? `${capital(id.replaceAll("-", " "))}${place.where}`,
    condition: all(...someone, reached),
    path: `${path}/${id}`,
    at: compiler.at(`${path}/${id}`),
    explain: workingOf(
      { gate, sides, rollTitled: (roll) => rollWords(roll, compiler.surroundings) },
      {
        share: typeof threshold.of === "string" ? named : undefined,
        least: threshold.orAtLeast ?? leastOf(threshold),
      },
    ),
  };
  const otherwise = gate.otherwise ?? "lost";
  if (casting === undefined) return { requirement: plain, otherwise };
  const oneMore = oneMoreVote(sides, gate, compiler);
  const tieMatters = thresholdReached(
    oneMore,
    threshold,
    { name: `${named} with a casting vote`, title: `${required.title}, with a casting vote` },
    compiler,
  );
  const votes = { for: `${place.prefix}for`, against: `${place.prefix}against` };
  const passes = castingVotePasses(casting, votes, compiler);
  const requirement: Requirement = {
    ...plain,
    condition: any(plain.condition, all(tieMatters, passes)),
    silent: castingVoteSilence(casting),
    explain: withCastingVote(plain.explain, casting, votes),
  };
  return { requirement, otherwise };
}

interface Threshold {
  readonly comparison: "atLeast" | "moreThan";
  /** A share as written, or a number. */
  readonly of: string | number;
  /** A number that will do where the share comes to more. */
  readonly orAtLeast: number | undefined;
}

function thresholdOf({ atLeast, moreThan, orAtLeast }: Gate): Threshold {
  return { comparison: moreThan === undefined ? "atLeast" : "moreThan", of: moreThan ?? atLeast ?? 0, orAtLeast };
}

function leastOf({ comparison, of }: Threshold): number | undefined {
  return typeof of === "string" ? undefined : comparison === "moreThan" ? of + 1 : of;
}

function thresholdReached(
  { counted, base }: Pick<Sides, "counted" | "base">,
  { comparison, of, orAtLeast }: Threshold,
  required: { readonly name: string; readonly title: string },
  compiler: ProvisionCompiler,
): Condition {
  if (typeof of === "number") return test(counted, comparison, of);
  if (base === undefined) return all();
  const needed = compiler.derive({
    ...required,
    type: { kind: "number", least: 0 },
    formula: { kind: "needed", fraction: canonicalQuantity("fraction", of), comparison, base },
  });
  const reached = testFact(counted, "atLeast", needed);
  return orAtLeast === undefined ? reached : any(reached, test(counted, "atLeast", orAtLeast));
}

/** A casting vote is one more vote in favour, and one more of the votes cast; those entitled or present stay as many. */
function oneMoreVote(
  { counted, base }: Sides,
  gate: Gate,
  compiler: ProvisionCompiler,
): Pick<Sides, "counted" | "base"> {
  const plusOne = (name: string): string =>
    compiler.derive({
      name: `${name} with a casting vote`,
      title: "With a casting vote",
      type: { kind: "number", least: 0 },
      formula: { kind: "sum", of: [name], plus: 1 },
    });
  const grows = gate.of === "votesCast" || gate.of === "responses";
  return { counted: plusOne(counted), base: base !== undefined && grows ? plusOne(base) : base };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
