import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import { defineEntry } from "../../constitution/fixed-names.ts";
import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { deadlineOutcomes, deadlineQuestion } from "./deadline.ts";
import type { Stretch } from "./gift-bands.ts";
import { stretchesOf, worth } from "./gift-bands.ts";
import { checkGifts } from "./gift-checks.ts";
import type { GiftAnswer, Gifts, GiftTreatment } from "./gifts-shape.ts";
import { giftsShape } from "./gifts-shape.ts";
import { giftsSentences } from "./gifts-sentences.ts";
import { thePerson } from "./people.ts";
import { togetherOf } from "./together-of.ts";

/** Gifts and hospitality: what may be accepted, declared or must be refused, and whether it was declared in time. */
export const gifts = defineEntry({
  title: "Gifts and hospitality",
  shape: giftsShape,
  asked,
  compile,
  sentences: giftsSentences,
});

function asked({ data }: Provision<Gifts>): readonly AskedQuestion[] {
  return [
    { id: "", outcomes: ["refuse", "declare", "accept"] },
    ...(data.declareWithin === undefined ? [] : [{ id: "declared", outcomes: deadlineOutcomes }]),
  ];
}

function compile(provision: Provision<Gifts>, surroundings: Surroundings): Compiled {
  const { declareWithin } = provision.data;
  return togetherOf(
    whatToDo(provision, surroundings),
    ...(declareWithin === undefined ? [] : [declaredInTime(declareWithin, provision, surroundings)]),
    checkGifts(provision, surroundings),
  );
}

/** The three sorts of things offered: the setting, when something is of that sort, and what it is called. */
const sorts = [
  { key: "fromSuppliers", words: "a gift from a supplier", is: isGift(true) },
  { key: "fromOthers", words: "a gift from anybody but a supplier", is: isGift(false) },
  { key: "hospitality", words: "hospitality", is: test("giftOrHospitality", "is", "hospitality") },
] as const;

function isGift(fromSupplier: boolean): Condition {
  return all(test("giftOrHospitality", "is", "gift"), test("giftFromSupplier", "is", fromSupplier));
}

/** What is done with something offered: what may not be accepted is refused; of the rest, what need not be declared is accepted. */
function whatToDo(provision: Provision<Gifts>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  compiler.bring(...factsOffered, ...factsOnDepending(provision.data, surroundings));
  const cases = sorts.flatMap(({ key, words, is }): readonly Offered[] => {
    const table = provision.data[key];
    if (table === undefined) return [{ key, is, words, stretch: { within: all(), treatment: undefined, words: "" } }];
    return stretchesOf(table).map((stretch) => ({ key, is, words, stretch }));
  });
  const requirements = [
    requirementOf("may-be-accepted", "May be accepted", (answer) => answer !== "refuse", cases, compiler),
    requirementOf("undeclared", "Need not be declared", (answer) => answer !== "declare", cases, compiler),
  ];
  const question = {
    address: provision.address,
    asks: `${provision.title}: what is done with what is offered?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      [
        { requires: met("may-be-accepted"), otherwise: "refuse" },
        { requires: met("undeclared"), otherwise: "declare" },
      ],
      "accept",
    ),
  };
  return { questions: [question], problems: compiler.problems };
}

/** One sort of thing, worth so much. */
interface Offered {
  readonly key: (typeof sorts)[number]["key"];
  readonly is: Condition;
  readonly words: string;
  readonly stretch: Stretch;
}

// eslint-disable-next-line @typescript-eslint/max-params -- two requirements that differ in these parts
function requirementOf(
  id: string,
  title: string,
  satisfies: (answer: GiftAnswer) => boolean,
  cases: readonly Offered[],
  compiler: ProvisionCompiler,
): Requirement {
  const unsaid = cases.filter(({ stretch }) => stretch.treatment === undefined).map(wordsOfCase);
  const about = `what is done with ${unsaid.join(", or with ")}`;
  const ways = cases.map(({ is, stretch: { within, treatment } }) => {
    const allowed: Condition = treatment === undefined ? { kind: "silent", about } : when(treatment, satisfies);
    return all(is, within, allowed);
  });
  const [only] = [...new Set(cases.map(({ key }) => key))].filter((key) => compiler.provision.node.entries.has(key));
  const path = only ?? "";
  return {
    id,
    title,
    condition: any(...ways),
    path,
    at: compiler.at(path),
    ...(unsaid.length === 0 ? {} : { silent: about }),
    explain: (values) => working(cases, values),
  };
}

/** When a treatment comes to an answer that satisfies. */
function when(treatment: GiftTreatment, satisfies: (answer: GiftAnswer) => boolean): Condition {
  if (typeof treatment === "string") return satisfies(treatment) ? all() : any();
  const holds = caseOf(treatment);
  const [then, otherwise] = [satisfies(treatment.then), satisfies(treatment.otherwise)];
  if (then === otherwise) return then ? all() : any();
  return then ? holds : not(holds);
}

function caseOf({ withApprovalOf, forTheBody }: Exclude<GiftTreatment, string>): Condition {
  return all(
    ...(withApprovalOf === undefined ? [] : [test("giftApproval", "is", "given")]),
    ...(forTheBody === undefined ? [] : [test("giftForTheBody", "is", true)]),
  );
}

const factsOffered: readonly Fact[] = [
  {
    name: "giftOrHospitality",
    title: "What is offered",
    question: "Is it a gift or hospitality that is offered?",
    about: "item",
    type: { kind: "word", words: ["gift", "hospitality"] },
  },
  {
    name: "giftFromSupplier",
    title: "From a supplier",
    question: "Is it offered by a supplier or contractor of the body, or by one who is likely to become one?",
    about: "item",
    type: { kind: "yes-no" },
  },
  { name: worth, title: "Worth", question: "What is it worth?", about: "item", type: { kind: "money" } },
];

function factsOnDepending(data: Gifts, surroundings: Surroundings): readonly Fact[] {
  const depending = sorts
    .flatMap(({ key }) => (data[key] === undefined ? [] : stretchesOf(data[key])))
    .flatMap(({ treatment }) => (treatment === undefined || typeof treatment === "string" ? [] : [treatment]));
  const approvers = [...new Set(depending.flatMap(({ withApprovalOf }) => withApprovalOf ?? []))];
  const approval: Fact = {
    name: "giftApproval",
    title: "Approval",
    question: `Has ${approvers.map((each) => thePerson(each, surroundings)).join(" or ")} approved that it be accepted?`,
    about: "item",
    type: { kind: "word", words: ["none", "given"] },
    assumed: "none",
  };
  const forTheBody: Fact = {
    name: "giftForTheBody",
    title: "Accepted for the body",
    question: "Would it be accepted for the body, and not for the person?",
    about: "item",
    type: { kind: "yes-no" },
  };
  return [
    ...(approvers.length === 0 ? [] : [approval]),
    ...(depending.some((each) => each.forTheBody !== undefined) ? [forTheBody] : []),
  ];
}

/** The stretch in which the thing lies, with what is done there. */
function working(cases: readonly Offered[], values: FactValues): string | undefined {
  const sort = values.get("giftOrHospitality") ?? null;
  const fromSupplier = values.get("giftFromSupplier") ?? null;
  const value = values.get(worth) ?? null;
  const key = sort === "hospitality" ? sort : sort === "gift" ? keyOfGift(fromSupplier) : undefined;
  const table = cases.filter((each) => each.key === key);
  const [first] = table;
  if (first === undefined || typeof value !== "number") return undefined;
  const said = table.map(({ stretch }) =>
    [stretch.words, answerWords(stretch.treatment)].filter((each) => each !== "").join(": "),
  );
  return `${first.words.charAt(0).toUpperCase()}${first.words.slice(1)} worth ${wordsForValue({ kind: "money" }, value)} (${said.join("; ")})`;
}

function keyOfGift(fromSupplier: unknown): Offered["key"] | undefined {
  if (typeof fromSupplier !== "boolean") return undefined;
  return fromSupplier ? "fromSuppliers" : "fromOthers";
}

/** What is done, in a few words. */
export function answerWords(treatment: GiftTreatment | undefined): string {
  if (treatment === undefined) return "not said";
  if (typeof treatment === "string") return treatment;
  const inCase = [
    ...(treatment.withApprovalOf === undefined ? [] : [`with the approval of ${treatment.withApprovalOf}`]),
    ...(treatment.forTheBody === undefined ? [] : ["for the body"]),
  ];
  return `${treatment.then} ${inCase.join(" and ")}, otherwise ${treatment.otherwise}`;
}

function wordsOfCase({ words, stretch }: Offered): string {
  return stretch.words === "" ? words : `${words} worth ${stretch.words}`;
}

function declaredInTime(within: string, provision: Provision<Gifts>, surroundings: Surroundings): Compiled {
  const { declareTo } = provision.data;
  const to = declareTo === undefined ? "" : ` to ${thePerson(declareTo, surroundings)}`;
  const fact = (name: string, title: string, question: string): Fact => ({
    ...{ name, title, question },
    about: "item",
    type: { kind: "date" },
  });
  return deadlineQuestion(provision, surroundings, {
    id: "declared",
    asks: "was it declared in time?",
    event: fact("giftOffered", "Offered", "On which day was it offered?"),
    done: {
      ...fact("giftDeclared", "Declared", `On which day was it declared${to}? None if not yet.`),
      mayBeNone: true,
    },
    within,
    path: "declareWithin",
    unsaid: "by when a gift must be declared",
  });
}
