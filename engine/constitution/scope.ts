import type { Condition } from "../conditions/condition.ts";
import { all } from "../conditions/condition.ts";
import type { Derived } from "../conditions/derived.ts";
import type { Fact } from "../conditions/fact.ts";
import { nodeAt } from "../documents/positions.ts";
import type { Problem, Span } from "../problem.ts";
import type { Surroundings } from "./kind.ts";
import type { Provision } from "./provision.ts";
import type { Constraint } from "./question.ts";
import { readCondition } from "./read-condition.ts";

/** The fact that every question has without being given it: the date asked about. */
export const dateAskedAboutFact: Fact = {
  name: "on",
  title: "The date asked about",
  question: "On which date?",
  type: { kind: "date" },
};

/**
 * Gathers what the questions of one provision need while its kind compiles it: facts, derived facts, problems.
 * Names resolve in a fixed order: a declared fact, a fact the kind brings, the address of a question.
 */
export class ProvisionCompiler {
  readonly provision: Provision;
  readonly surroundings: Surroundings;
  readonly problems: Problem[] = [];
  private readonly brought = new Map<string, Fact>();
  private readonly offered = new Map<string, Fact>();
  private readonly used = new Map<string, Fact>();
  private readonly asked = new Map<string, Fact>();
  private readonly formulas = new Map<string, Derived>();

  constructor(provision: Provision, surroundings: Surroundings) {
    this.provision = provision;
    this.surroundings = surroundings;
  }

  /** Brings facts of the kind's own; a declared fact of the same name is a problem, because one name would mean two things. */
  bring(...facts: readonly Fact[]): void {
    for (const fact of facts) {
      const declared = this.surroundings.facts.get(fact.name);
      if (declared?.at !== undefined && !this.brought.has(fact.name)) {
        this.problem(
          "reserved-name",
          declared.at,
          `\`${fact.name}\` is a fact that \`${this.provision.section}\` bring of their own`,
          "Give the declared fact another name.",
        );
      }
      this.brought.set(fact.name, fact);
      this.used.set(fact.name, fact);
    }
  }

  /** Facts of the kind's own that a question needs only where one of its conditions speaks of them. */
  offer(...facts: readonly Fact[]): void {
    for (const fact of facts) this.offered.set(fact.name, fact);
  }

  /** A fact that the document declares, which the question needs from now on; undefined where it declares none of that name. */
  declared(name: string): Fact | undefined {
    const fact = this.surroundings.facts.get(name);
    if (fact !== undefined) this.used.set(name, fact);
    return fact;
  }

  /** Adds a derived fact and gives its name back. */
  derive(derived: Derived): string {
    this.formulas.set(derived.name, derived);
    return derived.name;
  }

  /**
   * The condition at a path of the provision (keys joined by `/`); with none there, one that always holds.
   * Facts with a history are read as they were on the date of the fact `readOn`, the date asked about unless given.
   */
  condition(path: string, readOn?: string): Condition {
    const node = nodeAt(this.provision.node, path.split("/"));
    if (node === undefined) return all();
    const read = readCondition(node, {
      fact: (name) => this.lookUp(name),
      names: () => [
        ...this.surroundings.facts.keys(),
        ...this.brought.keys(),
        ...this.offered.keys(),
        ...this.surroundings.provisions.keys(),
      ],
      path: `${this.provision.address}/${path}`,
      ...(readOn === undefined ? {} : { readOn }),
    });
    this.problems.push(...read.problems);
    for (const fact of read.facts) if (fact.name !== "on") this.used.set(fact.name, fact);
    for (const derived of read.derived) this.formulas.set(derived.name, derived);
    return read.condition;
  }

  /** Where a path of the provision stands; the provision's own key where it does not stand at all. */
  at(path: string): Span {
    if (path === "") return this.provision.keyAt;
    const segments = path.split("/");
    const parent = nodeAt(this.provision.node, segments.slice(0, -1));
    const entry = parent?.kind === "map" ? parent.entries.get(segments.at(-1) ?? "") : undefined;
    return entry?.keyAt ?? nodeAt(this.provision.node, segments)?.at ?? this.provision.keyAt;
  }

  /** Reports a problem of this provision; the sentences get their full stops. */
  // eslint-disable-next-line @typescript-eslint/max-params -- a problem has these five parts; kinds report many
  problem(
    code: Problem["code"],
    at: Span,
    message: string,
    help: string,
    severity: Problem["severity"] = "error",
  ): void {
    const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
    this.problems.push({
      code,
      severity,
      at,
      path: this.provision.address,
      message: sentence(message),
      help: sentence(help),
    });
  }

  /** Everything gathered so far, as a question's facts and derived facts, with the ties that bind those facts. */
  gathered(ownConstraints: readonly Constraint[] = []): Gathered {
    const declared = new Set<Constraint>();
    for (let before = -1; before !== declared.size;) {
      before = declared.size;
      for (const constraint of this.surroundings.constraints) {
        const tied = [...constraint.sum, ...(typeof constraint.of === "string" ? [constraint.of] : [])];
        if (declared.has(constraint) || !tied.some((name) => this.used.has(name))) continue;
        declared.add(constraint);
        for (const name of tied) this.use(name);
      }
    }
    return {
      facts: [...this.used.values()],
      derived: [...this.formulas.values()],
      constraints: [...ownConstraints, ...declared],
    };
  }

  private use(name: string): void {
    const fact = this.surroundings.facts.get(name);
    if (fact !== undefined && !this.used.has(name)) this.used.set(name, fact);
  }

  private lookUp(name: string): Fact | undefined {
    if (name === dateAskedAboutFact.name) return dateAskedAboutFact;
    const own = this.brought.get(name) ?? this.offered.get(name);
    return this.surroundings.facts.get(name) ?? own ?? this.outcomeFact(name);
  }

  /** The outcome of another question, spoken of by its address. */
  private outcomeFact(address: string): Fact | undefined {
    const known = this.asked.get(address);
    const outcomes = address.includes("/") ? this.surroundings.outcomesOf(address) : undefined;
    if (known !== undefined || outcomes === undefined) return known;
    const [section = "", id = "", part] = address.split("/");
    const title = this.surroundings.provisions.get(`${section}/${id}`)?.title ?? address;
    const named = `“${title}”${part === undefined ? "" : ` (${part.replaceAll("-", " ")})`}`;
    const fact: Fact = {
      name: address,
      title: `The outcome of ${named}`,
      question: `What was the outcome of ${named}?`,
      type: { kind: "word", words: outcomes },
      optional: true,
    };
    this.asked.set(address, fact);
    return fact;
  }
}

/** What a question needs of facts, formulas and ties. */
export interface Gathered {
  readonly facts: readonly Fact[];
  readonly derived: readonly Derived[];
  readonly constraints: readonly Constraint[];
}
