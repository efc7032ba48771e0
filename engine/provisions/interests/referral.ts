import { Type } from "typebox";
import { any, all, met, not, test } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import { defineEntry } from "../../constitution/fixed-names.ts";
import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import type { Value } from "../../constitution/shapes.ts";
import { condition, fixedProvision, named, oneOf, settings, words } from "../../constitution/shapes.ts";
import { wordsForCondition } from "../condition-words.ts";
import { wordsOfName } from "../fact-words.ts";
import { listParts, wordList } from "./people.ts";

const referralShape = fixedProvision(
  {
    alsoOf: Type.Optional(
      wordList(
        "Whose interests count as those of whoever refers, such as immediate family. Not stated: nobody else's.",
      ),
    ),
    tell: Type.Optional(
      named(
        settings({
          title: Type.Optional(words({ maxLength: 200, description: "Who it is. Not stated: the words of the id." })),
          when: Type.Optional(
            condition({ description: "When they must be told, if not always: such as for NHS patients." }),
          ),
        }),
        { description: "Who must be told of an interest in the provider referred to, such as patient and purchaser." },
      ),
    ),
    onRecord: Type.Optional(
      oneOf(["may", "must"], { description: "Whether the interest may or must be noted on the patient's record." }),
    ),
    attests: Type.Optional(
      named(settings({ says: words({ maxLength: 500, description: "What is attested, as a whole sentence." }) }), {
        description:
          "What whoever refers attests, interest or not, such as that no inducement was taken. It is attested, not tested.",
      }),
    ),
  },
  "Interests of those who refer patients: who is told, what is noted on the record, and what is attested.",
);

type Referral = Value<typeof referralShape>;

/** Disclosures on referral. */
export const referral = defineEntry({
  title: "Interests of those who refer",
  shape: referralShape,
  asked: () => [{ id: "", outcomes: ["complete", "incomplete"] }],
  compile,
  sentences,
});

const told = "toldOfInterest";
const attested = "attestedOnReferral";
const noted = "interestNotedOnRecord";
const hasInterest = test("interestInProvider", "is", true);

function compile(provision: Provision<Referral>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const { data } = provision;
  const tell = Object.entries(data.tell ?? {});
  const attests = Object.entries(data.attests ?? {});
  compiler.bring(...factsOf(data));
  const requirements: readonly Requirement[] = [
    ...tell.map(([id, each]) => ({
      id: `tell/${id}`,
      title: `${each.title ?? wordsOfName(id)}: told of the interest`,
      condition: any(not(hasInterest), not(compiler.condition(`tell/${id}/when`)), test(told, "includes", id)),
      path: `tell/${id}`,
      at: compiler.at(`tell/${id}`),
    })),
    ...(data.onRecord === "must" ? [notedRequirement(compiler)] : []),
    ...attests.map(([id, { says }]) => ({
      id: `attests/${id}`,
      title: says,
      condition: test(attested, "includes", id),
      path: `attests/${id}`,
      at: compiler.at(`attests/${id}`),
    })),
  ];
  const isComplete = all(...requirements.map(({ id }) => met(id)));
  const question = {
    address: provision.address,
    asks: `${provision.title}: has everything been disclosed and attested?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: "complete", when: isComplete },
      { id: "incomplete", when: not(isComplete) },
    ],
  };
  if (requirements.length === 0)
    compiler.problem(
      "rule-decides-nothing",
      provision.keyAt,
      "Nothing need be disclosed or attested here",
      "Add `tell`, `attests`, or `onRecord: must`",
      "warning",
    );
  return { questions: [question], problems: compiler.problems };
}

function notedRequirement(compiler: ProvisionCompiler): Requirement {
  return {
    id: "onRecord",
    title: "The interest is noted on the record",
    condition: any(not(hasInterest), test(noted, "is", true)),
    path: "onRecord",
    at: compiler.at("onRecord"),
  };
}

function factsOf({ alsoOf = [], tell = {}, onRecord, attests = {} }: Referral): readonly Fact[] {
  const others = alsoOf.length === 0 ? "" : `, or one of these: ${alsoOf.join(", ")}`;
  const dependsOnInterest = Object.keys(tell).length > 0 || onRecord === "must";
  const fact = (name: string, title: string, question: string, type: Fact["type"]): Fact => ({
    ...{ name, title, question, type },
    about: "person",
  });
  const names = Object.entries(tell).map(([id, { title }]) => title ?? wordsOfName(id));
  const says = Object.values(attests).map((each) => `“${each.says}”`);
  return [
    ...(dependsOnInterest
      ? [
          fact(
            "interestInProvider",
            "Interest in the provider",
            `Has whoever refers the patient${others}, an interest in the provider?`.replace(
              "the patient, an",
              "the patient an",
            ),
            { kind: "yes-no" },
          ),
        ]
      : []),
    ...(names.length === 0
      ? []
      : [
          fact(told, "Told of the interest", `Who was told of the interest: ${names.join(", ")}? None if nobody.`, {
            kind: "words",
            words: Object.keys(tell),
          }),
        ]),
    ...(onRecord === "must"
      ? [fact(noted, "Noted on the record", "Was the interest noted on the patient's record?", { kind: "yes-no" })]
      : []),
    ...(says.length === 0
      ? []
      : [
          fact(attested, "Attested", `Which of these were attested: ${says.join(", ")}? None if nothing.`, {
            kind: "words",
            words: Object.keys(attests),
          }),
        ]),
  ];
}

function sentences(provision: Provision<Referral>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(provision);
  const { alsoOf, tell, onRecord, attests } = provision.data;
  const also = alsoOf === undefined ? [] : [...say`, or of `, ...listParts("alsoOf", alsoOf, say)];
  const whom = Object.entries(tell ?? {}).map(([id, each]) => tellWords(id, each, provision, surroundings));
  const written: Sentence[] = [];
  if (whom.length > 0)
    written.push({
      path: "tell",
      parts: [
        ...say`Of an interest of whoever refers a patient`,
        ...also,
        ...say`, in the provider referred to, these are told: `,
        ...joinParts(whom, ", ", " and "),
        ...say`.`,
      ],
    });
  if (onRecord !== undefined)
    written.push({
      path: "onRecord",
      parts: say`The interest ${say.value("onRecord")} be noted on the patient’s record.`,
    });
  for (const id of Object.keys(attests ?? {})) written.push({ path: `attests/${id}`, parts: attestWords(id, say) });
  return written;
}

function tellWords(
  id: string,
  { title, when }: NonNullable<Referral["tell"]>[string],
  provision: Provision<Referral>,
  surroundings: Surroundings,
): readonly Part[] {
  const say = writerOf(provision);
  const who = say`${say.value(`tell/${id}`, title ?? `the ${wordsOfName(id)}`)}`;
  return when === undefined
    ? who
    : [...who, ...say` (if `, ...wordsForCondition(provision, `tell/${id}/when`, surroundings), ...say`)`];
}

function attestWords(id: string, say: Writer): readonly Part[] {
  return say`Whoever refers attests: “${say.value(`attests/${id}/says`)}”`;
}
