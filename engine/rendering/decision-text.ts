import type { Decision } from "../decisions/decision.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { DecisionSetting } from "./decision-blocks.ts";
import { decisionBlocks } from "./decision-blocks.ts";
import { htmlOfBlocks } from "./html.ts";
import { markdownOfBlocks } from "./markdown.ts";
import type { Paint } from "./text.ts";
import { textOfBlocks } from "./text.ts";

/** A decision as plain text a person can read aloud. */
export function decisionText(decision: Decision, constitution: Constitution, paint?: Paint): string {
  return textOfBlocks(decisionBlocks(decision, settingOf(decision, constitution)), paint);
}

/** A decision as Markdown. */
export function decisionMarkdown(decision: Decision, constitution: Constitution): string {
  return markdownOfBlocks(decisionBlocks(decision, settingOf(decision, constitution)));
}

/** A decision as HTML to stand in a page. */
export function decisionHtml(decision: Decision, constitution: Constitution): string {
  return htmlOfBlocks(decisionBlocks(decision, settingOf(decision, constitution)));
}

function settingOf(decision: Decision, constitution: Constitution): DecisionSetting {
  const outcomes = constitution.questions.get(decision.question)?.outcomes.map(({ id }) => id) ?? [];
  const provision = constitution.provisions.get(decision.question.split("/").slice(0, 2).join("/"));
  const rival = provision?.data.reading?.instead?.[decision.constitution.reading ?? ""];
  return {
    documents: constitution.head.documents ?? {},
    outcomes,
    ...(rival === undefined ? {} : { readingSays: rival.says }),
  };
}
