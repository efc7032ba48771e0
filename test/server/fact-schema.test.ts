/* eslint-disable @typescript-eslint/no-explicit-any -- answers are JSON of every shape, and are looked into freely */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, parseCivilDate } from "../../engine/index.ts";
import type { Fact, Plain, Question } from "../../engine/index.ts";
import { openLibrary, type Library } from "../../server/library.ts";
import { schemaOfFacts } from "../../server/operations/fact-schema.ts";
import { riverside } from "./play.ts";

const text = `language: 1
id: every-type
version: "1"
title: Every type of fact
declared: { status: draft, inForce: { from: 2012-01-01 } }
body: { id: every-type, type: group, name: An invented group }
facts:
  yes: { type: yes-no, question: Yes or no? }
  count: { type: number, min: 3, max: 1000, question: How many? }
  sum: { type: money, question: How much? }
  day: { type: date, mayBeNone: true, question: On which day? }
  hour: { type: moment, question: On which day and at what hour? }
  status: { type: [partner, locum], question: Which? }
  tools: { type: { someOf: [saw, axe] }, question: Which of them? }
  warnings: { type: { records: { given: { type: date, question: When? }, upheld: { type: yes-no, question: Upheld? } } }, question: Which? }
rules:
  all-of-them:
    title: All of them
    question: Are they all so?
    when: { yes: true, count: { atLeast: 5 }, sum: { atLeast: "£5" }, day: { known: true }, hour: { known: true }, status: partner, tools: { includes: saw }, warnings: { any: { upheld: true } } }
    then: so
    otherwise: not-so
`;

/** Values that fit the schema of a fact, and some that do not. */
function valuesOf({ type }: Fact): fc.Arbitrary<Plain> {
  const day = fc
    .date({ min: new Date("1900-01-02"), max: new Date("2199-12-30"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  switch (type.kind) {
    case "yes-no":
      return fc.boolean();
    case "number":
      return fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 3, max: 1_000 }) },
        fc.integer({ min: -5, max: 2_000 }),
      );
    case "money":
      return fc.oneof(
        fc.nat(),
        fc.nat({ max: 9_999_999 }).map((pounds) => `£${pounds.toLocaleString("en-GB")}.50`),
        fc.constantFrom("£5", "£12,000", "£5", "5", "£1,00", "£0005"),
      );
    case "date":
      return fc.oneof(
        { weight: 9, arbitrary: day },
        fc.constant("none"),
        fc.constantFrom("2013", "yesterday", "2013-02-30"),
      );
    case "moment":
      return day.map((date) => `${date} 12:30`);
    case "word":
      return fc.constantFrom(...type.words, ...type.words, "nobody");
    case "words":
      return fc.oneof(fc.array(fc.constantFrom(...type.words)), fc.constant("none"));
    case "records":
      return fc.array(
        fc.dictionary(
          fc.constantFrom(...type.fields.map((field) => field.name), "other"),
          fc.oneof(day, fc.boolean(), fc.constant(null)),
        ),
        { maxLength: 3 },
      );
    case "history":
      return fc.array(fc.record({ from: day, value: fc.nat() }), { maxLength: 3 });
  }
}

function factsOf(question: Question): fc.Arbitrary<any> {
  const entries = question.facts.map(
    (fact) =>
      [
        fact.name,
        fc.oneof({ weight: 40, arbitrary: valuesOf(fact) }, fc.constant(null), fc.constantFrom<Plain>("x", -1, true)),
      ] as const,
  );
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] });
}

/** For each set of facts: does it fit the schema, and does the engine take its names and types? */
async function compare(
  library: Library,
  source: string,
  loosened?: (schema: any) => void,
): Promise<{ fitting: number; refused: number; taken: number }> {
  const read = library.readText({ file: "every-type.yaml", text: source });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const counts = { fitting: 0, refused: 0, taken: 0 };
  for (const question of read.value.questions.values()) {
    const schema = JSON.parse(JSON.stringify(schemaOfFacts(question)));
    loosened?.(schema);
    const ajv = new Ajv2020({ strict: false });
    ajv.addFormat("date", (day) => parseCivilDate(day).ok);
    const fits = ajv.compile(schema);
    const samples = fc.sample(factsOf(question), { numRuns: 400, seed: 2013 });
    for (const facts of samples) {
      const answer = await decide(read.value, {
        question: question.address,
        facts,
        on: Temporal.PlainDate.from("2013-05-01"),
      });
      const isRefused =
        answer.kind === "refused" &&
        answer.refusals.some(({ code }) => code === "wrong-fact" || code === "unknown-fact");
      if (fits(facts)) counts.fitting++;
      if (fits(facts) && isRefused) counts.refused++;
      if (!fits(facts) && !isRefused) counts.taken++;
    }
  }
  return counts;
}

describe("the schema of a question's facts", () => {
  it("lets through nothing that the engine refuses, and turns away nothing that it takes (seed 2013)", async () => {
    const { fitting, refused, taken } = await compare(openLibrary(riverside), text);
    expect(fitting).toBeGreaterThan(50);
    expect([refused, taken]).toEqual([0, 0]);
  });

  it("would be found out with a bound forgotten (control)", async () => {
    const { refused } = await compare(openLibrary(riverside), text, (schema) => {
      delete schema.properties.count.anyOf[0].minimum;
    });
    expect(refused).toBeGreaterThan(0);
  });
});
