import type { Alternative } from "../constitution/alternative.ts";
import { alternativesOf, removedBy, whenOf } from "../constitution/alternative.ts";
import { withAlternatives } from "../constitution/alternatives.ts";
import { kindOf, surroundingsOf } from "../constitution/compile.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Kind } from "../constitution/kind.ts";
import type { Provision } from "../constitution/provision.ts";
import type { Sentence } from "../constitution/sentence.ts";
import { textOf } from "../constitution/sentence.ts";
import { wordsForCondition } from "../provisions/condition-words.ts";
import { parseCivilDate, wordsForDate } from "../quantities/civil-date.ts";
import type { Block, Item, Run } from "./block.ts";
import { heading, list, name, paragraph, plain, runs, strong } from "./block.ts";
import { citation } from "./citation.ts";
import { factsGlossary } from "./facts-glossary.ts";
import { headBlocks } from "./head-blocks.ts";
import { capital, sentence, wordsOfId } from "./sentences.ts";

/**
 * A constitution in plain English: its sections numbered in order, each provision with its clause, its sentences, its
 * source, readings and variations, and at the end what the facts mean. Values keep their place in the YAML.
 */
export function constitutionBlocks(constitution: Constitution): readonly Block[] {
  const sections = constitution.kinds.flatMap((kind) => {
    const provisions = [...constitution.provisions.values()].filter(({ section }) => section === kind.section);
    return provisions.length === 0 ? [] : [{ kind, provisions }];
  });
  return [
    ...headBlocks(constitution),
    ...sections.flatMap(({ kind, provisions }, index) => sectionBlocks(constitution, kind, provisions, index + 1)),
    ...factsGlossary(constitution, sections.length + 1),
  ];
}

function sectionBlocks(
  constitution: Constitution,
  kind: Kind,
  provisions: readonly Provision[],
  number: number,
): readonly Block[] {
  return [
    heading(2, `${number}. ${capital(kind.noun.many)}`, kind.section),
    ...provisions.flatMap((provision, index) => [
      heading(3, `${number}.${index + 1} ${provision.title}${clauseWords(provision)}`, provision.address),
      ...provisionBlocks(constitution, provision),
    ]),
  ];
}

function clauseWords({ data }: Provision): string {
  return data.clause === undefined ? "" : ` (clause ${data.clause})`;
}

/** One provision: its sentences, then what stands beside it. */
export function provisionBlocks(constitution: Constitution, provision: Provision): readonly Block[] {
  const said = sentenceBlocks(sentencesOf(constitution, provision));
  const beside = [
    ...forceBlocks(provision),
    ...sourceBlocks(constitution, provision),
    ...readingBlocks(provision),
    ...variationBlocks(constitution, provision),
    ...noteBlocks(provision),
  ];
  return beside.length === 0 ? said : [...said, { kind: "aside", blocks: beside }];
}

function sentencesOf(constitution: Constitution, provision: Provision): readonly Sentence[] {
  const surroundings = surroundingsOf(constitution, constitution.kinds);
  return kindOf(provision, constitution.kinds).sentences(provision, surroundings);
}

/** Sentences as paragraphs; those with a depth as lists below the one before. */
function sentenceBlocks(sentences: readonly Sentence[]): readonly Block[] {
  return runsBy(sentences, ({ depth }) => depth === undefined).flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const isOpening = first.depth === undefined;
    const entries = isOpening ? rest : [first, ...rest];
    const opening: readonly Block[] = isOpening ? [{ kind: "paragraph", words: runsOf(first) }] : [];
    return entries.length === 0 ? opening : [...opening, list(itemsOf(entries))];
  });
}

/** The entries of a list, with the entries below each. */
function itemsOf(sentences: readonly Sentence[]): readonly Item[] {
  return runsBy(sentences, ({ depth }) => depth === 1).flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    return [
      {
        words: runsOf(first),
        ...(rest.length === 0 ? {} : { below: [list(rest.map((each) => ({ words: runsOf(each) })))] }),
      },
    ];
  });
}

/** Runs of sentences, each beginning with one that opens a run. */
function runsBy(
  sentences: readonly Sentence[],
  opens: (sentence: Sentence) => boolean,
): readonly (readonly Sentence[])[] {
  const found: Sentence[][] = [];
  for (const each of sentences) {
    const last = found.at(-1);
    if (last === undefined || opens(each)) found.push([each]);
    else last.push(each);
  }
  return found;
}

function runsOf({ parts }: Sentence): readonly Run[] {
  return parts.map((part): Run =>
    part.kind === "text" ? plain(part.text) : { kind: "value", text: part.text, path: part.path },
  );
}

function forceBlocks({ data }: Provision): readonly Block[] {
  const from = data.from === undefined ? "" : ` from ${dayInWords(data.from)}`;
  const until = data.until === undefined ? "" : ` until ${dayInWords(data.until)}`;
  const included = from === "" || until === "" ? "that day" : "both days";
  const force = from + until === "" ? [] : [paragraph(`In force${from}${until}, ${included} included.`)];
  const standings = {
    mandated: "It is required by statute or by the model.",
    optional: "The model leaves it open.",
    local: "The body wrote it itself.",
  };
  return data.standing === undefined ? force : [...force, paragraph(standings[data.standing])];
}

function sourceBlocks({ head }: Constitution, { data, departsFrom }: Provision): readonly Block[] {
  const documents = head.documents ?? {};
  if (departsFrom !== undefined)
    return [paragraph(strong("Departs from: "), sentence(citation(departsFrom, documents)))];
  return data.source === undefined ? [] : [paragraph(strong("Source: "), sentence(citation(data.source, documents)))];
}

function readingBlocks({ data }: Provision): readonly Block[] {
  if (data.reading === undefined) return [];
  const rivals = Object.entries(data.reading.instead ?? {});
  const taken = paragraph(strong("Read as: "), sentence(data.reading.taken));
  if (rivals.length === 0) return [taken];
  return [
    taken,
    paragraph("It could also be read:"),
    list(rivals.map(([id, { says }]) => ({ words: runs(name(id), " ", sentence(says)) }))),
  ];
}

function variationBlocks(constitution: Constitution, provision: Provision): readonly Block[] {
  const variations = alternativesOf(provision).filter(({ kind }) => kind === "variation");
  if (variations.length === 0) return [];
  return [
    paragraph(strong("Other terms for a time or in certain circumstances:")),
    list(variations.map((each) => variationItem(constitution, provision, each))),
  ];
}

/** A variation: when, and the sentences that then stand in the place of others. */
function variationItem(constitution: Constitution, provision: Provision, variation: Alternative): Item {
  const stated = (key: string): string | undefined => {
    const node = variation.entry.value.kind === "map" ? variation.entry.value.entries.get(key)?.value : undefined;
    return node?.kind === "scalar" ? String(node.value) : undefined;
  };
  const from = stated("from");
  const until = stated("until");
  const when = [
    ...(from === undefined ? [] : [`from ${dayInWords(from)}`]),
    ...(until === undefined ? [] : [`until ${dayInWords(until)}`]),
    ...circumstancesInWords(constitution, provision, variation),
  ].join(" ");
  const why = [
    ...(stated("because") === undefined ? [] : [sentence(stated("because") ?? "")]),
    ...(stated("approvedBy") === undefined ? [] : [sentence(`Approved by ${stated("approvedBy")}`)]),
  ].join(" ");
  const below = changedSentences(constitution, provision, variation);
  return {
    words: runs(strong(wordsOfId(variation.id)), sentence(when === "" ? "" : `, ${when}`), why === "" ? "" : ` ${why}`),
    ...(below.length === 0 ? {} : { below }),
  };
}

function circumstancesInWords(
  constitution: Constitution,
  provision: Provision,
  variation: Alternative,
): readonly string[] {
  if (whenOf(variation) === undefined) return [];
  const words = wordsForCondition(
    provision,
    `variations/${variation.id}/when`,
    surroundingsOf(constitution, constitution.kinds),
  );
  return [`if ${textOf(words)}`];
}

function dayInWords(text: string): string {
  const date = parseCivilDate(text);
  return date.ok ? wordsForDate(date.value) : text;
}

function changedSentences(constitution: Constitution, provision: Provision, variation: Alternative): readonly Block[] {
  const varied = withAlternatives(constitution, [variation]);
  const changed = varied.ok ? varied.value.provisions.get(provision.address) : undefined;
  if (!varied.ok || changed === undefined) return [];
  const [usual, then] = [sentencesOf(constitution, provision), sentencesOf(varied.value, changed)];
  // What is said otherwise stands among the new sentences; what is said no more, because of a `null`, is shown as taken away.
  const nulls = removedBy(variation);
  const paths = new Set(then.map(({ path }) => path));
  const takenAway = notAmong(usual, then).filter(
    ({ path }) => !paths.has(path) && nulls.some((each) => isWithin(path, each) || isWithin(each, path)),
  );
  return [
    ...sentenceBlocks(notAmong(then, usual)),
    ...takenAway.map(({ parts }) => paragraph(`Then this is left out: ${textOf(parts)}`)),
  ];
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}

function notAmong(sentences: readonly Sentence[], others: readonly Sentence[]): readonly Sentence[] {
  const said = new Set(others.map(({ parts }) => textOf(parts)));
  return sentences.filter(({ parts }) => !said.has(textOf(parts)));
}

function noteBlocks({ data }: Provision): readonly Block[] {
  return data.note === undefined ? [] : [paragraph(strong("Note: "), sentence(data.note))];
}
