import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { wordsForCondition } from "../condition-words.ts";
import { wordsForDay } from "../day-words.ts";
import { lowerFirst } from "../fact-words.ts";
import { wordsForLevel } from "./levels.ts";
import type { Part as PartOfOthers } from "./others.ts";
import { calledAs, othersOf } from "./others.ts";
import { timePhraseOf } from "./phrases.ts";
import type { Power, Terms } from "./shape.ts";

/** A power in plain English: what limits it at every level, then at each. */
export function powerSentences(provision: Provision<Power>, surroundings: Surroundings): readonly Sentence[] {
  const { data } = provision;
  const say = writerOf(provision);
  const wordsAt = (path: string): readonly Part[] => wordsForCondition(provision, path, surroundings);
  const levels = Object.entries(data.byLevel ?? {}).flatMap(([id, terms]) =>
    termsSentences({ terms, prefix: `byLevel/${id}/`, opening: `At ${wordsForLevel(id)}` }, say, wordsAt),
  );
  return [
    ...termsSentences({ terms: data, prefix: "", opening: "" }, say, wordsAt),
    ...judgeSentence(data, say),
    ...levelSentence(data, say),
    ...levels,
  ];
}

interface Said {
  readonly terms: Terms;
  readonly prefix: string;
  /** "At level 3", or nothing. */
  readonly opening: string;
}

type WordsAt = (path: string) => readonly Part[];

function termsSentences(said: Said, say: Writer, wordsAt: WordsAt): readonly Sentence[] {
  const { terms, prefix, opening } = said;
  const time = duringParts(said, say, wordsAt);
  const start = joinParts([...(opening === "" ? [] : [say`${opening}`]), ...(time.length === 0 ? [] : [time])], ", ");
  const sentences: Sentence[] = [];
  const path = `${prefix}allowed`;
  const limits = limitParts(said, say, wordsAt);
  if (terms.allowed === "never") {
    sentences.push({ path, parts: begin(start, [...say`it may ${say.value(path, "never")} be done`], say) });
  } else if (limits.length > 0) {
    const first = limits[0]?.path ?? path;
    sentences.push({
      path: first,
      parts: begin(
        start,
        [
          ...say`it may be done only `,
          ...joinParts(
            limits.map(({ parts }) => parts),
            ", ",
            ", and ",
          ),
        ],
        say,
      ),
    });
  } else if (terms.allowed === "always") {
    sentences.push({ path, parts: begin(start, [...say`it ${say.value(path, "may be done")}`], say) });
  }
  if (terms.outside !== undefined) {
    const outside = `${prefix}outside`;
    const at = opening === "" ? "" : `${opening}, `;
    const words = terms.outside === "permitted" ? "may" : "may not";
    const parts = say`${at}${at === "" ? "Outside" : "outside"} that time it ${say.value(outside, words)} be done.`;
    sentences.push({ path: outside, parts });
  }
  return sentences;
}

/** A sentence from its opening, if any, and the rest; it begins with a capital and ends with a full stop. */
function begin(start: readonly Part[], rest: readonly Part[], say: Writer): readonly Part[] {
  const whole = start.length === 0 ? rest : joinParts([start, rest], ", ");
  const [first, ...others] = whole;
  if (first === undefined) return [];
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others, ...say`.`];
}

function duringParts({ terms, prefix }: Said, say: Writer, wordsAt: WordsAt): readonly Part[] {
  const { during } = terms;
  const path = `${prefix}during`;
  if (during === undefined) return [];
  if (typeof during === "string") {
    const the = timePhraseOf(during) === undefined ? "" : "the body’s ";
    return say`during ${the}${say.value(path, lowerFirst(during))}`;
  }
  if ("when" in during) return [...say`while `, ...wordsAt(`${path}/when`)];
  const edges = (["from", "until"] as const).flatMap((key) =>
    during[key] === undefined ? [] : [say`${key} ${say.value(`${path}/${key}`, wordsForDay(during[key] ?? ""))}`],
  );
  return joinParts(edges, " ");
}

interface Limit {
  readonly path: string;
  readonly parts: readonly Part[];
}

function limitParts({ terms, prefix }: Said, say: Writer, wordsAt: WordsAt): readonly Limit[] {
  const limits: Limit[] = [];
  const add = (key: string, parts: readonly Part[]): number => limits.push({ path: `${prefix}${key}`, parts });
  const { only, by } = terms;
  if (typeof only === "string") add("only", say`for ${say.value(`${prefix}only`, lowerFirst(only))}`);
  if (typeof only === "object") add("only", [...say`if `, ...wordsAt(`${prefix}only/when`)]);
  if (terms.when !== undefined) add("when", [...say`if `, ...wordsAt(`${prefix}when`)]);
  if (by !== undefined) {
    const users =
      typeof by === "string"
        ? [say.value(`${prefix}by`, calledAs(by))]
        : by.map((each, index) => say.value(`${prefix}by/${index}`, calledAs(each)));
    add("by", [
      ...say`by `,
      ...joinParts(
        users.map((each) => [each]),
        ", ",
        " or ",
      ),
    ]);
  }
  for (const [part, words] of partWords) {
    const others = othersOf(terms[part], `${prefix}${part}`);
    if (others.length === 0) continue;
    const named = others.map(({ path, title, atLeast }) => {
      const isNamed = typeof terms[part] === "object" && !Array.isArray(terms[part]);
      const who = isNamed ? say.value(`${path}/title`) : say.value(path, title);
      return atLeast === undefined ? [who] : say`${who} (at least ${say.value(`${path}/atLeast`)} before)`;
    });
    add(part, [...say`${words} `, ...joinParts(named, ", ", " and ")]);
  }
  return limits;
}

const partWords: readonly (readonly [part: PartOfOthers, words: string])[] = [
  ["with", "with the agreement of"],
  ["afterConsulting", "after consulting"],
  ["notifying", "after telling"],
];

function judgeSentence({ judgedBy }: Power, say: Writer): readonly Sentence[] {
  if (judgedBy === undefined) return [];
  return [{ path: "judgedBy", parts: say`What needs judgement is judged by ${say.value("judgedBy")}.` }];
}

function levelSentence({ level }: Power, say: Writer): readonly Sentence[] {
  if (typeof level !== "string") return [];
  return [{ path: "level", parts: say`The body is at ${say.value("level", wordsForLevel(level))}.` }];
}
