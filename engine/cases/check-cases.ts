import { alternativesOf } from "../constitution/alternative.ts";
import type { Constitution } from "../constitution/constitution.ts";
import { underReading } from "../constitution/under-reading.ts";
import { undetermined } from "../decisions/decision.ts";
import { nearest } from "../documents/nearest.ts";
import { listed, quoted, refusal } from "../documents/refusal.ts";
import type { Problem, ProblemCode, Span } from "../problem.ts";
import { inReadingOrder } from "../problem.ts";
import type { Case, CaseFile, ConstitutionByReference } from "./case.ts";
import { checkStories } from "./stories/check-stories.ts";

/** What is wrong with what cases speak of: constitutions, questions, readings and outcomes that are not there. */
export function checkCases(file: CaseFile, constitutionOf: ConstitutionByReference): readonly Problem[] {
  const accepted = (file.accepts ?? []).flatMap(({ constitution, at }, index) =>
    constitutionOf(constitution) === undefined ? [unreadable(constitution, at, `accepts/${index}/constitution`)] : [],
  );
  return inReadingOrder([
    ...accepted,
    ...file.cases.flatMap((each) => checkCase(each, constitutionOf)),
    ...checkStories(file.stories, constitutionOf),
  ]);
}

function unreadable(reference: string, at: Span, path: string): Problem {
  return refusal("unknown-constitution", at, {
    message: `The constitution ${quoted(reference)} cannot be read, or is not in the library.`,
    help: "Write the id and version of one that is, such as `some-model@2011.1`.",
    path,
  });
}

function checkCase(each: Case, constitutionOf: ConstitutionByReference): readonly Problem[] {
  const constitution = constitutionOf(each.constitution);
  if (constitution === undefined)
    return [unreadable(each.constitution, each.placeOf("constitution"), `cases/${each.name}/constitution`)];
  const { question: address, reading } = each.request;
  const question = constitution.questions.get(address);
  if (question === undefined)
    return [unknown("unknown-question", each, "ask", { word: address, known: knownNear(address, constitution) })];
  const readings = readingsOf(address, constitution);
  const asked = underReading(constitution, address, reading).questions.get(address) ?? question;
  const outcomes = [...asked.outcomes.map((outcome) => outcome.id), undetermined];
  const named =
    each.expect.kind === "decided"
      ? [
          ["outcome", each.expect.outcome] as const,
          ...(each.expect.possible ?? []).map((id) => ["possible", id] as const),
        ]
      : [];
  return [
    ...(reading === undefined || readings.includes(reading)
      ? []
      : [unknown("unknown-reading", each, "reading", { word: reading, known: readings })]),
    ...named
      .filter(([, outcome]) => !outcomes.includes(outcome))
      .map(([key, outcome]) => unknown("unknown-outcome", each, `expect/${key}`, { word: outcome, known: outcomes })),
  ];
}

function readingsOf(address: string, constitution: Constitution): readonly string[] {
  const provision = constitution.provisions.get(address.split("/").slice(0, 2).join("/"));
  if (provision === undefined) return [];
  return alternativesOf(provision).flatMap(({ kind, id }) => (kind === "reading" ? [id] : []));
}

/** The questions of the same provision, of the same section otherwise, or all. */
function knownNear(address: string, constitution: Constitution): readonly string[] {
  const all = [...constitution.questions.keys()];
  const starts = [`${address}/`, `${address.split("/").slice(0, 2).join("/")}/`, `${address.split("/")[0]}/`];
  return starts.map((start) => all.filter((each) => each.startsWith(start))).find((found) => found.length > 0) ?? all;
}

const nouns = {
  "unknown-question": "a question that this constitution answers",
  "unknown-reading": "a rival reading of this provision",
  "unknown-outcome": "an outcome of this question",
} as const satisfies Partial<Record<ProblemCode, string>>;

interface Unknown {
  readonly word: string;
  readonly known: readonly string[];
}

function unknown(code: keyof typeof nouns, each: Case, path: string, { word, known }: Unknown): Problem {
  const meant = nearest(word, known);
  const there = known.length === 0 ? "There are none." : `There are ${listed(known.slice(0, 12).map(quoted), "and")}.`;
  const help = meant === undefined ? there : `Did you mean ${quoted(meant)}?`;
  return problem(code, each, path, { message: `${quoted(word)} is not ${nouns[code]}.`, help });
}

function problem(
  code: ProblemCode,
  each: Case,
  path: string,
  words: { readonly message: string; readonly help: string },
): Problem {
  return refusal(code, each.placeOf(path), { ...words, path: `cases/${each.name}/${path}` });
}
