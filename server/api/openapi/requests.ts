import { mostInBatch } from "../body/batch-request.ts";
import type { JsonSchema } from "../../operations/read-schemas.ts";
import { anything, date, entries, list, reference, text } from "./shapes.ts";

/** The shapes of what is sent. */
export const requestShapes: Readonly<Record<string, JsonSchema>> = {
  DecisionRequest: entries("A question, and the facts it is to be decided from.", {
    question: text("The question's address, such as `resolutions/some-resolution`.", { maxLength: 200 }),
    facts: anything("The facts by name, as the question's schema says. What is not given is not known."),
    "on?": date("The date asked about; today, as `Charter-Today` says, if it is not given."),
    "knownAt?": date(
      "Up to which day proclamations of holidays are taken into account; the date asked about if not given.",
    ),
    "version?": text("A version, instead of the one in force on the date.", { maxLength: 50 }),
    "reading?": text("The id of a rival reading of the provision.", { maxLength: 200 }),
  }),
  BatchRequest: entries("Many requests.", {
    requests: list(reference("DecisionRequest"), "Each is answered for itself.", {
      minItems: 1,
      maxItems: mostInBatch,
    }),
  }),
  ValidateRequest: entries("A constitution's text. It can also be sent as it is, as `application/yaml`.", {
    text: text("The YAML.", { maxLength: 1_000_000 }),
    "file?": text("What problems shall call the file.", { maxLength: 200 }),
  }),
};
