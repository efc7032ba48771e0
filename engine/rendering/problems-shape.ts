import { Type } from "typebox";
import { catalogue } from "../catalogue.ts";
import type { PlainSchema } from "../constitution/refinement.ts";

const text = (description: string) => Type.String({ description });
const number = (description: string, minimum = 0) => Type.Integer({ description, minimum });

const place = Type.Object(
  {
    file: text("The file."),
    line: number("The line in which it begins, counted from 1.", 1),
    column: number("The column in which it begins, counted from 1.", 1),
    endLine: number("The line in which it ends.", 1),
    endColumn: number("The column just after it.", 1),
    start: number("Where it begins, in characters from the start of the text."),
    end: number("Where it ends, in characters from the start of the text."),
  },
  { description: "The stretch of the file that is meant.", additionalProperties: false },
);

const problem = Type.Object(
  {
    code: Type.Enum(Object.keys(catalogue), { description: "The permanent name of the check." }),
    severity: Type.Enum(["error", "warning"], {
      description: "An error stops the file; a warning is for the reader's judgement.",
    }),
    at: place,
    path: text("Where it stands in the document, names joined by `/`."),
    message: text("What is wrong, in one sentence."),
    help: text("What to write instead."),
  },
  { description: "Something that is wrong with a file.", additionalProperties: false },
);

const read = Type.Object(
  {
    id: text("Its id."),
    version: text("Its version."),
    title: text("Its title."),
    digest: text("What it means, as a SHA-256 in hexadecimal."),
    provisions: number("How many provisions it has."),
    questions: number("How many questions it answers."),
  },
  { description: "The constitution, where it could be read.", additionalProperties: false },
);

const file = Type.Object(
  {
    file: text("The file."),
    valid: Type.Boolean({ description: "Whether it has no errors." }),
    constitution: Type.Optional(read),
    problems: Type.Array(problem, { description: "What is wrong with it, in reading order." }),
  },
  { description: "One file that was checked.", additionalProperties: false },
);

const report = Type.Object(
  {
    format: Type.Literal("charter.problems/1", { description: "The version of this format." }),
    files: Type.Array(file, { description: "The files, in the order in which they were named." }),
    summary: Type.Object(
      {
        files: number("How many files were checked."),
        errors: number("How many errors."),
        warnings: number("How many warnings."),
      },
      { description: "How much there is.", additionalProperties: false },
    ),
  },
  { title: "Problems", description: "What a check of files found.", additionalProperties: false },
);

/** The JSON Schema of what `charter check --format json` prints. */
export const problemsSchema: PlainSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...report,
};
