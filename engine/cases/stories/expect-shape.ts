import { Type } from "typebox";
import { date, idPattern, settings, yesNo } from "../../constitution/shapes.ts";
import { textsShape } from "./texts-shape.ts";

const name = (expected: string, description?: string) =>
  Type.String({
    pattern: idPattern,
    maxLength: 100,
    "x-expected": expected,
    ...(description === undefined ? {} : { description }),
  });

/** A deadline by its id; that of one party where each has its own. */
const deadlinePattern = "^[a-z][a-z0-9-]*( of [a-z][a-z0-9-]*)?$";
const deadline = Type.String({
  pattern: deadlinePattern,
  maxLength: 200,
  "x-expected": "a deadline such as hearing, or documents of appellant",
});

const deadlines = (description: string) => Type.Optional(Type.Array(deadline, { maxItems: 100, description }));

/** An action by its id; by one party or role where it is not said of all. */
const allowed = (description: string) =>
  Type.Optional(
    Type.Array(
      Type.String({
        pattern: "^[a-z][a-z0-9-]*( by [a-z][a-z0-9-]*)?$",
        maxLength: 200,
        "x-expected": "an action such as settle, or settle by appellant",
      }),
      { minItems: 1, maxItems: 100, description },
    ),
  );

/** How a case must stand. */
export const expectShape = settings(
  {
    stage: Type.Optional(name("a stage such as screening", "The stage in which the case is.")),
    ended: Type.Optional(yesNo({ description: "Whether the case has ended." })),
    outcome: Type.Optional(name("how a case ends, such as settled", "How the case has ended.")),
    adverseTo: Type.Optional(
      Type.Array(name("a party such as appellant"), {
        maxItems: 20,
        description: "Exactly those against whom it has ended.",
      }),
    ),
    due: Type.Optional(
      Type.Record(
        Type.String({ pattern: deadlinePattern }),
        date({ description: "Its last day, or its first where it says how long must go by." }),
        {
          additionalProperties: false,
          minProperties: 1,
          "x-ids": "deadlines such as hearing, or documents of appellant",
          description: "Deadlines that run, each with its day.",
        },
      ),
    ),
    notDue: deadlines("Deadlines that do not run: not yet, or not any more."),
    met: deadlines("Deadlines that were kept."),
    missed: deadlines("Deadlines that were missed, even if what was due was done later."),
    opened: Type.Optional(
      Type.Array(name("a procedure such as election"), {
        maxItems: 20,
        description: "Procedures of which this case has opened one, ended or not.",
      }),
    ),
    allowed: allowed("What may be done on that day, or may be once the facts that it needs are given."),
    notAllowed: allowed("What may not be done on that day."),
    because: Type.Optional(
      textsShape(
        "Texts that must stand in what has happened so far: why something was allowed, the working of a date, a breach, a holiday proclaimed.",
      ),
    ),
  },
  { minProperties: 1, description: "How the case must stand." },
);
