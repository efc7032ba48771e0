import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { edgesOf, stretchesOf } from "./gift-bands.ts";
import type { Gifts, GiftTreatment, Table } from "./gifts-shape.ts";
import { listParts, personWords, thePerson } from "./people.ts";

/** Gifts and hospitality in plain English. */
export function giftsSentences(provision: Provision<Gifts>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(provision);
  const { data } = provision;
  const written: Sentence[] = [];
  if (data.whose !== undefined) {
    const list = listParts("whose", data.whose, say, (word) => personWords(word, surroundings));
    written.push({ path: "whose", parts: [...say`This binds: `, ...list, ...say`.`] });
  }
  for (const [key, words] of sorts) {
    const table = data[key];
    if (table !== undefined) written.push({ path: key, parts: tableWords(key, words, table, { say, surroundings }) });
  }
  return [...written, ...declaringSentences(data, surroundings, say)];
}

const sorts = [
  ["fromSuppliers", "A gift from a supplier or contractor"],
  ["fromOthers", "A gift from anybody else"],
  ["hospitality", "Hospitality"],
] as const;

/** What the words of a table are made with. */
interface Telling {
  readonly say: Writer;
  readonly surroundings: Surroundings;
}

function tableWords(key: string, words: string, table: Table, telling: Telling): readonly Part[] {
  const { say } = telling;
  if (typeof table === "string") return say`${words} ${say.value(key, answers[table])}, whatever it is worth.`;
  const edges = edgesOf(table);
  const bands = stretchesOf(table).filter((each) => each.treatment !== undefined);
  const runs = bands.map(({ words: stretch, treatment }, index): readonly Part[] => {
    const path = `${key}/bands/${edges[index]?.written ?? ""}`;
    return [...say`${stretch} it `, ...treatmentWords(path, treatment ?? "refuse", telling)];
  });
  const holes = stretchesOf(table).filter((each) => each.treatment === undefined);
  const silence =
    holes.length === 0
      ? say`.`
      : say`; of what is worth ${holes.map((each) => each.words).join(" or ")}, nothing is said.`;
  return [...say`${words}: `, ...joinParts(runs, "; "), ...silence];
}

const answers = {
  accept: "may be accepted and need not be declared",
  declare: "may be accepted and is declared",
  refuse: "is refused",
} as const;

function treatmentWords(path: string, treatment: GiftTreatment, { say, surroundings }: Telling): readonly Part[] {
  if (typeof treatment === "string") return say`${say.value(path, answers[treatment])}`;
  const { withApprovalOf, forTheBody, then, otherwise } = treatment;
  const inCase = [
    ...(withApprovalOf === undefined
      ? []
      : [say`with the approval of ${say.value(`${path}/withApprovalOf`, thePerson(withApprovalOf, surroundings))}`]),
    ...(forTheBody === undefined
      ? []
      : [say`${say.value(`${path}/forTheBody`, "for the body and not for the person")}`]),
  ];
  return [
    ...say`${say.value(`${path}/then`, answers[then])} `,
    ...joinParts(inCase, " and "),
    ...say`, and otherwise ${say.value(`${path}/otherwise`, answers[otherwise])}`,
  ];
}

function declaringSentences(data: Gifts, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const { declareTo, declareWithin, refusalsToo } = data;
  const written: Sentence[] = [];
  const to = declareTo === undefined ? [] : say` to ${say.value("declareTo", thePerson(declareTo, surroundings))}`;
  if (declareTo !== undefined || declareWithin !== undefined) {
    const within = declareWithin === undefined ? [] : say` within ${say.value("declareWithin")} of the offer`;
    const path = declareWithin === undefined ? "declareTo" : "declareWithin";
    written.push({ path, parts: [...say`It is declared`, ...to, ...within, ...say`.`] });
  }
  if (refusalsToo !== undefined)
    written.push({
      path: "refusalsToo",
      parts: say`What was refused ${say.value("refusalsToo", refusalsToo ? "is recorded as well" : "is not recorded")}.`,
    });
  if (data.public !== undefined)
    written.push({
      path: "public",
      parts: say`The register of gifts and hospitality ${say.value("public", data.public ? "is" : "is not")} open to the public.`,
    });
  return written;
}
