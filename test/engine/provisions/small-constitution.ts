import { surroundingsOf } from "../../../engine/constitution/compile.ts";
import type { Constitution } from "../../../engine/constitution/constitution.ts";
import type { Kind } from "../../../engine/constitution/kind.ts";
import { readConstitution } from "../../../engine/constitution/read.ts";
import type { Sentence } from "../../../engine/constitution/sentence.ts";
import { textOf } from "../../../engine/constitution/sentence.ts";
import { decide } from "../../../engine/decisions/decide.ts";
import type { Decision, Refusal } from "../../../engine/decisions/decision.ts";
import type { GivenFacts } from "../../../engine/decisions/given.ts";
import { inReadingOrder } from "../../../engine/problem.ts";
import { englandAndWales } from "../calendar/england-and-wales.ts";

/** The head of an invented group's constitution, before the sections a test is about. */
const head = `language: 1
id: saltings
version: "1"
title: Constitution of the Saltings group
body: { id: saltings-group, type: group, name: The Saltings group, invented: true }
calendar: england-and-wales
year: { governance: 1 April, financial: 1 April }
`;

const calendar = englandAndWales();

/** A constitution made of these kinds, or the codes and messages of what stops it. */
function read(kinds: readonly Kind[], sections: string) {
  return readConstitution(
    { file: "saltings.yaml", text: head + sections },
    { kinds, base: () => undefined, calendar: (id) => (id === "england-and-wales" ? calendar : undefined) },
  );
}

/** The constitution; a test that meant to write a lawful one is told what is wrong with it. */
export function constitutionOf(kinds: readonly Kind[], sections: string): Constitution {
  const result = read(kinds, sections);
  if (!result.ok)
    throw new Error(result.problems.map(({ code, message, at }) => `${at.line}: ${code} ${message}`).join("\n"));
  return result.value;
}

/** What is wrong with it, one line each: code, then message. */
export function problemsOf(kinds: readonly Kind[], sections: string): readonly string[] {
  return inReadingOrder(read(kinds, sections).problems).map(({ code, message }) => `${code}: ${message}`);
}

/** The decision of a question on a day, the first of May 2014 unless another is given; a refusal fails the test. */
export async function decided(
  constitution: Constitution,
  question: string,
  facts: GivenFacts,
  on = "2014-05-01",
): Promise<Decision> {
  const answer = await decide(constitution, { question, facts, on: Temporal.PlainDate.from(on) });
  if (answer.kind === "refused") throw new Error(answer.refusals.map((each) => each.message).join("\n"));
  return answer.decision;
}

/** Why a request is refused; a decision fails the test. */
export async function refused(
  constitution: Constitution,
  question: string,
  facts: GivenFacts,
  on = "2014-05-01",
): Promise<readonly Refusal[]> {
  const answer = await decide(constitution, { question, facts, on: Temporal.PlainDate.from(on) });
  if (answer.kind === "decided") throw new Error(`decided: ${answer.decision.outcome}`);
  return answer.refusals;
}

/** The sentences of a provision as text. */
export function sentencesOf(constitution: Constitution, address: string): readonly string[] {
  return partsOf(constitution, address).map((sentence) => textOf(sentence.parts));
}

/** The sentences of a provision in their parts. */
export function partsOf(constitution: Constitution, address: string): readonly Sentence[] {
  const provision = constitution.provisions.get(address);
  const kind = constitution.kinds.find((each) => each.section === provision?.section);
  if (provision === undefined || kind === undefined) throw new Error(`no provision ${address}`);
  return kind.sentences(provision, surroundingsOf(constitution, constitution.kinds));
}
