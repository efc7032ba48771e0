import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Election } from "./shape.ts";
import { silent } from "./silence.ts";

/** How the question `stand` can come out. */
export const standOutcomes = ["may-stand", "may-not-stand"] as const;

/** Whether a person may stand; a ruling of the arbiter is final either way. */
export function standQuestion(election: Provision<Election>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(election, surroundings);
  const { arbiter } = election.data;
  const who = whoRequirement(election, compiler);
  if (arbiter === undefined) {
    return { question: questionOf(election, compiler, [who], met(who.id)), compiler };
  }
  compiler.bring({
    name: "standingRuling",
    title: "Ruling on who may stand",
    question: `Has the arbiter (${arbiter}) ruled on whether this person may stand?`,
    about: "person",
    type: { kind: "word", words: [...standOutcomes, "none"] },
    assumed: "none",
  });
  const ruling: Requirement = {
    id: "ruling",
    title: "No ruling against the person",
    condition: test("standingRuling", "isNot", "may-not-stand"),
    path: "arbiter",
    at: compiler.at("arbiter"),
    explain: (values) => wordsForRuling(values.get("standingRuling") ?? null, arbiter),
  };
  const allowed = any(test("standingRuling", "is", "may-stand"), all(met(ruling.id), met(who.id)));
  return { question: questionOf(election, compiler, [ruling, who], allowed), compiler };
}

function questionOf(
  election: Provision<Election>,
  compiler: ProvisionCompiler,
  requirements: readonly Requirement[],
  allowed: Parameters<typeof not>[0],
): CompiledQuestion["question"] {
  return {
    address: `${election.address}/stand`,
    asks: `${election.title}: may this person stand?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: "may-stand", when: allowed },
      { id: "may-not-stand", when: not(allowed) },
    ],
  };
}

function whoRequirement({ data }: Provision<Election>, compiler: ProvisionCompiler): Requirement {
  if (data.stand === undefined) return silent("who-may-stand", "Stated: who may stand", "who may stand", compiler);
  const place = { id: "stand", title: "One of those who may stand", path: "stand", at: compiler.at("stand") };
  if (data.stand === "anyone") return { ...place, condition: all(), explain: () => "Anyone may stand" };
  return { ...place, condition: compiler.condition("stand") };
}

function wordsForRuling(ruling: unknown, arbiter: string): string {
  if (ruling === "may-stand") return `The arbiter (${arbiter}) ruled that this person may stand; that is final`;
  if (ruling === "may-not-stand") return `The arbiter (${arbiter}) ruled that this person may not stand; that is final`;
  return `The arbiter (${arbiter}) gave no ruling, so the conditions decide`;
}
