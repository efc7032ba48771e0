import { describe, expect, it } from "vitest";
import { stillOpen } from "../../../engine/rendering/outcome-words.ts";

const vote = ["carried", "lost", "void"];

describe("what is still open", () => {
  it.each([
    [["lost", "void"], vote, "It can no longer be carried; lost or void are still possible."],
    [["lost"], vote, "It can no longer be carried or void; lost is still possible."],
    [vote, vote, "Carried, lost or void are still possible."],
    [["barred"], ["eligible", "barred"], "It can no longer be eligible; barred is still possible."],
    [["may-not"], ["may", "may-not"], "No longer possible: “may”. “may not” is still possible."],
    [["lmc-mediates"], ["lmc-mediates"], "“LMC mediates” is still possible."],
    [[], vote, undefined],
  ])("%j of %j", (possible, outcomes, words) => {
    expect(stillOpen(possible, outcomes)).toBe(words);
  });
});
