import type { Condition } from "../../conditions/condition.ts";
import type { Derived } from "../../conditions/derived.ts";
import type { Fact, FactType } from "../../conditions/fact.ts";
import type { LinearForm } from "../../conditions/linear.ts";
import { form } from "../../conditions/linear.ts";
import type { Plainly } from "../../conditions/push-negations.ts";
import { pushNegations } from "../../conditions/push-negations.ts";
import { constraintForms } from "../../constitution/constraint-forms.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Question } from "../../constitution/question.ts";
import { dateAskedAboutFact } from "../../constitution/scope.ts";
import { formOfFact, signatureOf } from "./deciding.ts";
import { noneAtItsStart, startOfNone } from "./none-of-dates.ts";
import { simplified } from "./simplified.ts";

/** How the names of one question are spelt in the space that several questions share. */
export type Names = ReadonlyMap<string, string>;

/** Which facts of a question are other ones than those of the same name, and which have a former name under which they are the same. */
export interface Naming {
  readonly apart: ReadonlySet<string>;
  readonly former: ReadonlyMap<string, string>;
}

/** Every fact under its own name. */
export const asNamed: Naming = { apart: new Set(), former: new Map() };

/**
 * The facts and derived facts of several questions together. A name is shared where it means the same in all of them, down
 * to the formula, the facts it reads and the calendar; otherwise each has a name of its own, so that nothing is taken to be equal that is not.
 */
export class Joint {
  readonly facts = new Map<string, Fact>([[dateAskedAboutFact.name, dateAskedAboutFact]]);
  readonly derived = new Map<string, Derived>();
  private readonly bySignature = new Map<string, string>();
  private readonly forms = new Map<string, string>();

  /** Takes the names of a question in and says how they are spelt here. */
  take(question: Question, constitution: Constitution, naming: Naming = asNamed): Names {
    const names = new Map<string, string>();
    for (const fact of question.facts) {
      const name = this.factName(fact, naming);
      if (name !== fact.name) names.set(fact.name, name);
    }
    for (const each of question.derived) {
      const readNames = [...naming.apart, ...names.values()].join();
      const signature = `${signatureOf(each, question, constitution)} ${readNames}`;
      const known = this.bySignature.get(signature);
      const name = known ?? this.freeName(each.name);
      this.bySignature.set(signature, name);
      if (known === undefined) this.derived.set(name, { ...each, name, formula: formulaRenamed(each.formula, names) });
      if (name !== each.name) names.set(each.name, name);
    }
    return names;
  }

  /** Whether "there was none" is a value it can have. */
  mayBeNone(name: string): boolean {
    return startOfNone(name, this) !== undefined;
  }

  /** The condition that holds exactly where another, without silence or `known`, does not. */
  opposite(condition: Plainly): Plainly {
    const opposite = pushNegations({ kind: "not", of: condition }, noRequirement, (name) => this.mayBeNone(name));
    return simplified(noneAtItsStart(opposite, this));
  }

  /** The condition that a tie fails; its facts are added up, each once, on one side or the other. */
  failing({ terms, constant }: LinearForm): Plainly {
    const total = (sign: 1n | -1n, plus: number): string => {
      const of = [...terms].flatMap(([name, factor]) => (factor === sign ? [name] : []));
      const name = `${of.join(" + ")} + ${plus}`;
      const formula = { kind: "sum", of, plus } as const;
      this.derived.set(name, { name, title: name, type: { kind: "number" }, formula });
      return name;
    };
    const [left, right] = [total(1n, Number(constant)), total(-1n, 0)];
    return { kind: "test", fact: left, operator: "lessThan", right: { kind: "fact", fact: right } };
  }

  private factName(fact: Fact, { apart, former }: Naming): string {
    const base = apart.has(fact.name) ? `${fact.name} as proposed` : (former.get(fact.name) ?? fact.name);
    const declared = formOfFact(fact);
    const known = this.forms.get(base);
    const name = known === undefined || known === declared ? base : `${base} as proposed`;
    this.forms.set(name, declared);
    const before = this.facts.get(name);
    this.facts.set(name, before === undefined ? { ...fact, name, type: unbounded(fact.type) } : united(before, fact));
    return name;
  }

  private freeName(name: string): string {
    let free = name;
    for (let number = 2; this.derived.has(free); number += 1) free = `${name} (${number})`;
    return free;
  }
}

/** What makes a case lawful for one question: the ties between its facts, their bounds and the words allowed. */
export interface Lawful {
  /** Each is nought or more. */
  readonly forms: readonly LinearForm[];
  /** Words that only other questions allow, and "none" where there must be one. */
  readonly tests: readonly Plainly[];
}

/** What is lawful for a question, in the names of the space; to be asked once all questions have been taken in. */
export function lawfulOf(question: Question, names: Names, joint: Joint): Lawful {
  const forms = question.constraints.flatMap(constraintForms).map((each) => formRenamed(each, names));
  const tests: Plainly[] = [];
  for (const { name, type, mayBeNone } of question.facts) {
    const called = names.get(name) ?? name;
    if (type.kind === "number") forms.push(...boundForms(called, type));
    const shared = joint.facts.get(called);
    if (type.kind === "word" && shared?.type.kind === "word" && shared.type.words.length > type.words.length)
      tests.push({ kind: "test", fact: called, operator: "oneOf", right: { kind: "value", value: [...type.words] } });
    if (mayBeNone !== true && shared?.mayBeNone === true)
      tests.push({ kind: "test", fact: called, operator: "isNot", right: { kind: "value", value: "none" } });
  }
  return { forms, tests };
}

function boundForms(name: string, { least = 0, most }: { readonly least?: number; readonly most?: number }) {
  const above = form({ [name]: 1n }, BigInt(-least));
  return most === undefined ? [above] : [above, form({ [name]: -1n }, BigInt(most))];
}

/** The condition in the names of the space. */
export function renamed(condition: Plainly, names: Names): Plainly {
  if (names.size === 0) return condition;
  switch (condition.kind) {
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map((part) => renamed(part, names)) };
    case "constant":
    case "silent":
      return condition;
    case "test": {
      const { fact, right } = condition;
      const named = right.kind === "fact" ? { ...right, fact: names.get(right.fact) ?? right.fact } : right;
      return { ...condition, fact: names.get(fact) ?? fact, right: named };
    }
  }
}

function formRenamed({ terms, constant }: LinearForm, names: Names): LinearForm {
  return { terms: new Map([...terms].map(([name, factor]) => [names.get(name) ?? name, factor])), constant };
}

/** Sums and shares are reckoned with in the search, dates through what ties them; the rest are looked upon as given. */
function formulaRenamed(formula: Derived["formula"], names: Names): Derived["formula"] {
  const named = (name: string) => names.get(name) ?? name;
  if (formula.kind === "needed") return { ...formula, base: named(formula.base) };
  if (formula.kind === "sum") return { ...formula, of: formula.of.map(named) };
  if (formula.kind === "date" || formula.kind === "extended") return { ...formula, from: named(formula.from) };
  if (formula.kind === "closing") return { ...formula, date: named(formula.date) };
  if (formula.kind === "reaching") return { ...formula, to: named(formula.to) };
  if (formula.kind === "snapshot") return { ...formula, upTo: named(formula.upTo) };
  if (formula.kind === "latestOf" || formula.kind === "earliestOf") return { ...formula, of: formula.of.map(named) };
  return formula;
}

function unbounded(type: FactType): FactType {
  return type.kind === "number" ? { kind: "number" } : type;
}

/** Where the same fact allows more words, or none, in one of the questions, it does so here. */
function united(one: Fact, other: Fact): Fact {
  const isNone = one.mayBeNone === true || other.mayBeNone === true;
  const type: FactType =
    one.type.kind === "word" && other.type.kind === "word"
      ? { kind: "word", words: [...new Set([...one.type.words, ...other.type.words])] }
      : one.type;
  return { ...one, type, ...(isNone ? { mayBeNone: true } : {}) };
}

function noRequirement(id: string): Condition {
  throw new Error(`requirement ${id} was not put in its place`);
}
