import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { EncodedValue, Fact, FactValues } from "../../conditions/fact.ts";
import { defineEntry } from "../../constitution/fixed-names.ts";
import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { namesIn } from "./all-interests.ts";
import type { Category } from "./categories.ts";
import { anInterest, categories, categoryWords } from "./categories.ts";
import { inFactName, thePerson } from "./people.ts";
import { togetherOf } from "./together-of.ts";
import type { Act, Treatment } from "./treatment-shape.ts";
import { treatmentShape } from "./treatment-shape.ts";
import { treatmentSentences } from "./treatment-sentences.ts";

/** What a person with an interest may do. */
export const treatment = defineEntry({
  title: "What follows from an interest",
  shape: treatmentShape,
  asked: () => acts.map(({ id }) => ({ id, outcomes: ["may", "may-not"] })),
  compile: (provision, surroundings) =>
    togetherOf(
      ...acts.map((each) => actQuestion(each, provision, surroundings)),
      checkTreatment(provision, surroundings),
    ),
  sentences: treatmentSentences,
});

/** Something that a person with an interest may do or not: the question's id, the setting, and the words. */
interface Doing {
  readonly id: string;
  readonly act: Act;
  readonly words: string;
}

const acts: readonly Doing[] = [
  { id: "stay", act: "stay", words: "stay in the meeting for the item" },
  { id: "speak", act: "speak", words: "speak on the item" },
  { id: "vote", act: "vote", words: "vote on the item" },
  { id: "see-papers", act: "seePapers", words: "see the papers for the item" },
];

const held = "interestsInItem";
const ruled = "interestRuledAs";

/**
 * Whether a person may do it: every interest the person has in the item must allow it. What it has been ruled to be takes
 * the place of what was declared.
 */
function actQuestion(doing: Doing, provision: Provision<Treatment>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const spokenOf = namesIn(surroundings);
  const rulings = spokenOf.rulings;
  compiler.bring(
    heldFact(spokenOf.categories),
    ...(rulings.length === 0 ? [] : [ruledFact(rulings, spokenOf.ruledBy)]),
  );
  const requirements = spokenOf.categories.map((category) =>
    requirementFor(category, doing, { stated: provision.data[category]?.[doing.act], rulings, compiler }),
  );
  const may = all(...requirements.map(({ id }) => met(id)));
  const question = {
    address: `${provision.address}/${doing.id}`,
    asks: `${provision.title}: may the person ${doing.words}?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: "may", when: may },
      { id: "may-not", when: not(may) },
    ],
  };
  return { questions: [question], problems: compiler.problems };
}

function heldFact(words: readonly Category[]): Fact {
  return {
    name: held,
    title: "Interests in the item",
    question: "Which interests does the person have in the item? None if there is none.",
    about: "item",
    type: { kind: "words", words },
  };
}

function ruledFact(rulings: readonly Category[], by: string | undefined): Fact {
  return {
    name: ruled,
    title: "Ruling on the interest",
    question: `What has ${by ?? "whoever rules on it"} ruled the interest to be? None if nothing was ruled.`,
    about: "item",
    type: { kind: "word", words: ["none", ...rulings] },
    assumed: "none",
  };
}

/** What is said of an act with an interest of one category; undefined where nothing is. */
type Stated = boolean | { readonly permissionOf: string };

/** What a requirement is made of besides its category and act. */
interface Making {
  readonly stated: Stated | undefined;
  readonly rulings: readonly Category[];
  readonly compiler: ProvisionCompiler;
}

function requirementFor(category: Category, { act, words }: Doing, { stated, rulings, compiler }: Making): Requirement {
  const path = stated === undefined ? "" : `${category}/${act}`;
  const about = `whether a person with ${anInterest(category)} may ${words}`;
  const allowed = conditionOf(stated, { act, words, about }, compiler);
  return {
    id: category,
    title: `With ${anInterest(category)}: may ${words}`,
    condition: any(not(counts(category, rulings)), allowed),
    path,
    at: compiler.at(path),
    explain: (values) => working(category, stated, values, words),
    ...(stated === undefined ? { silent: about } : {}),
  };
}

/** What the interest counts as: what it was ruled to be, otherwise what it is. */
function counts(category: Category, rulings: readonly Category[]): Condition {
  const isHeld = test(held, "includes", category);
  if (rulings.length === 0) return isHeld;
  const asHeld = all(test(ruled, "is", "none"), isHeld);
  return rulings.includes(category) ? any(asHeld, test(ruled, "is", category)) : asHeld;
}

function conditionOf(
  stated: Stated | undefined,
  { act, words, about }: Omit<Doing, "id"> & { readonly about: string },
  compiler: ProvisionCompiler,
): Condition {
  if (stated === undefined) return { kind: "silent", about };
  if (typeof stated === "boolean") return stated ? all() : any();
  const name = inFactName(`permission to ${act} from ${stated.permissionOf}`);
  compiler.bring({
    name,
    title: "Permission",
    question: `Has ${thePerson(stated.permissionOf, compiler.surroundings)} permitted the person to ${words}?`,
    about: "item",
    type: { kind: "word", words: ["none", "given"] },
    assumed: "none",
  });
  return test(name, "is", "given");
}

function working(category: Category, stated: Stated | undefined, values: FactValues, words: string): string {
  const interest = anInterest(category);
  const ruling = values.get(ruled) ?? "none";
  const has: EncodedValue = values.get(held) ?? null;
  const isRuled = ruling === category;
  if (ruling !== "none" && !isRuled) return `The ruling on the interest takes the place of ${interest}`;
  if (!isRuled && !Array.isArray(has)) return `Whether the person has ${interest} is not known`;
  if (!isRuled && Array.isArray(has) && !has.some((each) => each === category))
    return `There is no ${categoryWords(category)}`;
  const what = isRuled ? `The interest was ruled to be ${interest}` : `There is ${interest}`;
  if (stated === undefined) return `${what}: whether a person may then ${words}, the constitution does not say`;
  if (typeof stated === "boolean") return `${what}: with it a person ${stated ? "may" : "may not"} ${words}`;
  return `${what}: with it a person may ${words} only by permission of ${stated.permissionOf}`;
}

/** A category that the register holds, but of which nothing follows, is a hole that a reader should see. */
function checkTreatment(provision: Provision<Treatment>, surroundings: Surroundings): Compiled {
  const report = new ProvisionCompiler(provision, surroundings);
  const spokenOf = namesIn(surroundings);
  const stated = categories.filter((each) => provision.data[each] !== undefined);
  const untreated = spokenOf.registered.filter((each) => !stated.includes(each));
  if (untreated.length > 0)
    report.problem(
      "untreated-category",
      provision.keyAt,
      `The register holds \`${untreated.join("`, `")}\`, but nothing is said of what follows`,
      "Add each such category, with what a person who has it may do",
      "warning",
    );
  return { questions: [], problems: report.problems };
}
