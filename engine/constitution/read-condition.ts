import type { Condition, Operator, Test } from "../conditions/condition.ts";
import { all, any, not, operators, orderings, test, testFact } from "../conditions/condition.ts";
import type { Derived } from "../conditions/derived.ts";
import type { Fact, FactType } from "../conditions/fact.ts";
import type { DocumentNode, MapEntry, MapNode, ScalarNode } from "../documents/node.ts";
import { nearest } from "../documents/nearest.ts";
import type { Problem, ProblemCode, Span } from "../problem.ts";
import { allowedFor, encodeLiteral, typeWords, unquoted } from "./comparable.ts";
import { stockOperators } from "./condition-shape.ts";

/** What a condition may speak of, where it stands. */
export interface ConditionScope {
  /** Declared facts, facts the kind brings and addresses of questions, in that order. */
  readonly fact: (name: string) => Fact | undefined;
  /** Every name there is, for "did you mean". */
  readonly names: () => readonly string[];
  /** Where the condition stands, for the path of its problems. */
  readonly path: string;
  /** The date fact on which facts with a history are read; the date asked about unless given. */
  readonly readOn?: string;
}

/** A condition as compiled, with the derived facts it needs and the facts it reads. */
export interface ReadCondition {
  readonly condition: Condition;
  readonly derived: readonly Derived[];
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

const depthLimit = 8;

/** Compiles a condition as written in YAML. Its shape has been checked; names, types and words are checked here. */
export function readCondition(node: DocumentNode, scope: ConditionScope): ReadCondition {
  const reader = new ConditionReader(scope);
  const condition = reader.condition(node, { depth: 1, lookUp: scope.fact, fields: [] });
  return {
    condition,
    derived: [...reader.derived.values()],
    facts: [...reader.facts.values()],
    problems: reader.problems,
  };
}

/** Where a part of a condition stands: how deep, and what it can speak of. */
interface Place {
  readonly depth: number;
  readonly lookUp: (name: string) => Fact | undefined;
  /** What the record under examination says: names that hold only within it. */
  readonly fields: readonly string[];
}

/** One of the questions about a list of records. */
interface RecordsEntry {
  readonly key: "any" | "every" | "count";
  readonly value: DocumentNode;
}

/** Gathers, while one condition is read, what it needs and what is wrong with it. */
class ConditionReader {
  readonly derived = new Map<string, Derived>();
  readonly facts = new Map<string, Fact>();
  readonly problems: Problem[] = [];
  readonly scope: ConditionScope;

  constructor(scope: ConditionScope) {
    this.scope = scope;
  }

  condition(node: DocumentNode, place: Place): Condition {
    if (node.kind !== "map") return all();
    if (place.depth > depthLimit) {
      this.problem(
        "condition-too-deep",
        node.at,
        "The condition is nested too deeply",
        "Split it into rules of their own.",
      );
      return all();
    }
    if (node.entries.has("fact") && node.entries.has("operator")) return this.stockForm(node, place);
    return all(...[...node.entries.values()].map((entry) => this.entry(entry, place)));
  }

  private entry({ key, keyAt, value }: MapEntry, place: Place): Condition {
    const within = { ...place, depth: place.depth + 1 };
    if (key === "not") return not(this.condition(value, within));
    if ((key === "all" || key === "any") && value.kind === "list") {
      const parts = value.items.map((item) => this.condition(item, within));
      return key === "all" ? all(...parts) : any(...parts);
    }
    const fact = this.fact(key, keyAt, place);
    return fact === undefined ? all() : this.comparison(fact, value, place);
  }

  private fact(name: string, at: Span, place: Place): Fact | undefined {
    const fact = place.lookUp(name);
    if (fact === undefined) {
      this.unknown(name, at, place);
      return undefined;
    }
    if (this.scope.fact(name) === fact) this.facts.set(name, fact);
    return fact;
  }

  private unknown(name: string, at: Span, { fields }: Place): void {
    const names = [...fields, ...this.scope.names()];
    const isAddress = name.includes("/");
    const meant = nearest(name, names);
    const otherwise = isAddress
      ? "Write the address of a question that is there, such as `resolutions/recall`."
      : "Declare it under `facts`, with the question a person is asked for it.";
    this.problem(
      isAddress ? "unknown-reference" : "unknown-fact",
      at,
      isAddress ? `No question has the address \`${name}\`` : `\`${name}\` is not a fact that can be spoken of here`,
      meant === undefined ? otherwise : `Did you mean \`${meant}\`?`,
    );
  }

  private comparison(fact: Fact, value: DocumentNode, place: Place): Condition {
    if (fact.type.kind === "history") return this.comparison(this.asOf(fact, fact.type.of), value, place);
    if (value.kind === "scalar") return this.literalTest(fact, fact.type.kind === "words" ? "includes" : "is", value);
    if (value.kind === "list") return this.listTest(fact, "oneOf", value.items, value.at);
    const parts = [...value.entries.values()].map((entry) => this.operator(fact, entry, place));
    return all(...parts);
  }

  /** A fact with a history as it was on the day that counts. */
  private asOf(fact: Fact, type: FactType): Fact {
    const date = this.scope.readOn ?? "on";
    const name = `${fact.name} as of ${date}`;
    this.derived.set(name, { name, title: fact.title, type, formula: { kind: "asOf", history: fact.name, date } });
    return { ...fact, name, type };
  }

  private operator(fact: Fact, { key, value }: Pick<MapEntry, "key" | "value">, place: Place): Condition {
    if (key === "any" || key === "every" || key === "count") return this.records(fact, { key, value }, place);
    if (key === "inLast") return this.inLast(fact, value);
    const operator = operators.find((each) => each === key);
    if (operator === undefined) return all();
    if (operator === "known" && value.kind === "scalar") return test(fact.name, "known", value.value === true);
    if (value.kind === "list") return this.listTest(fact, operator, value.items, value.at);
    if (value.kind === "map") return this.otherFact(fact, operator, value, place);
    return this.literalTest(fact, operator, value);
  }

  private otherFact(fact: Fact, operator: Operator, value: MapNode, place: Place): Condition {
    const name = value.entries.get("fact")?.value;
    if (name?.kind !== "scalar") return all();
    const named = this.fact(String(name.value), name.at, place);
    const other = named?.type.kind === "history" ? this.asOf(named, named.type.of) : named;
    if (other === undefined || !this.suits(fact, operator, value.at)) return all();
    if (other.type.kind !== fact.type.kind) {
      this.problem(
        "types-differ",
        name.at,
        `\`${fact.name}\` is ${typeWords(fact.type)}, but \`${other.name}\` is ${typeWords(other.type)}`,
        "Compare two facts of the same type.",
      );
    }
    return testFact(fact.name, operator, other.name);
  }

  private literalTest(fact: Fact, operator: Operator, value: ScalarNode): Test {
    const comparable = this.suits(fact, operator, value.at);
    const type: FactType = fact.type.kind === "words" ? { kind: "word", words: fact.type.words } : fact.type;
    const isNone = value.value === "none" && fact.mayBeNone === true && !orderings.has(operator);
    const encoded = isNone ? { ok: true as const, value: "none" } : encodeLiteral(type, value);
    if (comparable && !encoded.ok) this.wrongValue(fact, value, encoded.help);
    return test(fact.name, operator, encoded.ok ? encoded.value : null);
  }

  private wrongValue(fact: Fact, value: ScalarNode, help: string): void {
    const words = fact.type.kind === "word" || fact.type.kind === "words" ? fact.type.words : [];
    const meant = nearest(String(value.value), words);
    const plain = unquoted(fact.type, String(value.value));
    const expected = fact.type.kind === "yes-no" ? "true or false" : typeWords(fact.type);
    const written = value.text.length > 60 ? `${value.text.slice(0, 59)}…` : value.text;
    this.problem(
      "wrong-value",
      value.at,
      `\`${fact.name}\` is ${expected}, so it cannot be compared with ${typeof value.value === "string" ? "the text " : ""}\`${written.replaceAll("`", "'")}\``,
      meant !== undefined
        ? `Did you mean \`${meant}\`?`
        : plain === undefined
          ? help
          : `Write \`${plain}\`${/^["']/.test(value.text) ? ", without quotes" : ""}.`,
    );
  }

  private listTest(fact: Fact, operator: Operator, items: readonly DocumentNode[], at: Span): Condition {
    if (!this.suits(fact, operator, at)) return all();
    const values = items.flatMap((item) => {
      if (item.kind !== "scalar") return [];
      const written = this.literalTest(fact, "is", item);
      return written.right.kind === "value" ? [written.right.value] : [];
    });
    return test(fact.name, operator, values.map(String));
  }

  private inLast(fact: Fact, value: DocumentNode): Condition {
    if (value.kind !== "scalar" || !this.suits(fact, "atLeast", value.at)) return all();
    const written = String(value.value);
    const name = `${written} before on`;
    this.derived.set(name, {
      name,
      title: `The day ${written} before the day asked about`,
      type: { kind: "date" },
      formula: { kind: "date", from: "on", period: written, counted: "before" },
    });
    return all(testFact(fact.name, "atLeast", name), testFact(fact.name, "atMost", "on"));
  }

  private records(fact: Fact, { key, value }: RecordsEntry, place: Place): Condition {
    if (fact.type.kind !== "records") {
      this.problem(
        "types-differ",
        value.at,
        `\`${fact.name}\` is ${typeWords(fact.type)}, not a list of records`,
        `\`${key}\` asks about a list of records.`,
      );
      return all();
    }
    const fields = fact.type.fields;
    const within: Place = {
      depth: place.depth + 1,
      lookUp: (name) => fields.find((field) => field.name === name) ?? place.lookUp(name),
      fields: [...place.fields, ...fields.map((field) => field.name)],
    };
    const where = key === "count" && value.kind === "map" ? value.entries.get("where")?.value : value;
    const condition = where === undefined ? all() : this.condition(where, within);
    const counted = this.counted(fact, key === "every" ? not(condition) : condition);
    if (key === "any") return test(counted, "atLeast", 1);
    if (key === "every") return test(counted, "is", 0);
    const bounds = value.kind === "map" ? [...value.entries.values()].filter((entry) => entry.key !== "where") : [];
    return all(
      ...bounds.flatMap((entry) => {
        const operator = operators.find((each) => each === entry.key);
        return operator !== undefined && entry.value.kind === "scalar"
          ? [test(counted, operator, Number(entry.value.value))]
          : [];
      }),
    );
  }

  private counted(fact: Fact, where: Condition): string {
    const name = `${fact.name} counted in ${this.scope.path} (${this.derived.size + 1})`;
    this.derived.set(name, {
      name,
      title: `How many of: ${fact.title}`,
      type: { kind: "number" },
      formula: { kind: "count", records: fact.name, where },
    });
    return name;
  }

  private stockForm(node: MapNode, place: Place): Condition {
    const name = node.entries.get("fact")?.value;
    const operator = node.entries.get("operator")?.value;
    const value = node.entries.get("value")?.value;
    if (name?.kind !== "scalar" || operator?.kind !== "scalar" || value === undefined) {
      this.problem(
        "incomplete-condition",
        node.at,
        "This condition lacks its `value`",
        "Write `fact`, `operator` and `value`.",
      );
      return all();
    }
    const found = this.fact(String(name.value), name.at, place);
    const stock = stockOperators.find((each) => each === operator.value);
    this.nothingBeside(node);
    const fact = found?.type.kind === "history" ? this.asOf(found, found.type.of) : found;
    return fact === undefined || stock === undefined
      ? all()
      : this.operator(fact, { key: ownOperator[stock], value }, place);
  }

  /** In the rules engine's own form nothing else stands beside `fact`, `operator` and `value`. */
  private nothingBeside(node: MapNode): void {
    for (const { key, keyAt } of node.entries.values()) {
      if (key === "fact" || key === "operator" || key === "value") continue;
      this.problem(
        "unknown-key",
        keyAt,
        `\`${key}\` cannot stand beside \`fact\`, \`operator\` and \`value\``,
        "Put both conditions into a list under `all`.",
      );
    }
  }

  /** Whether the comparison makes sense for the fact's type. */
  private suits(fact: Fact, operator: Operator, at: Span): boolean {
    if (allowedFor(fact.type).includes(operator)) return true;
    this.problem(
      "unsuitable-comparison",
      at,
      `\`${operator}\` cannot be asked of \`${fact.name}\`, which is ${typeWords(fact.type)}`,
      `It can be compared with ${allowedFor(fact.type)
        .map((each) => `\`${each}\``)
        .join(", ")}.`,
    );
    return false;
  }

  private problem(code: ProblemCode, at: Span, message: string, help: string): void {
    const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
    this.problems.push({
      code,
      severity: "error",
      at,
      path: this.scope.path,
      message: sentence(message),
      help: sentence(help),
    });
  }
}

/** What each operator of json-rules-engine is called here. */
export const ownOperator = {
  equal: "is",
  notEqual: "isNot",
  greaterThanInclusive: "atLeast",
  greaterThan: "moreThan",
  lessThanInclusive: "atMost",
  lessThan: "lessThan",
  in: "oneOf",
  notIn: "noneOf",
  contains: "includes",
  doesNotContain: "lacks",
} as const satisfies Record<(typeof stockOperators)[number], Operator>;
