import { all, any, met, test } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { audiencesOf, audienceWords } from "./audience.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Meeting } from "./shape.ts";

/** How the question `attend` can come out. */
export const admissionOutcomes = ["may-not-attend", "may-attend"] as const;

/** A person whom the constitution does not mention here. */
const anybodyElse = "anybody-else";

/** Whether somebody may attend; about those of whom nothing is said the constitution is silent. */
export function admissionQuestion(
  provision: Provision<Meeting>,
  surroundings: Surroundings,
): readonly CompiledQuestion[] {
  const { data } = provision;
  const audiences = audiencesOf(data);
  if (audiences.length === 0) return [];
  const compiler = new ProvisionCompiler(provision, surroundings);
  compiler.bring({
    name: "audience",
    title: "As whom",
    question: `As whom does the person come: ${audiences.map(audienceWords).join(", ")}, or anybody else?`,
    about: "person",
    type: { kind: "word", words: [...new Set([...audiences, anybodyElse])] },
  });
  const open = openRequirement(data, audiences, compiler);
  const question = {
    address: `${provision.address}/attend`,
    asks: `${provision.title}: may the person attend?`,
    ...compiler.gathered(),
    requirements: [open],
    outcomes: ladder([{ requires: met(open.id), otherwise: "may-not-attend" }], "may-attend"),
  };
  return [{ question, compiler }];
}

function openRequirement(data: Meeting, audiences: readonly string[], compiler: ProvisionCompiler): Requirement {
  const about = "whether the meeting is open to anybody else";
  const path = data.openTo === undefined ? "closedTo" : "openTo";
  const unmentioned = all(test("audience", "noneOf", [...audiences]), { kind: "silent", about });
  return {
    id: path,
    title: "The meeting is open to them",
    condition: any(test("audience", "oneOf", [...(data.openTo ?? [])]), unmentioned),
    path,
    at: compiler.at(path),
    explain: (values) => {
      const audience = values.get("audience") ?? null;
      if (typeof audience !== "string" || !audiences.includes(audience)) return undefined;
      return `the meeting is ${data.openTo?.includes(audience) === true ? "open" : "closed"} to ${audienceWords(audience)}`;
    },
    silent: about,
  };
}
