import type { Finding } from "../decisions/decision.ts";
import type { Block, Item, Tone } from "./block.ts";
import { heading, list, paragraph, quiet, runs, strong } from "./block.ts";
import type { Documents } from "./citation.ts";
import { citation } from "./citation.ts";
import { listed, sentence } from "./sentences.ts";

/** Why: each requirement with its mark and its working, and below those of one source the clause, the source and the lines. */
export function findingBlocks(findings: readonly Finding[], documents: Documents): readonly Block[] {
  if (findings.length === 0) return [];
  const blocks = groups(findings).flatMap((group): readonly Block[] => [
    list(group.map(findingItem)),
    { kind: "aside", blocks: cited(group, documents) },
  ]);
  return [heading(3, "Because"), ...blocks];
}

const marks: Readonly<Record<Finding["met"], { readonly sign: string; readonly words: string; readonly tone: Tone }>> =
  {
    yes: { sign: "✓", words: "met", tone: "good" },
    no: { sign: "✗", words: "not met", tone: "bad" },
    unknown: { sign: "?", words: "not known", tone: "open" },
  };

function findingItem({ title, met, because }: Finding): Item {
  const { sign, words, tone } = marks[met];
  return { mark: { sign, tone }, words: runs(strong(title.replace(/[.:]$/, "")), ` (${words}): `, sentence(because)) };
}

/** Neighbouring findings of one provision, clause and source. */
function groups(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const found: Finding[][] = [];
  for (const finding of findings) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && standing(last[0]) === standing(finding)) last.push(finding);
    else found.push([finding]);
  }
  return found;
}

function standing({ provision, clause, source, departsFrom, at }: Finding): string {
  return JSON.stringify([provision, clause, source, departsFrom, at.file]);
}

function cited(group: readonly Finding[], documents: Documents): readonly Block[] {
  const [first] = group;
  if (first === undefined) return [];
  const lines = [...new Set(group.map(({ at }) => at.line))].sort((one, two) => one - two);
  const place = `${first.at.file}, line${lines.length === 1 ? "" : "s"} ${listed(lines.map(String))}`;
  const clause = first.clause === undefined ? [] : [`Clause ${first.clause}.`];
  const source = first.source === undefined ? [] : [`Source: ${sentence(citation(first.source, documents))}`];
  const departure =
    first.departsFrom === undefined ? [] : [`Departs from: ${sentence(citation(first.departsFrom, documents))}`];
  return [paragraph(quiet([...clause, ...source, ...departure, `Written in ${place}.`].join(" ")))];
}
