import type { JsonSchema } from "../../operations/read-schemas.ts";
import { standing } from "../../operations/describe.ts";
import { anything, date, entries, list, reference, text } from "./shapes.ts";

const body = entries("The body whose constitution it is.", {
  id: text("Its id."),
  name: text("Its name."),
  type: text("What sort of body it is, in a word."),
});

const declared = entries("What the file claims of its own standing: a claim, not a proof.", {
  status: text("model, draft, adopted, illustrative."),
  "inForce?": entries("When it says it is in force; both days count.", {
    from: date("The first day."),
    "until?": date("The last day."),
  }),
});

const summary = {
  id: text("The constitution's id."),
  version: text("The version."),
  title: text("Its title."),
  body,
  "declared?": declared,
  "basedOn?": text("The constitution and version it takes its provisions from, `id@version`."),
  digest: text("What it means, as a SHA-256 in hexadecimal; layout and comments do not change it.", {
    pattern: "^[0-9a-f]{64}$",
  }),
  standing: { const: standing, description: "How much its being in force is worth." },
};

const whole = { ...summary, document: anything("All it says, as in the YAML, what it takes from its base included.") };

const place = entries("A place in a text; lines and columns from 1.", {
  file: text("The file, or `request`."),
  line: { type: "integer", minimum: 1 },
  column: { type: "integer", minimum: 1 },
});

const question = entries("A question that can be asked.", {
  address: text("What to send as `question`."),
  asks: text("What is asked, in words."),
  outcomes: list(text("An outcome."), "How it can come out; `undetermined` is possible besides."),
  facts: anything("The JSON Schema (2020-12) of what can be sent as `facts`."),
  example: entries("A request that can be sent to `decisions` as it stands.", {
    question: text("The address."),
    facts: anything("Facts: those of a case beside the constitution, or typical ones."),
    "on?": date("The date asked about."),
  }),
});

const span = entries("Where it stands; lines and columns from 1, the end not included.", {
  file: text("The file."),
  line: { type: "integer", minimum: 1 },
  column: { type: "integer", minimum: 1 },
  endLine: { type: "integer", minimum: 1 },
  endColumn: { type: "integer", minimum: 1 },
  start: { type: "integer", minimum: 0, description: "As an offset into the text." },
  end: { type: "integer", minimum: 0 },
});

const found = entries("Something wrong in a constitution's text.", {
  code: text("The permanent id of the check; /api/v1/checks says why it is made."),
  severity: { enum: ["error", "warning"], description: "A warning does not stop the file." },
  at: span,
  path: text("Where it stands in the document, names joined by `/`."),
  message: text("What is wrong, in one sentence."),
  help: text("What to write instead."),
});

const detail = entries("One thing that is wrong.", {
  "pointer?": text("Where in the request (RFC 6901)."),
  code: text("What sort of thing."),
  message: text("What is wrong, in one sentence, the words that were sent in backticks."),
  help: text("What to send instead."),
  "facts?": list(text("A fact."), "The facts concerned."),
  "at?": place,
  "path?": text("Where in a constitution it stands."),
});

/** The shapes of what is answered, except of decisions. */
export const answerShapes: Readonly<Record<string, JsonSchema>> = {
  ConstitutionSummary: entries("A constitution in one version.", summary),
  ConstitutionVersion: entries("A version with all it says.", whole),
  ConstitutionInForce: entries("The version in force on a date.", {
    on: date("The date asked about."),
    knownAt: date("Up to which date what had become known counts."),
    ...whole,
  }),
  ListedConstitution: entries("A constitution with its versions, oldest first.", {
    id: text("Its id."),
    versions: list(
      {
        oneOf: [
          entries("A version that is valid.", { valid: { const: true }, ...summary }),
          entries("A version whose file has problems; nothing is decided from it.", {
            valid: { const: false },
            id: text("The constitution's id."),
            version: text("The version."),
            problems: { type: "integer", minimum: 1, description: "How many problems its file has." },
          }),
        ],
      },
      "Its versions.",
    ),
  }),
  ConstitutionList: entries("The constitutions that are here.", {
    constitutions: list(reference("ListedConstitution"), "By id."),
  }),
  QuestionList: entries("What can be asked of a constitution.", {
    constitution: reference("ConstitutionSummary"),
    questions: list(question, "In the order of its provisions."),
  }),
  BatchAnswer: entries("An answer for each request, in their order.", {
    answers: list(
      {
        oneOf: [
          entries("It was decided.", { decision: reference("Decision") }),
          entries("It could not be put.", { problem: reference("Problem") }),
        ],
      },
      "One for each.",
    ),
  }),
  Validation: entries("What became of a constitution's text.", {
    valid: { type: "boolean", description: "Whether it can be used; warnings do not stop it." },
    problems: list(found, "In the order of the lines."),
    "constitution?": reference("ConstitutionSummary"),
  }),
  CheckList: entries("The catalogue of checks.", {
    checks: list(
      entries("A check.", {
        id: text("Its permanent id."),
        title: text("What it finds."),
        why: text("Why it is made."),
      }),
      "In the order in which a file is read.",
    ),
  }),
  JsonSchema: anything("A JSON Schema (2020-12)."),
  OpenApiDocument: anything("An OpenAPI 3.1 document."),
  Liveness: entries("The server runs.", { live: { const: true } }),
  Readiness: entries("The server can decide.", {
    ready: { const: true },
    constitutions: { type: "integer", minimum: 1, description: "How many versions it holds." },
  }),
  Problem: entries("Why a request was not answered as asked (RFC 9457).", {
    type: text("An address on this server that says what sort of problem it is.", { format: "uri-reference" }),
    title: text("What sort of problem it is."),
    status: { type: "integer", minimum: 400, maximum: 599, description: "The HTTP status." },
    detail: text("What is wrong with this request."),
    help: text("What to do instead."),
    "errors?": list(detail, "All that is wrong."),
  }),
};
