import { describe, expect, it } from "vitest";
import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import { readConstitution } from "../../../../engine/constitution/read.ts";
import { meetings } from "../../../../engine/provisions/meetings/meetings.ts";
import { decided, partsOf, sentencesOf } from "../small-constitution.ts";

const head = `language: 1
version: "1"
title: A constitution
body: { id: group, type: group, name: A group }
`;

const model = `${head}id: model
year: { governance: 1 April, financial: 1 April }
meetings:
  annual-general-meeting: { title: Annual general meeting, atLeast: 1, each: governance year, openTo: [gps, public] }
  members-meeting: { title: Meeting of all practices, atLeast: 2, each: governance year, openTo: [gps], closedTo: [public] }
  practice-visit: { title: Visit to each practice, atLeast: 1, each: governance year, forEach: practice }
`;

const own = `${head}id: own
basedOn: model@1
meetings:
  members-meeting: { atLeast: 6, clause: "5.3", notice: { atLeast: 21 days, to: [gps] } }
  practice-visit: null
`;

function read(text: string): Constitution {
  const result = readConstitution(
    { file: "own.yaml", text },
    { kinds: [meetings], base: () => ({ file: "model.yaml", text: model }), calendar: () => undefined },
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.value;
}

describe("the meetings of the model", () => {
  const constitution = read(model);

  it("are asked only what they state", () => {
    expect([...constitution.questions.keys()]).toEqual([
      "meetings/annual-general-meeting/held",
      "meetings/annual-general-meeting/attend",
      "meetings/members-meeting/held",
      "meetings/members-meeting/attend",
      "meetings/practice-visit/held",
    ]);
  });

  it("are said in sentences whose values keep their places", () => {
    expect(sentencesOf(constitution, "meetings/members-meeting")).toEqual([
      "It is held at least twice in each governance year.",
      "It is open to GPs and closed to the public.",
    ]);
    const values = partsOf(constitution, "meetings/members-meeting").flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "value" ? [part.path] : [])),
    );
    expect(values).toEqual(
      ["atLeast", "each", "openTo/0", "closedTo/0"].map((path) => `meetings/members-meeting/${path}`),
    );
  });

  it("an annual general meeting never counts towards the two: the question asks for the one sort only", () => {
    const facts = constitution.questions.get("meetings/members-meeting/held")?.facts ?? [];
    expect(facts[0]?.question).toBe(
      "Which meetings have been held as “Meeting of all practices”? Meetings of any other sort do not count.",
    );
  });
});

describe("a body that refines them", () => {
  const constitution = read(own);

  it("asks six where the model asks two, and may take a meeting away", async () => {
    const dates = ["2013-04-03", "2013-06-05", "2013-08-07", "2013-10-02", "2013-12-04", "2014-02-05"];
    const records = dates.map((date) => ({ date, openedTo: ["gps"], noticeInTime: true }));
    const ask = async (count: number): Promise<string> =>
      (
        await decided(
          constitution,
          "meetings/members-meeting/held",
          { meetings: records.slice(0, count) },
          "2014-03-31",
        )
      ).outcome;
    expect(await ask(5)).toBe("due");
    expect(await ask(6)).toBe("met");
    expect(constitution.provisions.has("meetings/practice-visit")).toBe(false);
  });
});
