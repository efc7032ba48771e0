import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { publishedSchema } from "../../../../engine/constitution/schema.ts";
import { readConstitution } from "../../../../engine/constitution/read.ts";
import { decide } from "../../../../engine/decisions/decide.ts";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";
import { kinds, modelInterests } from "./model-interests.ts";

const head = (id: string, more: string) => `language: 1
id: ${id}
version: "1"
title: Constitution of ${id}
body: { id: ${id}-group, type: group, name: The ${id} group, invented: true }
${more}`;

const own = (sections: string) =>
  readConstitution(
    { file: "own.yaml", text: head("saltmere", `basedOn: saltings@1\n${sections}`) },
    {
      kinds,
      base: () => ({ file: "saltings.yaml", text: head("saltings", modelInterests) }),
      calendar: () => undefined,
    },
  );

describe("entries under names of the language's own", () => {
  it("are refined like any other provision, and removed", async () => {
    const result = own(
      "interests: { register: { declareWithin: 14 days }, ruling: { by: { chair: {} } }, at-meetings: null }\n",
    );
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect([...result.value.provisions.keys()]).toEqual([
      "interests/register",
      "interests/treatment",
      "interests/ruling",
    ]);
    expect(sentencesOf(result.value, "interests/register")[1]).toContain("within 14 days");
    const facts = { decidersAbsent: "none", decidersConflicted: ["accountable-officer"] };
    expect((await decided(result.value, "interests/ruling", facts)).outcome).toBe("chair");
  });

  it("cannot be removed where nothing is inherited", () => {
    expect(own("interests: { gifts: null }\n").problems.map(({ code }) => code)).toEqual(["nothing-to-remove"]);
  });

  it("can be asked under a rival reading", async () => {
    const constitution = constitutionOf(
      kinds,
      `interests:
  register:
    declareWithin: 28 days
    reading: { taken: The day of taking office is not counted., instead: { inclusive: { says: It is., firstDayCounts: true } } }
`,
    );
    const on = Temporal.PlainDate.from("2014-06-01");
    const facts = { tookOffice: "2014-04-01", interestsDeclared: "2014-04-29" };
    const question = "interests/register/on-taking-office";
    const outcomes = [];
    for (const reading of [undefined, "inclusive"]) {
      const answer = await decide(constitution, { question, facts, on, ...(reading === undefined ? {} : { reading }) });
      outcomes.push(answer.kind === "decided" ? answer.decision.outcome : answer.refusals);
    }
    expect(outcomes).toEqual(["in-time", "late"]);
  });

  it("are accepted by the published schema as they are by the reader, without a title; other names are not (control)", () => {
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile({ ...publishedSchema(kinds) });
    expect(validate(parse(head("saltings", modelInterests)))).toBe(true);
    expect(validate(parse(head("saltings", "interests: { registers: { public: true } }")))).toBe(false);
  });
});
