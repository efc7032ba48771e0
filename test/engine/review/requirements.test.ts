import { describe, expect, it } from "vitest";
import { kinds } from "../../../engine/index.ts";
import { excludingPair } from "../../../engine/review/excluding.ts";
import { idleRequirements } from "../../../engine/review/idle-requirements.ts";
import { neverOf } from "../../../engine/review/never.ts";
import { constitutionOf } from "../provisions/small-constitution.ts";
import { seeded } from "../decisions/small-electorates.ts";

/** A condition told twice: as YAML has it, and as a function that shares nothing with the engine. */
interface Told {
  readonly yaml: string;
  readonly holds: (person: Person) => boolean;
}

interface Person {
  readonly age: number;
  readonly member: boolean;
}

const everybody: readonly Person[] = Array.from({ length: 7 }, (_, age) =>
  [true, false].map((member) => ({ age, member })),
).flat();

function drawn(random: (below: number) => number, depth: number): Told {
  const limit = random(7);
  const leaves: readonly Told[] = [
    { yaml: `{ age: { atLeast: ${limit} } }`, holds: ({ age }) => age >= limit },
    { yaml: `{ age: { lessThan: ${limit} } }`, holds: ({ age }) => age < limit },
    { yaml: "{ member: true }", holds: ({ member }) => member },
    { yaml: "{ member: false }", holds: ({ member }) => !member },
  ];
  const leaf = leaves[random(4)];
  if (leaf === undefined) throw new Error("four leaves");
  if (depth === 0 || random(2) === 0) return leaf;
  const parts = [drawn(random, depth - 1), drawn(random, depth - 1)];
  const isAll = random(2) === 0;
  return {
    yaml: `{ ${isAll ? "all" : "any"}: [${parts.map(({ yaml }) => yaml).join(", ")}] }`,
    holds: (person) => (isAll ? parts.every(({ holds }) => holds(person)) : parts.some(({ holds }) => holds(person))),
  };
}

interface Office {
  readonly eligible: Told;
  readonly bars: readonly Told[];
}

function offices(seed: number, number: number): readonly Office[] {
  const random = seeded(seed);
  return Array.from({ length: number }, () => ({
    eligible: drawn(random, 1),
    bars: Array.from({ length: 1 + random(2) }, () => drawn(random, 1)),
  }));
}

/** What is proved of the office, each in a line. */
function proved({ eligible, bars }: Office): string {
  const constitution = constitutionOf(
    kinds,
    `facts:
  age: { title: Age, type: number, question: "How old is the person?", about: person }
  member: { title: Member, type: yes-no, question: "Is the person a member?", about: person }
offices:
  chair:
    title: Chair
    eligible: ${eligible.yaml}
    disqualifications:
${bars.map(({ yaml }, index) => `      bar-${index}: { title: Barred, when: ${yaml} }\n`).join("")}`,
  );
  const question = constitution.questions.get("offices/chair/eligible");
  if (question === undefined) throw new Error("no question");
  const { outcomes, unmet, met } = neverOf(question);
  const isDecided = outcomes.length + unmet.length + met.length > 0;
  const idle = isDecided ? [] : idleRequirements(question, question.requirements).idle;
  const pair = outcomes.includes("eligible") && unmet.length === 0 ? excludingPair(question, "eligible") : undefined;
  return [
    `never: ${[...outcomes, ...unmet.map(({ path }) => path)].join()}`,
    `always: ${met.map(({ path }) => path).join()}`,
    `idle: ${idle.map(({ requirement }) => requirement.path).join()}`,
    `exclude: ${pair?.map(({ path }) => path).join() ?? ""}`,
  ].join("; ");
}

/** The same by asking of everybody there could be. */
function byBruteForce({ eligible, bars }: Office, turnedRound: boolean): string {
  const requirements = [
    { path: "eligible", met: eligible.holds },
    ...bars.map(({ holds }, index) => ({
      path: `disqualifications/bar-${index}`,
      met: (person: Person) => holds(person) === turnedRound,
    })),
  ];
  const some = (test: (person: Person) => boolean) => everybody.some(test);
  const all = (list: typeof requirements) => (person: Person) => list.every(({ met }) => met(person));
  const unmet = requirements.filter(({ met }) => !some(met));
  const always = requirements.filter(({ met }) => everybody.every(met));
  const never = [
    ...(some(all(requirements)) ? [] : ["eligible"]),
    ...(some((person) => !all(requirements)(person)) ? [] : ["barred"]),
  ];
  const isDecided = never.length + unmet.length + always.length > 0;
  const without = (each: (typeof requirements)[number]) => requirements.filter((other) => other !== each);
  const idle = requirements.filter((each) => !some((person) => all(without(each))(person) && !each.met(person)));
  const reasons = requirements.filter((each) => some(all(without(each))));
  const pairs = reasons.flatMap((one, index) =>
    reasons.slice(index + 1).flatMap((other) => (some(all([one, other])) ? [] : [`${one.path},${other.path}`])),
  );
  const isExcluded = never.includes("eligible") && unmet.length === 0;
  return [
    `never: ${[...never, ...unmet.map(({ path }) => path)].join()}`,
    `always: ${always.map(({ path }) => path).join()}`,
    `idle: ${isDecided ? "" : idle.map(({ path }) => path).join()}`,
    `exclude: ${isExcluded ? (pairs[0] ?? "") : ""}`,
  ].join("; ");
}

describe("what is proved of who may hold an office", () => {
  const all = offices(20_110_706, 400);

  it("is exactly what asking of everybody there could be shows (seed 20110706)", () => {
    const wrong = all.flatMap((office) => {
      const [said, shown] = [proved(office), byBruteForce(office, false)];
      return said === shown
        ? []
        : [`${office.eligible.yaml} | ${office.bars.map(({ yaml }) => yaml).join()}: ${said} | ${shown}`];
    });
    expect(wrong).toEqual([]);
  });

  it("is often something, of each sort", () => {
    const lines = all.map((office) => byBruteForce(office, false));
    for (const sort of ["never: e", "always: d", "idle: [de]", "exclude: e"])
      expect(lines.filter((line) => new RegExp(sort).test(line)).length).toBeGreaterThan(5);
  });

  it("would be wrong if a bar were read as a demand (control)", () => {
    expect(all.filter((office) => proved(office) !== byBruteForce(office, true)).length).toBeGreaterThan(100);
  });
});
