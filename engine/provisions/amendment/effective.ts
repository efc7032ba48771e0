import { all, any, test, testFact } from "../../conditions/condition.ts";
import { met } from "../../conditions/condition.ts";
import { none } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { adoptionRequirements, allMet } from "./adopted.ts";
import { effectDay, lastDayToConfirm } from "./effect-day.ts";
import { bringProposed, dayFact, dayWords, said } from "./requirements.ts";
import type { Amendment } from "./shape.ts";

/** How the question `effective` can come out. */
export function effectiveOutcomes({ lapsesUnlessConfirmed }: Amendment): readonly string[] {
  const lapsed = lapsesUnlessConfirmed === undefined ? [] : ["lapsed"];
  return ["not-adopted", "not-yet-in-force", ...lapsed, "in-force"];
}

/** Whether a change is in force on the date asked about: adopted, its day come, and not lapsed for want of being confirmed. */
export function effectiveQuestion(amendment: Provision<Amendment>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(amendment, surroundings);
  const lawOf = bringProposed(amendment.data, compiler);
  const adoption = adoptionRequirements(amendment, compiler);
  const effect = effectDay(amendment.data, compiler);
  const begun = begins(effect, compiler);
  const stands = confirmed(amendment.data, effect, compiler);
  const question = {
    address: `${amendment.address}/effective`,
    asks: `${amendment.title}: is it in force on the date asked about?`,
    ...compiler.gathered(),
    ...lawOf,
    othersOn: "decided",
    requirements: [...adoption, begun, ...stands],
    outcomes: ladder(
      [
        { requires: allMet(adoption), otherwise: "not-adopted" },
        { requires: met(begun.id), otherwise: "not-yet-in-force" },
        ...stands.map(({ id }) => ({ requires: met(id), otherwise: "lapsed" })),
      ],
      "in-force",
    ),
  };
  return { question, compiler };
}

function begins(effect: string | undefined, compiler: ProvisionCompiler): Requirement {
  const id = "takesEffect";
  const title = "Its day has come";
  if (effect === undefined) {
    const about = "when such a change takes effect";
    return { id, title, condition: { kind: "silent", about }, path: "", at: compiler.at(""), silent: about };
  }
  return {
    id,
    title,
    condition: testFact("on", "atLeast", effect),
    path: id,
    at: compiler.at(id),
    explain: (values) => said(values, effect, ["There is no day from which it would count", "It takes effect on"]),
  };
}

/** Confirmed in time, or still in the time in which it can be. */
function confirmed(data: Amendment, effect: string | undefined, compiler: ProvisionCompiler): readonly Requirement[] {
  const latest = lastDayToConfirm(data, effect ?? "decided", compiler);
  if (latest === undefined) return [];
  compiler.bring(dayFact("confirmed", "Confirmed", "On which day was it confirmed? None if it has not been."));
  const inTime = all(testFact("confirmed", "atMost", latest), testFact("confirmed", "atLeast", "decided"));
  const path = "lapsesUnlessConfirmed";
  return [
    {
      id: path,
      title: "Confirmed in time, or still to be confirmed",
      condition: any(testFact("on", "atMost", latest), test(latest, "is", none), inTime),
      path,
      at: compiler.at(path),
      explain: (values) => {
        const done = said(values, "confirmed", ["It has not been confirmed", "It was confirmed on"]);
        const day = values.get(latest) ?? null;
        if (done === undefined) return "Whether and when it was confirmed is not known";
        if (day === null) return done;
        return day === none
          ? `${done}; there has been no such meeting yet`
          : `${done}; ${dayWords(day)} was the last day for it`;
      },
    },
  ];
}
