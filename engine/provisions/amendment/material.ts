import type { Condition } from "../../conditions/condition.ts";
import { any, met, not, test } from "../../conditions/condition.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { listed } from "../../documents/refusal.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { titleAt } from "../title-at.ts";
import { bringProposed } from "./requirements.ts";
import type { Amendment } from "./shape.ts";
import { covers } from "./ways.ts";

/** How the question `material` can come out. */
export const materialOutcomes = ["material", "ordinary"] as const;

/** What of the head can be listed beside the sections, as a sentence says it. */
export const headParts: Readonly<Record<string, string>> = {
  body: "what is said of the body",
  calendar: "the calendar",
  year: "when the years begin",
  facts: "the facts that are spoken of",
};

const changedFact = "provisionsChanged";
/** What is changed where a section is added that the document did not have. */
const newSection = "new-section";

/** Whether a change touches what is listed as material. */
export function materialQuestion(amendment: Provision<Amendment>, surroundings: Surroundings): CompiledQuestion {
  const compiler = new ProvisionCompiler(amendment, surroundings);
  bringChanged(compiler);
  const lawOf = bringProposed(amendment.data, compiler, false);
  const question = {
    address: `${amendment.address}/material`,
    asks: `${amendment.title}: is a change of these provisions material?`,
    ...compiler.gathered(),
    ...lawOf,
    requirements: [
      {
        id: "material",
        title: "Touches what is listed",
        condition: touching([amendment.data], surroundings),
        path: "material",
        at: compiler.at("material"),
        explain: (values: FactValues) => touchingWords(values, [amendment.data], surroundings),
      },
    ],
    outcomes: [
      { id: "material", when: met("material") },
      { id: "ordinary", when: not(met("material")) },
    ],
  };
  return { question, compiler };
}

/** The condition that a change touches one of the lists of these ways. */
export function touching(ways: readonly Amendment[], surroundings: Surroundings): Condition {
  const touched = placesIn(surroundings).filter((place) => listedIn(ways).some((each) => covers(each, place)));
  return any(...touched.map((place) => test(changedFact, "includes", place)));
}

/** Which of the provisions changed are listed, in words; nothing while they are not known. */
export function touchingWords(
  values: FactValues,
  ways: readonly Amendment[],
  surroundings: Surroundings,
): string | undefined {
  const changed = values.get(changedFact) ?? null;
  if (!Array.isArray(changed)) return undefined;
  const touched = changed.flatMap((place) =>
    typeof place === "string" && listedIn(ways).some((each) => covers(each, place))
      ? [placeWords(place, surroundings)]
      : [],
  );
  return touched.length === 0 ? "It touches nothing of the kind" : `It touches ${listed(touched, "and")}`;
}

/** What is listed, or changed, in words: “Ordinary resolution”, the provisions on rolls, when the years begin. */
export function placeWords(place: string, surroundings: Surroundings): string {
  const head = headParts[place];
  if (head !== undefined) return head;
  return place.includes("/") ? `“${titleAt(place, surroundings)}”` : `the provisions on ${place}`;
}

function listedIn(ways: readonly Amendment[]): readonly string[] {
  return ways.flatMap(({ material }) => (typeof material === "object" ? material : []));
}

/** Brings the fact of what is changed. */
export function bringChanged(compiler: ProvisionCompiler): void {
  compiler.bring({
    name: changedFact,
    title: "Provisions changed",
    question:
      "Which provisions does it change? Name the address of each that is changed or taken away, and the section of each that is new.",
    about: "motion",
    type: { kind: "words", words: placesIn(compiler.surroundings) },
  });
}

/** Everything that a change can touch: parts of the head, sections, provisions, and a section that is new. */
export function placesIn({ provisions }: Surroundings): readonly string[] {
  const sections = new Set([...provisions.values()].map(({ section }) => section));
  return [...Object.keys(headParts), ...sections, ...provisions.keys(), newSection];
}
