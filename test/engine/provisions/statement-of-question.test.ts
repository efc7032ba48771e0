import { describe, expect, it } from "vitest";
import { statementOf } from "../../../engine/provisions/statement-of-question.ts";

function said(question: string): readonly [string, string] | undefined {
  const statement = statementOf(question);
  return statement && [`${statement.subject} ${statement.yes}`, `${statement.subject} ${statement.no}`];
}

describe("a question becomes a statement", () => {
  it.each([
    [
      "Is the doctor on the Medical Performers List?",
      "the doctor is on the Medical Performers List",
      "the doctor is not on the Medical Performers List",
    ],
    ["Does the doctor work in the area?", "the doctor works in the area", "the doctor does not work in the area"],
    [
      "Does the person live or work in the area?",
      "the person lives or works in the area",
      "the person does not live or work in the area",
    ],
    // A control: what follows "or" is no verb.
    [
      "Does the doctor work in or near the area?",
      "the doctor works in or near the area",
      "the doctor does not work in or near the area",
    ],
    ["Does the practice have a contract?", "the practice has a contract", "the practice does not have a contract"],
    ["Did the LMC agree to the process?", "the LMC agreed to the process", "the LMC did not agree to the process"],
    [
      "Did the chair of the committee give notice?",
      "the chair of the committee gave notice",
      "the chair of the committee did not give notice",
    ],
    ["Has the member been convicted?", "the member has been convicted", "the member has not been convicted"],
    ["Are the papers complete?", "the papers are complete", "the papers are not complete"],
    ["Is this the elector's home group?", "this is the elector's home group", "this is not the elector's home group"],
    ["May the person vote on the item?", "the person may vote on the item", "the person may not vote on the item"],
    ["Was it approved?", "it was approved", "it was not approved"],
  ])("%s", (question, yes, no) => {
    expect(said(question)).toEqual([yes, no]);
  });

  it.each([
    "Is the practice premises in the area?",
    "Does the practice manager work here?",
    "How many GPs are there?",
    "Is Dr Green a member?",
    "Yes?",
  ])("but not %s, whose subject is not certain", (question) => {
    expect(said(question)).toBeUndefined();
  });
});
