import { Type } from "typebox";
import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact } from "../../conditions/fact.ts";
import { defineEntry } from "../../constitution/fixed-names.ts";
import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Sentence } from "../../constitution/sentence.ts";
import { writerOf } from "../../constitution/sentence.ts";
import type { Value } from "../../constitution/shapes.ts";
import { fixedProvision, oneOf, words, yesNo } from "../../constitution/shapes.ts";
import { listParts, wordList } from "./people.ts";

const atMeetingsShape = fixedProvision(
  {
    declare: Type.Optional(
      oneOf(["before the item", "at the start of the meeting"], {
        description:
          "By when an interest in an item must be declared at the meeting. What is declared at the start is also declared before the item.",
      }),
    ),
    onceApparent: Type.Optional(
      yesNo({
        description:
          "Whether an interest that becomes apparent only later may be declared as soon as it does. Not stated, the constitution is silent on it.",
      }),
    ),
    againIfRegistered: Type.Optional(
      yesNo({
        description:
          "Whether it must be declared at the meeting even though it stands in the register. Not stated, the constitution is silent on it.",
      }),
    ),
    states: Type.Optional(wordList("What is declared of the interest, such as its nature.")),
    recordedIn: Type.Optional(
      words({ maxLength: 200, description: "Where the declaration is recorded, such as the minutes." }),
    ),
  },
  "Declaring interests at meetings: by when, and whether the register spares it.",
);

type AtMeetings = Value<typeof atMeetingsShape>;

/** Declaring interests at meetings. */
export const atMeetings = defineEntry({
  title: "Declaring interests at meetings",
  shape: atMeetingsShape,
  asked: () => [{ id: "", outcomes: ["in-time", "late"] }],
  compile,
  sentences,
});

const declared: Fact = {
  name: "interestDeclaredAtMeeting",
  title: "Declared at the meeting",
  question:
    "When was the interest in the item declared at this meeting? (As soon as apparent: it became apparent only later, and was declared then.)",
  about: "item",
  type: {
    kind: "word",
    words: ["at-the-start", "before-the-item", "as-soon-as-apparent", "later", "not-declared"],
  },
};

const registered: Fact = {
  name: "interestRegistered",
  title: "Interest in the register",
  question: "Does the interest stand in the register of interests already?",
  about: "item",
  type: { kind: "yes-no" },
};

function compile(provision: Provision<AtMeetings>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const { againIfRegistered } = provision.data;
  compiler.bring(declared, ...(againIfRegistered === true ? [] : [registered]));
  const requirements = [
    declaredInTime(provision.data, compiler),
    ...(againIfRegistered === true ? [] : [sparedByRegister(againIfRegistered, compiler)]),
  ];
  const inTime = any(...requirements.map(({ id }) => met(id)));
  const question = {
    address: provision.address,
    asks: `${provision.title}: was the interest in the item declared in time?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: "in-time", when: inTime },
      { id: "late", when: not(inTime) },
    ],
  };
  return { questions: [question], problems: compiler.problems };
}

function declaredInTime({ declare, onceApparent }: AtMeetings, compiler: ProvisionCompiler): Requirement {
  const unsaidTime = "by when an interest must be declared at a meeting";
  const unsaidApparent = "whether an interest that becomes apparent only later may be declared then";
  const soonEnough = declare === "at the start of the meeting" ? ["at-the-start"] : ["at-the-start", "before-the-item"];
  const inTime = all(
    test(declared.name, "oneOf", declare === undefined ? ["at-the-start", "before-the-item", "later"] : soonEnough),
    ...(declare === undefined ? [silent(unsaidTime)] : []),
  );
  const asSoon = all(
    test(declared.name, "is", "as-soon-as-apparent"),
    ...(onceApparent === undefined ? [silent(unsaidApparent)] : onceApparent ? [] : [any()]),
  );
  const unsaid = [
    ...(declare === undefined ? [unsaidTime] : []),
    ...(onceApparent === undefined ? [unsaidApparent] : []),
  ];
  const by = declare ?? "in time";
  return {
    id: "declare",
    title: `Declared ${by}`,
    condition: any(inTime, asSoon),
    path: declare === undefined ? "" : "declare",
    at: compiler.at(declare === undefined ? "" : "declare"),
    ...(unsaid.length === 0 ? {} : { silent: unsaid.join(", and ") }),
    ...(declare === undefined || onceApparent === undefined
      ? {}
      : {
          explain: (values) =>
            `Declared at the meeting: ${wordsForValue(declared.type, values.get(declared.name) ?? null)}; it must be declared ${by}${onceApparent ? ", or as soon as it is apparent" : ""}`,
        }),
  };
}

/** Where the register spares the declaration, it is as good as one; where that is not said, it may be. */
function sparedByRegister(again: false | undefined, compiler: ProvisionCompiler): Requirement {
  const unsaid = "whether an interest in the register must be declared at the meeting again";
  const path = again === undefined ? "" : "againIfRegistered";
  return {
    id: "againIfRegistered",
    title: "In the register already",
    condition: all(test(registered.name, "is", true), ...(again === undefined ? [silent(unsaid)] : [])),
    path,
    at: compiler.at(path),
    ...(again === undefined ? { silent: unsaid } : {}),
  };
}

function silent(about: string): Condition {
  return { kind: "silent", about };
}

function sentences(provision: Provision<AtMeetings>): readonly Sentence[] {
  const say = writerOf(provision);
  const { declare, onceApparent, againIfRegistered, states, recordedIn } = provision.data;
  const written: Sentence[] = [];
  if (declare !== undefined) {
    const what = states === undefined ? [] : [...say` with its `, ...listParts("states", states, say)];
    const later = onceApparent === true ? say`, or ${say.value("onceApparent", "as soon as it is apparent")}` : [];
    const parts = [
      ...say`An interest in an item is declared`,
      ...what,
      ...say` ${say.value("declare")}`,
      ...later,
      ...say`.`,
    ];
    written.push({ path: "declare", parts });
  } else if (states !== undefined) {
    const parts = [...say`What is declared of an interest: `, ...listParts("states", states, say), ...say`.`];
    written.push({ path: "states", parts });
  }
  if (onceApparent === false || (onceApparent === true && declare === undefined))
    written.push({
      path: "onceApparent",
      parts: say`An interest that becomes apparent only later ${say.value("onceApparent", onceApparent ? "may be declared then" : "counts as declared late")}.`,
    });
  if (againIfRegistered !== undefined)
    written.push({
      path: "againIfRegistered",
      parts: say`An interest that stands in the register ${say.value("againIfRegistered", againIfRegistered ? "is declared again" : "need not be declared again")} at the meeting.`,
    });
  if (recordedIn !== undefined)
    written.push({ path: "recordedIn", parts: say`Declarations are recorded in ${say.value("recordedIn")}.` });
  return written;
}
