import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  byFactName,
  condition,
  named,
  oneOf,
  period,
  provision,
  recurrence,
  settings,
  whole,
} from "../../constitution/shapes.ts";
import { deadlineShape } from "./deadline-shape.ts";
import { procedureFactShape } from "./fact-shape.ts";
import { idOf, papersShape } from "./name-shapes.ts";
import { partyKind, partyShape, roleShape } from "./party-shape.ts";
import { stageShape } from "./stage-shape.ts";
import { whoShape } from "./who-shape.ts";

export type { ActionData } from "./action-shape.ts";
export type { AnchorData, DeadlineData } from "./deadline-shape.ts";
export type { StageData } from "./stage-shape.ts";
export type { WhoData } from "./who-shape.ts";

const begins = settings(
  {
    by: whoShape,
    papers: Type.Optional(papersShape),
    when: Type.Optional(condition({ description: "What must hold before a case can begin." })),
  },
  {
    description:
      "Who may begin a case, and when. Not stated: any of the parties; where there are none, any of the roles.",
  },
);

const recurs = whole(
  {
    each: recurrence({
      description: "In which stretch of time a case of it is to be run: financial year, governance year.",
    }),
    startedBy: Type.Optional(
      period({
        description:
          "Within which time of the beginning of that stretch it must be started; its first day is not counted.",
      }),
    ),
    forEach: Type.Optional(partyKind),
  },
  { description: "That the procedure is run again and again." },
);

/** One procedure: parties, roles, stages, actions, deadlines. */
export const procedureShape = provision(
  {
    parties: Type.Optional(named(partyShape, { description: "Between whom it runs." })),
    roles: Type.Optional(named(roleShape, { description: "Who else acts in it." })),
    facts: Type.Optional(
      byFactName(procedureFactShape, {
        description: "What is known of a case from its beginning or becomes known on the way.",
      }),
    ),
    begins: Type.Optional(begins),
    starts: idOf("stages", "The stage in which a case begins."),
    stages: named(stageShape, { ordered: true, description: "The stages, in the order in which they are read." }),
    deadlines: Type.Optional(named(deadlineShape, { description: "Deadlines, and what missing them means." })),
    holidays: Type.Optional(
      oneOf(["move", "stay"], {
        description:
          "Whether a bank holiday proclaimed while a deadline runs moves it. Not stated, the constitution is silent and the deadline stays as it was told.",
      }),
    ),
    recurs: Type.Optional(recurs),
  },
  "How something takes its course: stages, who may do what in them, deadlines and ends.",
);

/** The data of one procedure. */
export type ProcedureData = Value<typeof procedureShape>;
