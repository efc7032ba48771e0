import type { Constitution } from "../engine/index.ts";
import { decide, problemsText } from "../engine/index.ts";
import type { Library } from "../server/library.ts";
import { openExamples } from "../server/operations/examples.ts";
import { libraryOf } from "./constitution-file.ts";
import type { FirstConstitution } from "./first-constitution.ts";
import { caseFor, constitutionFrom } from "./first-constitution.ts";
import type { ExitCode, Io } from "./io.ts";
import { exitCodes, unreadable } from "./io.ts";
import { paintFor } from "./paint.ts";

/** The texts of a first constitution and its cases, or the exit code after it was said why there are none. */
export type Drafted =
  | { readonly ok: true; readonly draft: { readonly constitution: string; readonly cases: string } }
  | { readonly ok: false; readonly code: ExitCode };

/** A constitution that takes everything from a model of the library, with a case of the model's own where it has one. */
export async function draftFrom(io: Io, first: FirstConstitution, model: string): Promise<Drafted> {
  const library = libraryOf(io);
  const reference = model.includes("@") ? model : newestOf(library, model);
  const read = library.read(reference);
  if (read === undefined) {
    const known = library
      .list()
      .map(({ id, version }) => `\`${id}@${version}\``)
      .join(", ");
    return {
      ok: false,
      code: unreadable(
        io,
        `The model \`${model}\` is not in the library.`,
        `There is ${known === "" ? "none" : known}.`,
      ),
    };
  }
  if (!read.ok) {
    io.stderr(problemsText([{ file: reference, problems: read.problems }], new Map(), paintFor(io)));
    return { ok: false, code: exitCodes.unreadable };
  }
  const constitution = read.value;
  const text = constitutionFrom(first, {
    reference,
    title: constitution.title,
    claimsForce: constitution.head.declared?.inForce !== undefined,
  });
  return { ok: true, draft: { constitution: text, cases: await casesFrom(io, first, library, constitution) } };
}

/** A question with the facts of the model's own first case, or typical ones; it must come out as it does in the model. */
async function casesFrom(io: Io, first: FirstConstitution, library: Library, model: Constitution): Promise<string> {
  const examples = [...openExamples(library)(model).values()];
  const example = examples.find(({ on }) => on !== undefined) ?? examples[0];
  if (example === undefined) return "";
  const { question, facts } = example;
  const on = example.on === undefined ? io.today() : Temporal.PlainDate.from(example.on);
  const answer = await decide(model, { question, facts, on });
  const outcome = answer.kind === "decided" ? answer.decision.outcome : "undetermined";
  const name = `as in the model: ${model.questions.get(question)?.asks ?? question}`;
  return caseFor(first, { name, on: on.toString(), ask: question, facts, outcome });
}

function newestOf(library: Library, id: string): string {
  const newest = library.list().findLast((entry) => entry.id === id);
  return newest === undefined ? id : `${id}@${newest.version}`;
}
