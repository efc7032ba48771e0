import { Type } from "typebox";
import { all, met, not, test } from "../../conditions/condition.ts";
import { defineEntry } from "../../constitution/fixed-names.ts";
import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Sentence } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import type { Value } from "../../constitution/shapes.ts";
import { fixedProvision, named, period, settings, words, yesNo } from "../../constitution/shapes.ts";
import { lowerFirst, wordsOfName } from "../fact-words.ts";
import { deadlineOutcomes, deadlineQuestion } from "./deadline.ts";
import { togetherOf } from "./together-of.ts";

const procurementShape = fixedProvision(
  {
    records: Type.Optional(
      named(
        settings({
          title: Type.Optional(words({ maxLength: 200, description: "What it is. Not stated: the words of the id." })),
        }),
        {
          description:
            "What is recorded of each decision, such as decision, decision-makers, conflicts and how-managed.",
        },
      ),
    ),
    within: Type.Optional(
      period({ description: "How long after a decision it must be recorded; the day of the decision is not counted." }),
    ),
    public: Type.Optional(yesNo({ description: "Whether anybody may see it." })),
    keptFor: Type.Optional(period({ description: "How long an entry is kept." })),
  },
  "The register of procurement decisions: what is recorded of each, by when, and seen by whom.",
);

type Procurement = Value<typeof procurementShape>;

/** The register of procurement decisions. */
export const procurement = defineEntry({
  title: "Register of procurement decisions",
  shape: procurementShape,
  asked: ({ data }) => [
    { id: "recorded", outcomes: deadlineOutcomes },
    ...(data.records === undefined ? [] : [{ id: "entry", outcomes: ["complete", "incomplete"] }]),
  ],
  compile,
  sentences,
});

function compile(provision: Provision<Procurement>, surroundings: Surroundings): Compiled {
  const recorded = deadlineQuestion(provision, surroundings, {
    id: "recorded",
    asks: "was the decision recorded in time?",
    event: {
      name: "procurementDecided",
      title: "Decided",
      question: "On which day was the procurement decision taken?",
      about: "body",
      type: { kind: "date" },
    },
    done: {
      name: "procurementRecorded",
      title: "Recorded",
      question: "On which day was it recorded in the register? None if not yet.",
      about: "body",
      type: { kind: "date" },
      mayBeNone: true,
    },
    within: provision.data.within,
    path: "within",
    unsaid: "by when a procurement decision must be recorded",
  });
  const { records } = provision.data;
  return records === undefined ? recorded : togetherOf(recorded, entryQuestion(records, provision, surroundings));
}

function entryQuestion(
  records: NonNullable<Procurement["records"]>,
  provision: Provision<Procurement>,
  surroundings: Surroundings,
): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const ids = Object.keys(records);
  const titles = Object.entries(records).map(([id, { title }]) => title ?? wordsOfName(id));
  compiler.bring({
    name: "recordedOfDecision",
    title: "Recorded of the decision",
    question: `Which of these does the entry say: ${titles.join(", ")}? None if nothing.`,
    about: "body",
    type: { kind: "words", words: ids },
  });
  const requirements = ids.map((id, index) => ({
    id,
    title: `Recorded: ${titles[index] ?? id}`,
    condition: test("recordedOfDecision", "includes", id),
    path: `records/${id}`,
    at: compiler.at(`records/${id}`),
  }));
  const isComplete = all(...requirements.map(({ id }) => met(id)));
  const question = {
    address: `${provision.address}/entry`,
    asks: `${provision.title}: does the entry say everything it must?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: "complete", when: isComplete },
      { id: "incomplete", when: not(isComplete) },
    ],
  };
  return { questions: [question], problems: compiler.problems };
}

function sentences(provision: Provision<Procurement>): readonly Sentence[] {
  const say = writerOf(provision);
  const { records, within, keptFor } = provision.data;
  const written: Sentence[] = [];
  if (records !== undefined) {
    const list = Object.entries(records).map(
      ([id, { title }]) =>
        say`${title === undefined ? say.value(`records/${id}`, wordsOfName(id)) : say.value(`records/${id}/title`, lowerFirst(title))}`,
    );
    const parts = [
      ...say`Of each procurement decision these are recorded: `,
      ...joinParts(list, ", ", " and "),
      ...say`.`,
    ];
    written.push({ path: "records", parts });
  }
  if (within !== undefined)
    written.push({ path: "within", parts: say`It is recorded within ${say.value("within")} of the decision.` });
  if (provision.data.public !== undefined)
    written.push({
      path: "public",
      parts: say`The register ${say.value("public", provision.data.public ? "is" : "is not")} open to the public.`,
    });
  if (keptFor !== undefined)
    written.push({ path: "keptFor", parts: say`An entry is kept for ${say.value("keptFor")}.` });
  return written;
}
