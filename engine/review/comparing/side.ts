import type { Condition } from "../../conditions/condition.ts";
import { all, any, not, test, testsOf } from "../../conditions/condition.ts";
import { dayNumber } from "../../conditions/encode.ts";
import type { LinearForm } from "../../conditions/linear.ts";
import type { Plainly } from "../../conditions/push-negations.ts";
import { pushNegations } from "../../conditions/push-negations.ts";
import type { Alternative } from "../../constitution/alternative.ts";
import { alternativesOf, daysOf } from "../../constitution/alternative.ts";
import { withAlternatives } from "../../constitution/alternatives.ts";
import type { Circumstances } from "../../constitution/circumstances.ts";
import { circumstancesOf } from "../../constitution/circumstances.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question } from "../../constitution/question.ts";
import { runnable } from "../../decisions/runnable.ts";
import { parseCivilDate } from "../../quantities/civil-date.ts";
import type { Joint, Lawful, Names, Naming } from "./joint.ts";
import { asNamed, lawfulOf, renamed } from "./joint.ts";
import { noneAtItsStart } from "./none-of-dates.ts";
import { simplified } from "./simplified.ts";

/** One question of one constitution, under every law that can hold for it, ready to be held against another. */
export interface Side {
  readonly constitution: Constitution;
  readonly question: Question;
  readonly laws: readonly LawOfSide[];
}

/** The question as it is compiled under some variations, and when these hold. */
export interface LawOfSide {
  readonly question: Question;
  readonly provision: Provision;
  readonly applies: Condition;
}

/** What of a side can come out when, in names that both sides share. */
export interface Reckoned {
  /** When each ending is possible; what the document does not say leaves it so. */
  readonly possible: ReadonlyMap<string, Plainly>;
  /** When each requirement of the question as it stands is met. */
  readonly met: ReadonlyMap<string, Plainly>;
  readonly lawful: Lawful;
  /** Whether what the document does not say bears upon an outcome. */
  readonly isSilent: boolean;
  /** Facts of which a condition asks whether they are known. */
  readonly asksWhetherKnown: readonly string[];
  readonly names: Names;
}

/** Stands among the endings for a day on which the provision is not in force. */
export const notInForce = "not in force";

/** More variations than this are not played through: it would be too many laws. */
const mostVariations = 3;

/** The question under every choice of its variations; undefined where there are too many of them. */
export function sideOf(constitution: Constitution, question: Question): Side | undefined {
  const address = question.address.split("/").slice(0, 2).join("/");
  const provision = constitution.provisions.get(address);
  if (provision === undefined) return undefined;
  const variations = alternativesOf(provision).filter(({ kind }) => kind === "variation");
  if (variations.length > mostVariations) return undefined;
  const siblings = [...constitution.questions.values()].filter((each) => each.address.startsWith(address));
  const circumstances = circumstancesOf(provision, constitution.facts, siblings);
  const laws = subsetsOf(variations).flatMap((chosen): readonly LawOfSide[] => {
    const varied = withAlternatives(constitution, chosen);
    const law = varied.ok ? varied.value.questions.get(question.address) : undefined;
    const terms = varied.ok ? varied.value.provisions.get(address) : undefined;
    if (law === undefined || terms === undefined) return [];
    const applies = all(
      ...variations.map((each) => {
        const when = whenOf(each, circumstances, law);
        return chosen.includes(each) ? when : not(when);
      }),
    );
    const derived = circumstances.flatMap((each) => each.derived);
    const known = new Set(law.derived.map(({ name }) => name));
    const more = derived.filter(({ name }) => !known.has(name));
    return [{ question: { ...law, derived: [...law.derived, ...more] }, provision: terms, applies }];
  });
  return laws.length === 0 ? undefined : { constitution, question, laws };
}

function whenOf(variation: Alternative, circumstances: readonly Circumstances[], law: Question): Condition {
  const [from, until] = daysOf(variation);
  const condition = circumstances.find((each) => each.variation.id === variation.id)?.condition;
  return all(
    ...withinDays(from === "0000-01-01" ? undefined : from, until === "9999-12-31" ? undefined : until, law),
    ...(condition === undefined ? [] : [condition]),
  );
}

/** The day whose law applies lies within these days, as far as they are stated. */
function withinDays(
  from: string | undefined,
  until: string | undefined,
  { lawOf = "on" }: Question,
): readonly Condition[] {
  const tests = [
    ["atLeast", from],
    ["atMost", until],
  ] as const;
  return tests.flatMap(([operator, text]) => {
    const day = text === undefined ? undefined : parseCivilDate(text);
    return day?.ok === true ? [test(lawOf, operator, dayNumber(day.value))] : [];
  });
}

function subsetsOf<T>(these: readonly T[]): readonly (readonly T[])[] {
  return these.reduce<readonly (readonly T[])[]>(
    (subsets, each) => [...subsets, ...subsets.map((subset) => [...subset, each])],
    [[]],
  );
}

/** Takes every law of the side into the joint space and gives back what reckons there. */
export function reckon(side: Side, joint: Joint, naming: Naming = asNamed): () => Reckoned {
  const named = side.laws.map((law) => ({ law, names: joint.take(law.question, side.constitution, naming) }));
  return () => {
    const ways = named.map(({ law, names }) => endingsOf(law, names, joint));
    const ids = [...new Set(ways.flatMap((each) => [...each.keys()]))];
    const conditions = ids.map(
      (id) => [id, { kind: "any", of: ways.flatMap((way) => way.get(id) ?? []) } as const] as const,
    );
    const tests = conditions.flatMap(([, condition]) => testsOf(condition));
    const [first] = named;
    const lawful = named.map(({ law, names }) => lawfulOf(law.question, names, joint));
    return {
      possible: new Map(
        conditions.map(([id, condition]) => [id, simplified(noneAtItsStart(silencedTo(condition, true), joint))]),
      ),
      met: first === undefined ? new Map() : metOf(first.law.question, first.names, joint),
      lawful: { forms: eachOnce(lawful.flatMap(({ forms }) => forms)), tests: lawful.flatMap(({ tests }) => tests) },
      isSilent: conditions.some(([, condition]) => hasSilence(condition)),
      asksWhetherKnown: [...new Set(tests.filter(({ operator }) => operator === "known").map(({ fact }) => fact))],
      names: first?.names ?? new Map(),
    };
  };
}

function endingsOf(
  { question, provision, applies }: LawOfSide,
  names: Names,
  joint: Joint,
): ReadonlyMap<string, Plainly> {
  const plainly = (condition: Condition): Plainly =>
    renamed(
      pushNegations(
        condition,
        () => condition,
        (name) => joint.mayBeNone(names.get(name) ?? name),
      ),
      names,
    );
  const inForce = all(...withinDays(provision.data.from, provision.data.until, question));
  const holds = plainly(all(applies, inForce));
  const endings = [...runnable(question).endings].map(
    ([id, condition]) => [id, { kind: "all", of: [holds, renamed(condition, names)] } as const] as const,
  );
  if (inForce.kind === "constant") return new Map(endings);
  return new Map([...endings, [notInForce, plainly(all(applies, any(not(inForce))))]]);
}

function metOf(question: Question, names: Names, joint: Joint): ReadonlyMap<string, Plainly> {
  return new Map(
    [...runnable(question).requirements].map(([id, condition]) => [
      id,
      simplified(noneAtItsStart(silencedTo(renamed(condition, names), true), joint)),
    ]),
  );
}

function silencedTo(condition: Plainly, holds: boolean): Plainly {
  if (condition.kind === "silent") return { kind: "constant", holds };
  if (condition.kind === "all" || condition.kind === "any")
    return { kind: condition.kind, of: condition.of.map((part) => silencedTo(part, holds)) };
  return condition;
}

function hasSilence(condition: Plainly): boolean {
  if (condition.kind === "all" || condition.kind === "any") return condition.of.some(hasSilence);
  return condition.kind === "silent";
}

/** A form as a text: the same for the same demand. */
export function formText({ terms, constant }: LinearForm): string {
  return `${[...terms]
    .map(([name, factor]) => `${name}*${factor}`)
    .sort()
    .join("+")}+${constant}`;
}

function eachOnce(forms: readonly LinearForm[]): readonly LinearForm[] {
  return [...new Map(forms.map((each) => [formText(each), each])).values()];
}
