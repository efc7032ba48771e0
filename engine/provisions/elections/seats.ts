import type { Fact } from "../../conditions/fact.ts";

/** How many seats there are to fill, where the constitution leaves the number to the day. */
export const seatsToFill: Fact = {
  name: "seatsToFill",
  title: "Seats to fill",
  question: "How many seats are there to fill?",
  about: "body",
  type: { kind: "number", least: 1 },
  unit: "seats",
};
