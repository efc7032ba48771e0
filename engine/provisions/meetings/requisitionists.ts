import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, test, testFact } from "../../conditions/condition.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import { constraintWords } from "../../constitution/assemble.ts";
import type { Constraint, Requirement } from "../../constitution/question.ts";
import { canonicalQuantity } from "../../constitution/quantities.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { fractionOf } from "../../quantities/fraction.ts";
import { wordsForRoundedPercentage } from "../../quantities/fraction-text.ts";
import type { Meeting, RequisitionThreshold } from "./shape.ts";

/** Those who may call for a meeting, each as a requirement; any of them suffices. */
export interface Requisitionists {
  readonly requirements: readonly Requirement[];
  readonly constraints: readonly Constraint[];
  readonly suffices: Condition;
}

/** Compiles who may call for a meeting, with the facts it takes: signatures, or the word of a person or body. */
export function requisitionistsOf(data: Meeting, compiler: ProvisionCompiler): Requisitionists {
  const { by, orBy = {} } = data.requisition ?? {};
  const ways = [
    ...(by === undefined
      ? []
      : [signatures({ threshold: by, path: "requisition/by", prefix: "", whose: "" }, compiler)]),
    ...Object.entries(orBy).map(([id, each]) =>
      hasNumber(each)
        ? signatures(
            { threshold: each, path: `requisition/orBy/${id}`, prefix: `${id}.`, whose: ` of ${each.title}` },
            compiler,
          )
        : own(id, each.title, Object.keys(orBy), compiler),
    ),
  ];
  if (ways.length === 0) return nobodyNamed(compiler);
  return {
    requirements: ways.map((each) => each.requirement),
    constraints: ways.flatMap((each) => each.constraints),
    suffices: any(...ways.map((each) => met(each.requirement.id))),
  };
}

/** Whether a requisitionist is a number of electors and not a person or body alone. */
export function hasNumber({ atLeast, moreThan }: RequisitionThreshold): boolean {
  return (atLeast ?? moreThan) !== undefined;
}

interface Way {
  readonly requirement: Requirement;
  readonly constraints: readonly Constraint[];
}

/** A number of people who sign together. */
interface Signatories {
  readonly threshold: RequisitionThreshold;
  readonly path: string;
  readonly prefix: string;
  readonly whose: string;
}

function signatures(signatories: Signatories, compiler: ProvisionCompiler): Way {
  const { threshold, path, prefix } = signatories;
  const comparison = threshold.moreThan === undefined ? "atLeast" : "moreThan";
  const number = threshold.moreThan ?? threshold.atLeast ?? 1;
  const [signed, entitled] = [`${prefix}signatures`, `${prefix}entitled`];
  const [countSigned, countEntitled] = countsOf(signatories, compiler);
  compiler.bring(countSigned, ...(typeof number === "string" ? [countEntitled] : []));
  const needed = typeof number === "string" ? deriveNeeded(prefix, number, comparison, compiler) : undefined;
  const least = typeof number === "number" ? number + (comparison === "moreThan" ? 1 : 0) : undefined;
  const reached = needed === undefined ? test(signed, "atLeast", least ?? 1) : testFact(signed, "atLeast", needed);
  const requirement: Requirement = {
    id: path,
    title: `Enough signatures${signatories.whose}`,
    condition: all(test(signed, "atLeast", 1), reached),
    path,
    at: compiler.at(path),
    explain: (values) => working(values, { signed, entitled, needed, least }),
  };
  return { requirement, constraints: needed === undefined ? [] : [tie(signed, entitled)] };
}

function countsOf({ threshold, prefix, whose }: Signatories, compiler: ProvisionCompiler): readonly [Fact, Fact] {
  const roll = threshold.of;
  const title = roll === undefined ? "" : (compiler.surroundings.provisions.get(`rolls/${roll}`)?.title ?? roll);
  const among = title === "" ? "" : ` on the roll “${title}”`;
  const count = { about: "meeting", type: { kind: "number", least: 0 } } as const;
  return [
    {
      ...count,
      name: `${prefix}signatures`,
      title: `Signatures${whose}`,
      question: `How many${among} have signed the requisition${whose}?`,
    },
    { ...count, name: `${prefix}entitled`, title: `Entitled to sign${whose}`, question: `How many are there${among}?` },
  ];
}

function deriveNeeded(
  prefix: string,
  fraction: string,
  comparison: "atLeast" | "moreThan",
  compiler: ProvisionCompiler,
): string {
  return compiler.derive({
    name: `${prefix}signaturesNeeded`,
    title: "Signatures needed",
    type: { kind: "number", least: 0 },
    formula: {
      kind: "needed",
      fraction: canonicalQuantity("fraction", fraction),
      comparison,
      base: `${prefix}entitled`,
    },
  });
}

function tie(signed: string, entitled: string): Constraint {
  return {
    id: signed,
    sum: [signed],
    comparison: "atMost",
    of: entitled,
    words: constraintWords([signed], "atMost", entitled),
  };
}

interface Names {
  readonly signed: string;
  readonly entitled: string;
  readonly needed: string | undefined;
  readonly least: number | undefined;
}

/** "23 of 240 (9.6%) have signed; at least 24 were needed". */
function working(values: FactValues, names: Names): string {
  const signed = values.get(names.signed) ?? null;
  const entitled = values.get(names.entitled) ?? null;
  const needed = names.needed === undefined ? names.least : (values.get(names.needed) ?? null);
  const share =
    typeof signed === "number" && typeof entitled === "number" && entitled > 0
      ? ` of ${entitled} (${wordsForRoundedPercentage(fractionOf(signed, entitled))})`
      : "";
  const observed =
    typeof signed === "number"
      ? `${signed}${share} ${signed === 1 ? "has" : "have"} signed`
      : "how many have signed is not known";
  const wanted =
    typeof needed === "number"
      ? `at least ${Math.max(needed, 1)} ${needed <= 1 ? "was" : "were"} needed`
      : "how many were needed is not known";
  return `${observed}; ${wanted}`;
}

/** A person or body that may call for a meeting alone. */
function own(id: string, title: string, ids: readonly string[], compiler: ProvisionCompiler): Way {
  compiler.bring({
    name: "requisitionedBy",
    title: "Who called for it",
    question: "Which of those who may do so alone have called for the meeting?",
    about: "meeting",
    type: { kind: "words", words: ids },
  });
  const path = `requisition/orBy/${id}`;
  const requirement: Requirement = {
    id: path,
    title: `Called for by ${title}`,
    condition: test("requisitionedBy", "includes", id),
    path,
    at: compiler.at(path),
  };
  return { requirement, constraints: [] };
}

function nobodyNamed(compiler: ProvisionCompiler): Requisitionists {
  const about = "who may call for the meeting";
  const requirement: Requirement = {
    id: "requisition",
    title: "Called for by those who may",
    condition: { kind: "silent", about },
    path: "requisition",
    at: compiler.at("requisition"),
    silent: about,
  };
  return { requirements: [requirement], constraints: [], suffices: met(requirement.id) };
}
