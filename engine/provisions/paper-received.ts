import type { Fact } from "../conditions/fact.ts";

/** When a ballot paper was received, of a resolution and of an election alike. */
export const receivedAt: Fact = {
  name: "receivedAt",
  title: "Paper received",
  question: "On which day and at what hour was the paper received?",
  about: "ballot",
  type: { kind: "moment" },
};
