import { describe, expect, it } from "vitest";
import { checkAlternatives, withAlternatives } from "../../../engine/constitution/alternatives.ts";
import { alternativesOf } from "../../../engine/constitution/alternative.ts";
import { rules } from "../../../engine/provisions/rules.ts";
import { constitutionOf, problemsOf } from "../provisions/small-constitution.ts";

/** Two rules, of which the second asks the first; and a rival reading of the first under which it comes out otherwise. */
const rulesWith = (rival: string, asked: string) => `
facts:
  listed: { type: yes-no, question: Is the doctor listed? }
rules:
  first:
    title: First
    when: { listed: true }
    then: so
    otherwise: not-so
    reading: { taken: So., instead: { rival: { says: Otherwise., ${rival} } } }
  second: { title: Second, when: ${asked}, then: yes-it-is, otherwise: no-it-is-not }
`;

const broken = rulesWith("then: thus", "{ rules/first: so }");

describe("a rival reading", () => {
  it("is checked with the provisions that speak of the one it reads", () => {
    expect(problemsOf([rules], broken)).toHaveLength(1);
    expect(problemsOf([rules], broken)[0]).toContain("so");
  });

  it("is at peace with those that do not (control)", () => {
    expect(problemsOf([rules], rulesWith("then: thus", "{ listed: false }"))).toEqual([]);
    expect(problemsOf([rules], rulesWith("when: { listed: false }", "{ rules/first: so }"))).toEqual([]);
  });

  it("makes a constitution that is frozen, and the same one each time", () => {
    const constitution = constitutionOf([rules], rulesWith("when: { listed: false }", "{ rules/first: so }"));
    expect(checkAlternatives(constitution)).toEqual([]);
    const first = constitution.provisions.get("rules/first");
    const rivals = first === undefined ? [] : alternativesOf(first);
    const made = withAlternatives(constitution, rivals);
    expect(made).toBe(withAlternatives(constitution, rivals));
    expect(made.ok && Object.isFrozen(made.value) && Object.isFrozen(made.value.questions.get("rules/first"))).toBe(
      true,
    );
  });
});
