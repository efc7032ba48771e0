import { any, test, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { EncodedValue, Fact } from "../../conditions/fact.ts";
import { none } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Resolution } from "./shape.ts";

type Motion = NonNullable<Resolution["motion"]>;

/** What must be so before the motion may be put; each brings its own facts. The vote is on the date asked about. */
export function motionRequirements(motion: Motion, compiler: ProvisionCompiler): readonly Requirement[] {
  return [
    ...notice(motion, compiler),
    ...purpose(motion, compiler),
    ...approvals(motion, compiler),
    ...targets(motion, compiler),
    ...otherConditions(motion, compiler),
    ...coolingOff(motion, compiler),
  ];
}

/** A period as it qualifies a noun: `28 days’`, `1 week’s`. */
export function possessive(period: string): string {
  return period.endsWith("s") ? `${period}’` : `${period}’s`;
}

function notice(motion: Motion, compiler: ProvisionCompiler): readonly Requirement[] {
  if (motion.notice === undefined) return [];
  const { atLeast, to } = motion.notice;
  compiler.bring(dateFact("noticeGiven", "Notice of the motion", `When was notice of the motion given to ${to}?`));
  const latest = compiler.derive({
    name: "noticeDue",
    title: `Last day to give ${possessive(atLeast)} notice`,
    type: { kind: "date" },
    formula: { kind: "date", from: "on", period: atLeast, counted: "before" },
  });
  const title = `At least ${possessive(atLeast)} notice to ${to}`;
  return [
    {
      ...requirement(compiler, "motion/notice", title, testFact("noticeGiven", "atMost", latest)),
      explain: (values) => {
        const given = values.get("noticeGiven") ?? null;
        const due = values.get(latest) ?? null;
        const when =
          given === null
            ? "When notice was given is not known"
            : given === none
              ? "No notice was given"
              : `Notice was given on ${day(given)}`;
        return `${when}; ${day(due)} was the last day for it`;
      },
    },
  ];
}

function purpose(motion: Motion, compiler: ProvisionCompiler): readonly Requirement[] {
  if (motion.calledForThePurpose !== true) return [];
  compiler.bring({
    name: "calledForThePurpose",
    title: "Meeting called for the purpose",
    question: "Was the meeting called for the purpose of this motion?",
    about: "meeting",
    type: { kind: "yes-no" },
  });
  return [
    requirement(
      compiler,
      "motion/calledForThePurpose",
      "Called for the purpose",
      test("calledForThePurpose", "is", true),
    ),
  ];
}

function approvals(motion: Motion, compiler: ProvisionCompiler): readonly Requirement[] {
  return Object.entries(motion.priorApproval ?? {}).map(([id, { by }]) => {
    const name = approvalOf(id);
    compiler.bring(dateFact(name, `Approval by ${by}`, `When did ${by} approve it?`));
    return {
      ...requirement(
        compiler,
        `motion/priorApproval/${id}`,
        `Approved beforehand by ${by}`,
        testFact(name, "atMost", "on"),
      ),
      explain: (values) => {
        const given = values.get(name) ?? null;
        if (given === null) return `When ${by} approved it is not known`;
        return given === none
          ? `There was no approval by ${by}`
          : `Approval by ${by} was given on ${day(given)}; the vote was on ${day(values.get("on") ?? null)}`;
      },
    };
  });
}

/** The fact that says when somebody approved the motion: `boardApproved`. */
export function approvalOf(id: string): string {
  return `${camel(id)}Approved`;
}

function targets(motion: Motion, compiler: ProvisionCompiler): readonly Requirement[] {
  if (motion.targets === undefined) return [];
  compiler.bring({
    name: "target",
    title: "Whom the motion is aimed at",
    question: "Whom is the motion aimed at?",
    about: "motion",
    type: { kind: "word", words: [...new Set([...motion.targets, "another"])] },
  });
  return [
    requirement(
      compiler,
      "motion/targets",
      "Aimed at those it may be aimed at",
      test("target", "oneOf", [...motion.targets]),
    ),
  ];
}

function otherConditions(motion: Motion, compiler: ProvisionCompiler): readonly Requirement[] {
  return Object.entries(motion.requires ?? {}).map(([id, { title }]) =>
    requirement(compiler, `motion/requires/${id}`, title, compiler.condition(`motion/requires/${id}/when`)),
  );
}

function coolingOff(motion: Motion, compiler: ProvisionCompiler): readonly Requirement[] {
  const { coolingOff: period } = motion;
  if (period === undefined) return [];
  compiler.bring(dateFact("lastAttempt", "Last attempt", "When was the same motion last decided?"));
  const earliest = compiler.derive({
    name: "mayBePutFrom",
    title: `First day that is ${period} after the last attempt`,
    type: { kind: "date" },
    formula: { kind: "date", from: "lastAttempt", period, counted: "after" },
  });
  const condition = any(test("lastAttempt", "is", none), testFact("on", "atLeast", earliest));
  return [
    {
      ...requirement(compiler, "motion/coolingOff", `At least ${period} after the last attempt`, condition),
      explain: (values) => {
        const last = values.get("lastAttempt") ?? null;
        if (last === null) return "When the same motion was last decided is not known";
        if (last === none) return "There was no earlier attempt";
        return `The last attempt was decided on ${day(last)}; the motion may be put again from ${day(values.get(earliest) ?? null)}`;
      },
    },
  ];
}

function requirement(
  compiler: ProvisionCompiler,
  path: string,
  title: string,
  condition: Requirement["condition"],
): Requirement {
  return { id: path, title, condition, path, at: compiler.at(path) };
}

function dateFact(name: string, title: string, question: string): Fact {
  return { name, title, question, about: "motion", type: { kind: "date" }, mayBeNone: true };
}

function day(value: EncodedValue): string {
  return value === null ? "a day that is not known" : wordsForValue({ kind: "date" }, value);
}

/** `board-chair` as part of a fact's name: `boardChair`. */
function camel(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
