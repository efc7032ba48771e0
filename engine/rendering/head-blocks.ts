import type { Constitution } from "../constitution/constitution.ts";
import { wordsForAllStated } from "../decisions/stated-words.ts";
import { parseCivilDate, wordsForDate } from "../quantities/civil-date.ts";
import type { Block } from "./block.ts";
import { heading, paragraph, quiet } from "./block.ts";
import { sentence } from "./sentences.ts";

/** The head of a constitution: its title, whose it is, what it claims of its own standing, how its days and years are counted. */
export function headBlocks(constitution: Constitution): readonly Block[] {
  const { head, id, version, digest, title } = constitution;
  const { body, declared, basedOn, calendar, year } = head;
  const facts = [
    sentence(body.name),
    ...(body.area === undefined ? [] : [sentence(`Its area: ${body.area}`)]),
    ...(body.established === undefined ? [] : [`Established on ${dayWords(body.established)}.`]),
    ...(basedOn === undefined ? [] : [`Based on ${basedOn}; what is not stated here is as it is there.`]),
    ...(calendar === undefined ? [] : [`Working days are counted by the calendar ${calendar}.`]),
    ...(year === undefined
      ? []
      : [`The governance year begins on ${year.governance}, the financial year on ${year.financial}.`]),
  ];
  return [
    heading(1, title),
    paragraph(facts.join(" ")),
    ...[...constitution.facts.values()]
      .filter(({ stated }) => stated !== undefined)
      .map((fact) => paragraph(sentence(`${fact.title}: ${wordsForAllStated(fact)}`))),
    paragraph(quiet(`${id}@${version}, digest ${digest.slice(0, 12)}. ${standing(declared)}`)),
  ];
}

function standing(declared: Constitution["head"]["declared"]): string {
  if (declared === undefined) return "It says nothing of its own standing.";
  const { status, inForce } = declared;
  const force =
    inForce === undefined
      ? ""
      : `, in force from ${dayWords(inForce.from)}${inForce.until === undefined ? "" : ` until ${dayWords(inForce.until)}`}`;
  return `It declares itself ${status}${force}; that is declared, not proven.`;
}

function dayWords(day: string): string {
  const date = parseCivilDate(day);
  return date.ok ? wordsForDate(date.value) : day;
}
