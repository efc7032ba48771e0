import type { Condition } from "../../conditions/condition.ts";
import { all, any, test, testFact } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Provision } from "../../constitution/provision.ts";
import { audiencesOf } from "./audience.ts";
import type { Meeting } from "./shape.ts";

/** The meetings of this sort that have been held, as a person is asked for them. */
export function meetingsFact({ title, data }: Provision<Meeting>): Fact {
  const whom = data.forEach === undefined ? "" : ` for this ${data.forEach.replaceAll("-", " ")}`;
  return {
    name: "meetings",
    title: `Meetings held: ${title}${whom}`,
    question: `Which meetings have been held as “${title}”${whom}? Meetings of any other sort do not count.`,
    about: data.forEach === "practice" ? "practice" : "meeting",
    type: { kind: "records", fields: fieldsOf(data) },
  };
}

function fieldsOf(data: Meeting): readonly Fact[] {
  const audiences = audiencesOf(data);
  const openedTo: Fact = {
    name: "openedTo",
    title: "Open to",
    question: "To whom was it open?",
    type: { kind: "words", words: audiences },
  };
  return [
    { name: "date", title: "Date", question: "On which day was it?", type: { kind: "date" } },
    {
      name: "cancelled",
      title: "Cancelled",
      question: "Was it cancelled? Nothing said of it means that it was not.",
      type: { kind: "yes-no" },
      optional: true,
    },
    { name: "quorate", title: "Quorate", question: "Was it quorate?", type: { kind: "yes-no" } },
    {
      name: "noticeInTime",
      title: "Notice in time",
      question: "Was its notice given in time?",
      type: { kind: "yes-no" },
    },
    ...(audiences.length === 0 ? [] : [openedTo]),
  ];
}

/** A record of a meeting that took place by the date asked about: nobody has recorded that it was cancelled. */
export const tookPlace: Condition = all(
  any(test("cancelled", "known", false), test("cancelled", "is", false)),
  testFact("date", "atMost", "on"),
);

/** A record of a meeting that took place and counts: with the right audience, its notice in time, quorate where that matters. */
export function countsFor(data: Meeting): Condition {
  return all(tookPlace, ...rightAudience(data), ...rightNotice(data), ...rightQuorum(data));
}

function rightAudience({ openTo = [], closedTo = [], counts }: Meeting): readonly Condition[] {
  const mustBeClosed = counts?.audience === "soft" ? [] : closedTo;
  return [
    ...openTo.map((word) => test("openedTo", "includes", word)),
    ...mustBeClosed.map((word) => test("openedTo", "lacks", word)),
  ];
}

function rightNotice({ notice, counts }: Meeting): readonly Condition[] {
  return (counts?.inNotice ?? notice !== undefined) ? [test("noticeInTime", "is", true)] : [];
}

function rightQuorum({ counts }: Meeting): readonly Condition[] {
  return counts?.quorate === true ? [test("quorate", "is", true)] : [];
}

/** How sentences about what is owed speak of meetings. */
export const meetingWords = { one: "meeting", many: "meetings", done: "held" };
