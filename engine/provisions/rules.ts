import { Type } from "typebox";
import type { Condition } from "../conditions/condition.ts";
import { all, any, met, not } from "../conditions/condition.ts";
import type { AskedQuestion, Compiled, Surroundings } from "../constitution/kind.ts";
import { defineKind } from "../constitution/kind.ts";
import type { Provision } from "../constitution/provision.ts";
import type { Outcome, Question, Requirement } from "../constitution/question.ts";
import { ProvisionCompiler } from "../constitution/scope.ts";
import type { Sentence } from "../constitution/sentence.ts";
import { writerOf } from "../constitution/sentence.ts";
import type { Value } from "../constitution/shapes.ts";
import { condition, idPattern, named, provision, settings, words } from "../constitution/shapes.ts";
import { wordsForCondition } from "./condition-words.ts";
import { lowerFirst, wordsOfName } from "./fact-words.ts";
import { provableExample, wordsForExample } from "./provable-example.ts";

const outcomeId = (description: string) =>
  Type.String({
    pattern: idPattern,
    maxLength: 100,
    description,
    "x-expected": "a name in lower-case words joined by hyphens, such as not-admissible",
  });

const ruleShape = provision(
  {
    question: Type.Optional(
      words({ maxLength: 500, description: "What is decided, as a question. Not stated: the title." }),
    ),
    outcomes: Type.Optional(
      named(
        settings({
          title: Type.Optional(words({ maxLength: 200, description: "What people call this outcome." })),
          when: condition({ description: "When it comes out so." }),
          because: Type.Optional(words({ description: "The reason, in the words in which it is given." })),
        }),
        {
          ordered: true,
          description:
            "Everything that can come out, with its conditions. The order is only that of reading: if two of them hold at once, the question is refused as a conflict.",
        },
      ),
    ),
    when: Type.Optional(
      condition({
        description:
          "Instead of `outcomes`, where there are but two: the condition between them. A variation changes it under its own `instead`, because its `when` says when it applies.",
      }),
    ),
    then: Type.Optional(outcomeId("What comes out if `when` holds.")),
    otherwise: Type.Optional(
      outcomeId(
        "What comes out if nothing else does: one of the outcomes, or another. Not stated: then the constitution is silent.",
      ),
    ),
  },
  "A decision of the body's own: what can come out of it, and when.",
);

type Rule = Value<typeof ruleShape>;

/** Decisions of a body's own that no other section has words for. */
export const rules = defineKind({
  section: "rules",
  noun: { one: "rule", many: "rules" },
  description: "Decisions of the body's own: conditions, and what comes out.",
  shape: ruleShape,
  asked,
  compile,
  sentences,
});

/** One outcome with the place of its condition. */
interface Way {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

function waysOf({ data }: Provision<Rule>): readonly Way[] {
  const listed = Object.entries(data.outcomes ?? {}).map(([id, { title, because }]) => {
    const called = title ?? wordsOfName(id);
    return { id, title: because === undefined ? called : `${called}: ${because}`, path: `outcomes/${id}/when` };
  });
  const short =
    data.then === undefined || data.when === undefined
      ? []
      : [{ id: data.then, title: wordsOfName(data.then), path: "when" }];
  return [...listed, ...short];
}

function asked(rule: Provision<Rule>): readonly AskedQuestion[] {
  const ids = [
    ...waysOf(rule).map((way) => way.id),
    ...(rule.data.otherwise === undefined ? [] : [rule.data.otherwise]),
  ];
  return [{ id: "", outcomes: [...new Set(ids)] }];
}

function compile(rule: Provision<Rule>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(rule, surroundings);
  const requirements = waysOf(rule).map(({ id, title, path }): Requirement => ({
    id,
    title,
    condition: compiler.condition(path),
    path,
    at: compiler.at(path),
  }));
  const question: Question = {
    address: rule.address,
    asks: rule.data.question ?? `${rule.title}: what comes out?`,
    ...compiler.gathered(),
    requirements,
    outcomes: outcomesOf(requirements, rule.data.otherwise),
  };
  checkForm(rule, compiler);
  if (compiler.problems.length === 0) checkConditions(rule, question, compiler);
  return { questions: [question], problems: compiler.problems };
}

function outcomesOf(requirements: readonly Requirement[], otherwise: string | undefined): readonly Outcome[] {
  const stated = requirements.map(({ id }): Outcome => ({ id, when: met(id) }));
  if (otherwise === undefined) return stated;
  const nothing = not(any(...stated.map((each) => each.when)));
  const isStated = stated.some((each) => each.id === otherwise);
  if (!isStated) return [...stated, { id: otherwise, when: nothing }];
  return stated.map((each) => (each.id === otherwise ? { ...each, when: any(each.when, nothing) } : each));
}

function checkForm(rule: Provision<Rule>, compiler: ProvisionCompiler): void {
  const { outcomes, when, then, otherwise } = rule.data;
  if (outcomes !== undefined && (when !== undefined || then !== undefined)) {
    const at = compiler.at(when === undefined ? "then" : "when");
    compiler.problem(
      "rule-in-two-forms",
      at,
      "The rule is written with `outcomes` and with `when` and `then` at once",
      "Keep `outcomes`, or write `when`, `then` and `otherwise` only",
    );
  }
  if (outcomes === undefined && (when === undefined || then === undefined)) {
    compiler.problem(
      "rule-incomplete",
      rule.keyAt,
      `\`${rule.id}\` does not say when what comes out`,
      "Write `outcomes`, each with its `when`; or `when`, `then` and `otherwise`",
    );
  }
  if (then !== undefined && then === otherwise) {
    compiler.problem(
      "rule-decides-nothing",
      compiler.at("otherwise"),
      `\`${then}\` comes out either way`,
      "Give `otherwise` another outcome",
    );
  }
}

/** What can be proved of the conditions together: an outcome that never comes out, two that come out at once, a case without any. */
function checkConditions(rule: Provision<Rule>, question: Question, compiler: ProvisionCompiler): void {
  const { requirements } = question;
  for (const { id, condition: when, at } of requirements) {
    if (provableExample(when, question).kind === "none") {
      compiler.problem(
        "never-satisfied",
        at,
        `\`${id}\` can never come out: no case satisfies its condition`,
        "Check the condition for parts that exclude each other",
        "warning",
      );
    }
  }
  const report = (
    code: "rules-overlap" | "rule-gap",
    shown: Condition,
    where: Requirement | undefined,
    say: (example: string) => readonly [string, string],
  ): void => {
    const example = provableExample(shown, question);
    if (example.kind !== "found") return;
    const [message, help] = say(wordsForExample(example.values, question.facts, compiler.surroundings));
    compiler.problem(code, where?.at ?? rule.keyAt, message, help, "warning");
  };
  requirements.forEach((later, index) => {
    for (const earlier of requirements.slice(0, index)) {
      report("rules-overlap", all(earlier.condition, later.condition), later, (example) => [
        `\`${earlier.id}\` and \`${later.id}\` both come out where ${example}`,
        "Make the conditions exclude each other; where both hold, no answer is given",
      ]);
    }
  });
  if (rule.data.otherwise !== undefined) return;
  report("rule-gap", not(any(...requirements.map((each) => each.condition))), undefined, (example) => [
    `Nothing comes out where ${example}`,
    "Add the outcome for such a case, or `otherwise`",
  ]);
}

function sentences(rule: Provision<Rule>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(rule);
  const { data } = rule;
  const asks =
    data.question === undefined ? [] : [{ path: "question", parts: say`The question is: ${say.value("question")}` }];
  const listed = Object.entries(data.outcomes ?? {}).map(([id, { title, because }]): Sentence => ({
    path: `outcomes/${id}`,
    parts: [
      ...(title === undefined
        ? say`The outcome is “${wordsOfName(id)}”`
        : say`The outcome is “${say.value(`outcomes/${id}/title`)}”`),
      ...say` if `,
      ...wordsForCondition(rule, `outcomes/${id}/when`, surroundings),
      ...(because === undefined
        ? say`.`
        : say`, because ${say.value(`outcomes/${id}/because`, lowerFirst(because.replace(/\.$/, "")))}.`),
    ],
  }));
  const short: readonly Sentence[] =
    data.when === undefined || data.then === undefined
      ? []
      : [
          {
            path: "when",
            parts: [
              ...say`The outcome is “${say.value("then", wordsOfName(data.then))}” if `,
              ...wordsForCondition(rule, "when", surroundings),
              ...say`.`,
            ],
          },
        ];
  const otherwise =
    data.otherwise === undefined
      ? []
      : [
          {
            path: "otherwise",
            parts: say`Otherwise it is “${say.value("otherwise", titleOf(data, data.otherwise))}”.`,
          },
        ];
  return [...asks, ...listed, ...short, ...otherwise];
}

function titleOf({ outcomes }: Rule, id: string): string {
  return outcomes?.[id]?.title ?? wordsOfName(id);
}
