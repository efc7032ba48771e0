import type { Fact } from "../conditions/fact.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";
import type { Block, Item } from "./block.ts";
import { heading, list, name, paragraph, quiet, runs, strong } from "./block.ts";
import { wordsForType } from "./fact-type-words.ts";
import { listed, sentence, wordsOfId } from "./sentences.ts";

/** Every question that a constitution answers: its address, what is asked, and what can come out. */
export function questionsBlocks(constitution: Constitution): readonly Block[] {
  const { id, version, title, questions } = constitution;
  const items = [...questions.values()].map(({ address, asks, outcomes }): Item => ({
    words: [name(address)],
    below: [
      paragraph(
        asks,
        " ",
        quiet(
          sentence(
            listed(
              outcomes.map((each) => wordsOfId(each.id)),
              "or",
            ),
          ),
        ),
      ),
    ],
  }));
  return [heading(3, `${title} (${id}@${version}) can be asked:`), list(items)];
}

/** The facts that a question needs: each with its question, what it can be, and whether it may be left out. */
export function neededFactsBlocks(question: Question, example: string): readonly Block[] {
  const needed = question.facts.filter((fact) => !mayBeLeftOut(fact));
  const others = question.facts.filter(mayBeLeftOut);
  return [
    paragraph(strong(question.asks)),
    paragraph(
      `It can come out as ${listed(
        question.outcomes.map((each) => wordsOfId(each.id)),
        "or",
      )}.`,
    ),
    ...section("It needs these facts", needed),
    ...section("These may be left out", others),
    ...(question.constraints.length === 0
      ? []
      : [heading(3, "It always holds"), list(question.constraints.map(({ words }) => sentence(words)))]),
    heading(3, "For example"),
    { kind: "command", text: example },
  ];
}

function mayBeLeftOut(fact: Fact): boolean {
  return fact.optional === true || fact.assumed !== undefined || fact.stated !== undefined || fact.name.includes("/");
}

function section(title: string, facts: readonly Fact[]): readonly Block[] {
  if (facts.length === 0) return [];
  const items = facts.map((fact): Item => ({
    words: runs(name(fact.name), ` ${fact.question} `, quiet(sentence(`${wordsForType(fact)}${leftOut(fact)}`))),
  }));
  return [heading(3, title), list(items)];
}

function leftOut(fact: Fact): string {
  if (fact.stated !== undefined) return "; if it is left out, it is as the constitution states";
  if (fact.assumed !== undefined) return `; if it is left out, there is taken to be none`;
  return fact.name.includes("/") ? "; if it is left out, it is decided here, from that question's own facts" : "";
}
