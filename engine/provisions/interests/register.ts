import { all, any, not, test, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import { defineEntry } from "../../constitution/fixed-names.ts";
import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Deadline } from "./deadline.ts";
import { checkPeriod, deadlineOutcomes, deadlineQuestion } from "./deadline.ts";
import { thePerson } from "./people.ts";
import type { Register } from "./register-shape.ts";
import { registerShape } from "./register-shape.ts";
import { registerSentences } from "./register-sentences.ts";
import { togetherOf } from "./together-of.ts";

/** The register of interests: whether interests and changes were declared in time, entries kept, and the register reviewed. */
export const register = defineEntry({
  title: "Register of interests",
  shape: registerShape,
  asked,
  compile,
  sentences: registerSentences,
});

function asked({ data }: Provision<Register>): readonly AskedQuestion[] {
  return [
    { id: "on-taking-office", outcomes: deadlineOutcomes },
    { id: "on-change", outcomes: deadlineOutcomes },
    ...(data.keptFor === undefined ? [] : [{ id: "retention", outcomes: ["keep", "may-remove"] }]),
    ...(data.reviewEvery === undefined ? [] : [{ id: "review", outcomes: ["in-time", "late"] }]),
  ];
}

function compile(provision: Provision<Register>, surroundings: Surroundings): Compiled {
  const { data } = provision;
  return togetherOf(
    deadlineQuestion(provision, surroundings, onTakingOffice(data, surroundings)),
    deadlineQuestion(provision, surroundings, onChange(data, surroundings)),
    ...(data.keptFor === undefined ? [] : [retentionQuestion(data.keptFor, provision, surroundings)]),
    ...(data.reviewEvery === undefined ? [] : [reviewQuestion(data.reviewEvery, provision, surroundings)]),
    checkRegister(provision, surroundings),
  );
}

function onTakingOffice(data: Register, surroundings: Surroundings): Deadline {
  return {
    id: "on-taking-office",
    asks: "were the interests held on taking office declared in time?",
    event: dateFact("tookOffice", "Took office", "On which day did the person take office?"),
    done: declaredFact("were the interests", data, surroundings),
    within: data.declareWithin,
    path: "declareWithin",
    unsaid: "by when interests must be declared after taking office",
    firstDayCounts: data.firstDayCounts === true,
  };
}

function onChange(data: Register, surroundings: Surroundings): Deadline {
  const isAware = data.changesCountFrom === "becoming aware";
  const path = data.changesWithin === undefined ? "declareWithin" : "changesWithin";
  return {
    id: "on-change",
    asks: "was a change of interests declared in time?",
    event: isAware
      ? dateFact(
          "awareOfChange",
          "Became aware",
          "On which day did the person become aware of the change of interests?",
        )
      : dateFact("interestsChanged", "Interests changed", "On which day did the person's interests change?"),
    done: declaredFact("was the change", data, surroundings),
    within: data[path],
    path,
    unsaid: "by when a change of interests must be declared",
    firstDayCounts: data.firstDayCounts === true,
  };
}

function declaredFact(was: string, { declareTo }: Register, surroundings: Surroundings): Fact {
  const to = declareTo === undefined ? "" : ` to ${thePerson(declareTo, surroundings)}`;
  const question = `On which day ${was} declared${to}? None if not yet.`;
  return { ...dateFact("interestsDeclared", "Declared", question), mayBeNone: true };
}

function dateFact(name: string, title: string, question: string): Fact {
  return { name, title, question, about: "person", type: { kind: "date" } };
}

/** Whether an entry must still be kept; an interest that has not ended always is. */
function retentionQuestion(keptFor: string, provision: Provision<Register>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const question = "On which day did the interest end? None if it has not ended.";
  compiler.bring({ ...dateFact("interestEnded", "Interest ended", question), mayBeNone: true });
  checkPeriod("keptFor", keptFor, compiler);
  const last = compiler.derive({
    name: "keptUntil",
    title: "The last day on which it is kept",
    type: { kind: "date" },
    formula: { kind: "date", from: "interestEnded", period: keptFor, counted: "within" },
  });
  const isKept = any(test("interestEnded", "is", "none"), testFact("on", "atMost", last));
  const requirement = {
    id: "keptFor",
    title: `Kept for ${keptFor} after the interest has ended`,
    condition: isKept,
    path: "keptFor",
    at: compiler.at("keptFor"),
    explain: (values: FactValues): string =>
      values.get("interestEnded") === "none"
        ? "The interest has not ended"
        : `The interest ended: ${dayIn(values, "interestEnded")}; its entry is kept until: ${dayIn(values, last)}`,
  };
  return {
    questions: [
      {
        address: `${provision.address}/retention`,
        asks: `${provision.title}: must the entry still be kept?`,
        ...compiler.gathered(),
        requirements: [requirement],
        outcomes: [
          { id: "keep", when: isKept },
          { id: "may-remove", when: not(isKept) },
        ],
      },
    ],
    problems: compiler.problems,
  };
}

/** Whether the register has been reviewed lately enough, counted from when it was opened while it has never been reviewed. */
function reviewQuestion(every: string, provision: Provision<Register>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const reviewed = dateFact(
    "registerReviewed",
    "Last reviewed",
    "On which day was the register last reviewed? None if never.",
  );
  const opened = dateFact("registerOpened", "Register opened", "On which day was the register opened?");
  compiler.bring({ ...reviewed, about: "body", mayBeNone: true }, { ...opened, about: "body", optional: true });
  checkPeriod("reviewEvery", every, compiler);
  const since = compiler.derive({
    name: "reviewCountedFrom",
    title: "The day from which the next review is counted",
    type: { kind: "date" },
    formula: {
      kind: "choose",
      when: test("registerReviewed", "is", "none"),
      then: "registerOpened",
      otherwise: "registerReviewed",
    },
  });
  const last = compiler.derive({
    name: "reviewDue",
    title: "The last day for the next review",
    type: { kind: "date" },
    formula: { kind: "date", from: since, period: every, counted: "within" },
  });
  const inTime = all(testFact("on", "atMost", last));
  const requirement = {
    id: "reviewEvery",
    title: `Reviewed at least once in ${every}`,
    condition: inTime,
    path: "reviewEvery",
    at: compiler.at("reviewEvery"),
    explain: (values: FactValues): string =>
      `Last reviewed: ${dayIn(values, "registerReviewed")}; the last day for the next review: ${dayIn(values, last)}`,
  };
  return {
    questions: [
      {
        address: `${provision.address}/review`,
        asks: `${provision.title}: is its review in time?`,
        ...compiler.gathered(),
        requirements: [requirement],
        outcomes: [
          { id: "in-time", when: inTime },
          { id: "late", when: not(inTime) },
        ],
      },
    ],
    problems: compiler.problems,
  };
}

function dayIn(values: FactValues, name: string): string {
  return wordsForValue({ kind: "date" }, values.get(name) ?? null);
}

/** Settings that say nothing where what they belong to is not stated. */
function checkRegister(provision: Provision<Register>, surroundings: Surroundings): Compiled {
  const report = new ProvisionCompiler(provision, surroundings);
  const { data } = provision;
  const idle = (key: string, message: string, help: string): void =>
    report.problem("setting-without-effect", report.at(key), message, help);
  const hasTime = data.declareWithin !== undefined || data.changesWithin !== undefined;
  for (const key of ["firstDayCounts", "changesCountFrom"] as const)
    if (data[key] !== undefined && !hasTime)
      idle(key, `\`${key}\` says nothing where no time is stated`, "Add `declareWithin`, such as `28 days`.");
  if (data.publicFor !== undefined && data.public !== true)
    idle("publicFor", "`publicFor` says nothing where the register is not public", "Add `public: true`.");
  if (data.reviewedBy !== undefined && data.reviewEvery === undefined)
    idle("reviewedBy", "`reviewedBy` says nothing where no review is stated", "Add `reviewEvery`, such as `1 year`.");
  return { questions: [], problems: report.problems };
}
