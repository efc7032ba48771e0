import { all, met, test } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Agreement } from "./shape.ts";

/** How the question `complete` can come out. */
export const completeOutcomes = ["incomplete", "complete"] as const;

/** Whether anything must stand in the agreement, so that it can be asked whether all of it does. */
export function saysWhatStands({ headings, responsibilities }: Agreement): boolean {
  return headings !== undefined || responsibilities !== undefined;
}

/** Whether everything stands in an agreement that must. */
export function completeQuestion(agreement: Provision<Agreement>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(agreement, surroundings);
  const requirements = contents(agreement.data, compiler);
  const question = {
    address: `${agreement.address}/complete`,
    asks: `${agreement.title}: does it contain everything that it must?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      [{ requires: all(...requirements.map(({ id }) => met(id))), otherwise: "incomplete" }],
      "complete",
    ),
  };
  return { question, compiler };
}

/** A requirement for each heading and each responsibility; brings what the agreement contains. */
export function contents(
  { headings = {}, responsibilities = {} }: Agreement,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  return [
    ...standingIn("headings", "heading", "Which of the headings does the agreement deal with?", headings, compiler),
    ...standingIn(
      "responsibilities",
      "responsibility",
      "Which of the responsibilities does the agreement lay down?",
      responsibilities,
      compiler,
    ),
  ];
}

// eslint-disable-next-line @typescript-eslint/max-params -- two lists of the same sort, each with its names and its question
function standingIn(
  key: "headings" | "responsibilities",
  one: string,
  question: string,
  entries: Readonly<Record<string, { readonly title: string }>>,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const ids = Object.keys(entries);
  if (ids.length === 0) return [];
  const title = `${key.charAt(0).toUpperCase()}${key.slice(1)} in the agreement`;
  compiler.bring({ name: key, title, question, about: "item", type: { kind: "words", words: ids } });
  return Object.entries(entries).map(([id, entry]) => {
    const path = `${key}/${id}`;
    return {
      id: path,
      title: entry.title,
      condition: test(key, "includes", id),
      path,
      at: compiler.at(path),
      explain: (values) => {
        const found = values.get(key);
        if (!Array.isArray(found)) return `Whether the agreement has the ${one} “${entry.title}” is not known`;
        return `The ${one} “${entry.title}” is ${found.some((each) => each === id) ? "there" : "missing"}`;
      },
    };
  });
}
