import { kindOf } from "../../constitution/compile.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import { toPlain } from "../../documents/positions.ts";
import type { Aligned } from "./align.ts";
import type {
  Change,
  Effect,
  QuestionComparison,
  ValueChange,
  Verdict,
  Where,
  ProcedureComparison,
} from "./comparison.ts";
import { effectOf, effectOfAll, favourableOf, verdictOfAll } from "./favourable.ts";
import type { HeadChange } from "./head-changes.ts";
import type { CompareSection } from "./procedures.ts";
import type { Asked, Pair } from "./replayed.ts";
import { roleOf } from "./roles.ts";
import { sentencesThatDiffer } from "./sentences.ts";
import type { Thing } from "./values.ts";
import { thingsThatDiffer } from "./values.ts";

/** What comparing a provision may look up. */
export interface ProvisionContext {
  readonly current: Constitution;
  readonly proposed: Constitution;
  readonly former: ReadonlyMap<string, string>;
  readonly head: readonly HeadChange[];
  readonly questionsOf: (pair: Aligned) => Promise<readonly QuestionComparison[]>;
  readonly sections: Readonly<Record<string, CompareSection>>;
}

/** What became of a provision; undefined where it is the same in words and in effect. */
export async function compareProvision(pair: Aligned, context: ProvisionContext): Promise<Change | undefined> {
  const { current, proposed } = pair;
  if (current === undefined || proposed === undefined) return ofOneSide(pair, context);
  const things = thingsThatDiffer(pair, context, context.former);
  const questions = (await context.questionsOf(pair)).filter(
    ({ verdict, amounts }) => verdict !== "same" || amounts !== undefined,
  );
  const isRenamed = current.address !== proposed.address;
  if (things.length === 0 && questions.length === 0 && !isRenamed) return undefined;
  const values = things.map((thing) => valueChange(thing, pair, context));
  const procedure = await sectionOf(pair, values, context);
  const verdicts = [
    ...questions.flatMap(({ verdict, amounts }) => [verdict, amounts?.verdict ?? "same"] as const),
    ...(procedure === undefined ? [] : [procedure.verdict]),
  ];
  const told = verdictOf(verdictOfAll(verdicts), values);
  const asked = outcomesOrNone(questions, procedure);
  return {
    ...common(pair, proposed, context),
    ...(isRenamed ? { was: current.address } : {}),
    kind: isRenamed ? "renamed" : "changed",
    ...told,
    values,
    scope: scopeOf(questions, procedure, told.verdict),
    effect: effect(pair, questions, told, procedure),
    questions,
    witnesses: asked,
    because: becauseOf(questions, context),
    ...(procedure === undefined ? {} : { procedure }),
  };
}

/** The questions that both provisions answer, in the order of the proposal. */
export function questionPairs({ current, proposed }: Aligned, from: Constitution, to: Constitution): readonly Pair[] {
  if (current === undefined || proposed === undefined) return [];
  const ids = kindOf(proposed, to.kinds).asked(proposed);
  return ids.flatMap(({ id, outcomes }): readonly Pair[] => {
    const address = ({ address: of }: Provision) => (id === "" ? of : `${of}/${id}`);
    const [one, other] = [from.questions.get(address(current)), to.questions.get(address(proposed))];
    const favourable = favourableOf(outcomes);
    if (one === undefined || other === undefined || favourable === undefined) return [];
    const asked = (constitution: Constitution, question: Asked["question"]): Asked => ({ constitution, question });
    return [{ current: asked(from, one), proposed: asked(to, other), favourable }];
  });
}

function common({ current, proposed }: Aligned, own: Provision, context: ProvisionContext) {
  const where: Where = {
    ...(current === undefined ? {} : { current: current.keyAt }),
    ...(proposed === undefined ? {} : { proposed: proposed.keyAt }),
  };
  const clause = {
    ...(current?.data.clause === undefined ? {} : { current: current.data.clause }),
    ...(proposed?.data.clause === undefined ? {} : { proposed: proposed.data.clause }),
  };
  return {
    id: own.address,
    address: own.address,
    title: own.title,
    ...(Object.keys(clause).length === 0 ? {} : { clause }),
    where,
    sentences: sentencesThatDiffer(
      { constitution: context.current, provision: current },
      { constitution: context.proposed, provision: proposed },
    ),
  };
}

/** A provision that is new, or gone: there is nothing to hold it against but whom it is said to favour. */
function ofOneSide(pair: Aligned, context: ProvisionContext): Change | undefined {
  const own = pair.proposed ?? pair.current;
  if (own === undefined) return undefined;
  const kind = pair.proposed === undefined ? "removed" : "added";
  const gains: Readonly<Record<string, Effect>> = {
    practices: kind === "added" ? "better" : "worse",
    body: kind === "added" ? "worse" : "better",
    nobody: "none",
  };
  return {
    ...common(pair, own, context),
    kind,
    meaning: "effect",
    values: [],
    verdict: "unknown",
    reason:
      kind === "added"
        ? "It is new: there is nothing to hold it against."
        : "It is gone: there is nothing to hold it against.",
    scope: "for the provision as a whole",
    effect: gains[own.data.favours ?? ""] ?? "needs-judgement",
    questions: [],
    witnesses: [],
    because: [],
  };
}

function valueChange(thing: Thing, { current, proposed }: Aligned, context: ProvisionContext): ValueChange {
  const nowAt = thing.now?.at ?? undefined;
  const thenAt = thing.proposed?.at ?? undefined;
  return {
    path: thing.path.join("/"),
    where: {
      ...(nowAt === undefined ? (current === undefined ? {} : { current: current.keyAt }) : { current: nowAt }),
      ...(thenAt === undefined ? (proposed === undefined ? {} : { proposed: proposed.keyAt }) : { proposed: thenAt }),
    },
    ...(thing.now === undefined ? {} : { now: toPlain(thing.now) }),
    ...(thing.proposed === undefined ? {} : { proposed: toPlain(thing.proposed) }),
    role: current === undefined ? "stated" : roleOf(thing, current, context.current),
  };
}

async function sectionOf(
  pair: Aligned,
  values: readonly ValueChange[],
  context: ProvisionContext,
): Promise<ProcedureComparison | undefined> {
  const compare = context.sections[pair.proposed?.section ?? ""];
  if (compare === undefined || pair.current === undefined || pair.proposed === undefined) return undefined;
  if (values.every(({ role }) => role === "wording")) return undefined;
  return compare({
    current: { constitution: context.current, provision: pair.current },
    proposed: { constitution: context.proposed, provision: pair.proposed },
  });
}

/** What no question asks after is for a reader to judge, whatever was proved of the questions. */
function verdictOf(
  proved: Verdict,
  values: readonly ValueChange[],
): { readonly verdict: Verdict; readonly meaning: Change["meaning"]; readonly reason?: string } {
  const stated = values.filter(({ role }) => role === "stated").map(({ path }) => `\`${path}\``);
  const left =
    stated.length === 0 ? "" : `No question turns on ${stated.join(", ")}: what that means is for a reader to judge.`;
  if (proved !== "same") return { verdict: proved, meaning: "effect", ...(left === "" ? {} : { reason: left }) };
  if (left !== "") return { verdict: "unknown", meaning: "effect", reason: left };
  const isWording = values.length > 0 && values.every(({ role }) => role === "wording");
  const reason = isWording
    ? "Only words differ that decide nothing."
    : "It is written otherwise and proved to come out the same.";
  return { verdict: "same", meaning: isWording ? "wording" : "same", reason };
}

function effect(
  { current, proposed }: Aligned,
  questions: readonly QuestionComparison[],
  { verdict, reason }: { readonly verdict: Verdict; readonly reason?: string },
  procedure: ProcedureComparison | undefined,
): Effect {
  if (verdict === "same") return "none";
  const section = proposed?.section ?? "";
  const favours = [current?.data.favours, proposed?.data.favours];
  const ofQuestions = questions.map((each) => {
    const outcomes = each.outcomes.map(({ outcome }) => outcome);
    return effectOf({ section, favourable: favourableOf(outcomes), favours, verdict: each.verdict });
  });
  const isLeft = reason !== undefined || (procedure !== undefined && procedure.verdict !== "same");
  return effectOfAll([...ofQuestions, ...(isLeft ? (["needs-judgement"] as const) : [])]);
}

function outcomesOrNone(questions: readonly QuestionComparison[], _procedure: ProcedureComparison | undefined) {
  return questions.flatMap(({ witnesses }) => witnesses);
}

function scopeOf(
  questions: readonly QuestionComparison[],
  procedure: ProcedureComparison | undefined,
  verdict: Verdict,
): string {
  const scopes = [
    ...new Set([...questions.map(({ scope }) => scope), ...(procedure === undefined ? [] : [procedure.scope])]),
  ];
  if (scopes.length > 0) return scopes.join("; ");
  return verdict === "same" ? "for every case: what decides was compared whole" : "for what its questions decide";
}

/** What at the head, or among the questions asked on the way, differs and bears upon these questions. */
function becauseOf(
  questions: readonly QuestionComparison[],
  { head, proposed, current }: ProvisionContext,
): readonly string[] {
  const read = new Set(
    questions.flatMap(({ address }) =>
      [proposed, current].flatMap((each) => each.questions.get(address)?.facts.map(({ name }) => name) ?? []),
    ),
  );
  if (questions.length === 0) return [];
  return head
    .filter(({ isWording, reads }) => !isWording && (reads.length === 0 || reads.some((name) => read.has(name))))
    .map(({ address }) => address);
}
