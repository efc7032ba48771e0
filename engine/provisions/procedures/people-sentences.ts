import type { Part, Sentence } from "../../constitution/sentence.ts";
import { joinParts } from "../../constitution/sentence.ts";
import { lowerFirst } from "../fact-words.ts";
import type { Telling } from "./telling.ts";
import { conditionWords } from "./telling.ts";
import type { WhoData } from "./shape.ts";
import { wordsOfId } from "./title-of-id.ts";

/** Between whom the procedure runs, who else acts in it, and who begins a case. */
export function peopleSentences(telling: Telling): readonly Sentence[] {
  const { procedure, say, actors } = telling;
  const { parties = {}, roles = {} } = procedure.data;
  const sentences: Sentence[] = [];
  const bodies = Object.values(parties).filter((kinds) => [kinds].flat().includes("body")).length;
  const between = Object.entries(parties).map(([id, kinds]) => {
    const each = [kinds].flat().map((kind, index) => {
      const path = Array.isArray(kinds) ? `parties/${id}/${index}` : `parties/${id}`;
      return [say.value(path, kindWords(kind, bodies))];
    });
    return [...say`${actors.get(id) ?? id} (`, ...joinParts(each, ", ", " or "), ...say`)`];
  });
  if (between.length > 0)
    sentences.push({
      path: "parties",
      parts: [
        ...say`It ${between.length > 1 ? "runs between" : "is brought by"} `,
        ...joinParts(between, ", ", " and "),
        ...say`.`,
      ],
    });
  const others = Object.keys(roles).map((id) => [say.value(`roles/${id}`, actors.get(id) ?? id)]);
  if (others.length > 0)
    sentences.push({
      path: "roles",
      parts: [
        ...say`${between.length > 0 ? "Others who act" : "Those who act"} in it: `,
        ...joinParts(others, ", ", " and "),
        ...say`.`,
      ],
    });
  return [...sentences, beginSentence(telling)];
}

/** Where several parties are bodies, none of them is *the* body. */
function kindWords(kind: string, bodies: number): string {
  const words = wordsOfId(kind);
  if (kind === "body" && bodies < 2) return "the body";
  if (/[^su]s$/.test(words)) return words;
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

function beginSentence(telling: Telling): Sentence {
  const { procedure, say, steps } = telling;
  const { begins, starts } = procedure.data;
  const begun = begunByParts(telling);
  return {
    path: begins === undefined ? "starts" : "begins",
    parts: [
      ...say`A case begins with ${say.value("starts", `step ${steps.get(starts) ?? 1}`)}.`,
      ...(begun.length === 0 ? [] : [...say` It is begun by `, ...begun, ...say`.`]),
    ],
  };
}

/** “the appellant or the respondent, with this paper: grounds, if …”; nothing where nobody is named. */
export function begunByParts(telling: Telling): readonly Part[] {
  const { procedure, named, say } = telling;
  const { begins } = procedure.data;
  if (begins === undefined) {
    const { parties, roles } = named.course;
    return say`${anyOf(parties.length > 0 ? parties : roles, telling)}`;
  }
  return [
    ...whoParts(begins.by, "begins/by", telling),
    ...papersParts(begins.papers ?? [], "begins/papers", telling),
    ...(begins.when === undefined ? [] : [...say`, if `, ...conditionWords("begins/when", telling)]),
  ];
}

function anyOf(ids: readonly string[], { actors }: Telling): string {
  const called = ids.map((id) => actors.get(id) ?? id);
  return called.length < 2 ? called.join("") : `${called.slice(0, -1).join(", ")} or ${called.at(-1) ?? ""}`;
}

/** “, with grounds and contract”. */
export function papersParts(papers: readonly string[], path: string, { say }: Telling): readonly Part[] {
  if (papers.length === 0) return [];
  const named = papers.map((paper, index) => [say.value(`${path}/${index}`, wordsOfId(paper))]);
  return [...say`, with ${papers.length === 1 ? "this paper" : "these papers"}: `, ...joinParts(named, ", ", " and ")];
}

/** Who does it: “the appellant or the respondent”, “each party”, or one after another with their conditions. */
export function whoParts(by: WhoData, path: string, telling: Telling): readonly Part[] {
  const { say, actors } = telling;
  const called = (id: string): string => actors.get(id) ?? id;
  if (typeof by === "string") return [say.value(path, by === "each party" ? by : called(by))];
  if (Array.isArray(by))
    return joinParts(
      by.map((id, index) => [say.value(`${path}/${index}`, called(id))]),
      ", ",
      " or ",
    );
  const inOrder = Object.entries(by).map(([id, { when, because }], index) => [
    ...say`${index === 0 ? "" : "otherwise "}${say.value(`${path}/${id}`, called(id))}`,
    ...(when === undefined ? [] : [...say` if `, ...conditionWords(`${path}/${id}/when`, telling)]),
    ...(because === undefined ? [] : say` (${say.value(`${path}/${id}/because`, lowerFirst(because))})`),
  ]);
  return joinParts(inOrder, "; ");
}
