import { met, test } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { wordsForCount } from "../fact-words.ts";
import { inTime } from "./in-time.ts";
import type { Election } from "./shape.ts";
import { silent } from "./silence.ts";
import { standOutcomes } from "./stand.ts";
import { nominationsClosed } from "./window.ts";

/** How the question `nomination` can come out. */
export const nominationOutcomes = ["nomination-late", "nomination-void", "nomination-valid"] as const;

/** Whether a nomination is valid: in time, by enough people who may, in the form asked for, and of somebody who may stand. */
export function nominationQuestion(election: Provision<Election>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(election, surroundings);
  const { nominations } = election.data;
  const requirements =
    nominations === undefined
      ? [silent("nominations", "Stated: how candidates are nominated", "how candidates are nominated", compiler)]
      : [
          inTime({ key: "nominations", received, closed: nominationsClosed, closes: nominations.closes }, compiler),
          ...byEnough(nominations, compiler),
          ...inForm(nominations, compiler),
          ofWhoMayStand(election, compiler),
        ];
  const question = {
    address: `${election.address}/nomination`,
    asks: `${election.title}: is this nomination valid?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      requirements.map(({ id }) => ({
        requires: met(id),
        otherwise: id === "nominations/closes" ? "nomination-late" : "nomination-void",
      })),
      "nomination-valid",
    ),
  };
  return { question, compiler };
}

type Nominations = NonNullable<Election["nominations"]>;

function byEnough({ by }: Nominations, compiler: ProvisionCompiler): readonly Requirement[] {
  if (by === undefined)
    return [silent("nominations/by", "Stated: who nominates", "who may nominate, and how many must", compiler)];
  if (by.atLeast === 0) return [];
  const who =
    by.roll === undefined ? (by.who ?? "entitled to nominate") : `electors of ${titleOfRoll(by.roll, compiler)}`;
  const self = by.self === true ? "counting the candidate" : "not counting the candidate";
  compiler.bring({
    name: "nominators",
    title: "Nominators",
    question: `How many have nominated this candidate who may (${who}), ${self}?`,
    about: "person",
    type: { kind: "number" },
    unit: "nominators",
  });
  const path = "nominations/by/atLeast";
  return [
    {
      id: "nominations/by",
      title: "Nominated by enough",
      condition: test("nominators", "atLeast", by.atLeast),
      path,
      at: compiler.at(path),
      explain: (values) => {
        const number = values.get("nominators") ?? null;
        if (typeof number !== "number") return undefined;
        return `${wordsForCount(number, "nominators")}; at least ${by.atLeast} ${by.atLeast === 1 ? "was" : "were"} needed`;
      },
    },
  ];
}

function inForm({ form = {} }: Nominations, compiler: ProvisionCompiler): readonly Requirement[] {
  const ids = Object.keys(form);
  if (ids.length === 0) return [];
  const titles = Object.values(form).map(({ title }) => title.toLowerCase());
  compiler.bring({
    name: "nominationHas",
    title: "What the nomination has",
    question: `Which of these does the nomination have: ${titles.join("; ")}?`,
    about: "person",
    type: { kind: "words", words: ids },
  });
  return Object.entries(form).map(([id, { title }]) => ({
    id: `nominations/form/${id}`,
    title,
    condition: test("nominationHas", "includes", id),
    path: `nominations/form/${id}`,
    at: compiler.at(`nominations/form/${id}`),
  }));
}

/** Whether the candidate may stand is another question of the same election. */
function ofWhoMayStand({ address }: Provision<Election>, compiler: ProvisionCompiler): Requirement {
  const name = `${address}/stand`;
  compiler.bring({
    name,
    title: `The outcome of ${name}`,
    question: "May the person nominated stand?",
    type: { kind: "word", words: standOutcomes },
    optional: true,
  });
  const at = compiler.at("stand");
  return {
    id: "stand",
    title: "Of somebody who may stand",
    condition: test(name, "is", "may-stand"),
    path: "stand",
    at,
  };
}

function titleOfRoll(id: string, { surroundings }: ProvisionCompiler): string {
  return surroundings.provisions.get(`rolls/${id}`)?.title ?? id;
}

const received: Fact = {
  name: "nominationReceived",
  title: "Nomination received",
  question: "On which day and at what hour was the nomination received?",
  about: "person",
  type: { kind: "moment" },
  mayBeNone: true,
};
