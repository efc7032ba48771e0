import { surroundingsOf } from "../../constitution/compile.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import { procedureIn } from "../../procedures/courses.ts";
import { tellingOf } from "../../provisions/procedures/telling.ts";
import { arrowsOf, otherCaseBoxes } from "./arrows.ts";
import type { Box, Drawing } from "./drawing.ts";
import { dayInWords } from "./marks.ts";
import type { Drawn } from "./stage-boxes.ts";
import { beginningBox, stageBox } from "./stage-boxes.ts";
import type { WayTaken } from "./way-taken.ts";
import { wordsForWay } from "./way-words.ts";

/** A case that is to be marked: its way, and what it is called. */
export interface MarkedCase {
  readonly title: string;
  readonly way: WayTaken;
}

/** Everything, or with papers and conditions left to the words, for a procedure too large for a page. */
export type Detail = "full" | "short";

/** A procedure drawn, with the way of a case and where it is now if one is given; undefined where there is no such procedure. */
export function drawProcedure(
  constitution: Constitution,
  address: string,
  marked?: MarkedCase,
  detail: Detail = "full",
): Drawing | undefined {
  const provision = procedureIn(constitution, address);
  if (provision === undefined) return undefined;
  const telling = tellingOf(provision, surroundingsOf(constitution, constitution.kinds));
  const isShort = detail === "short";
  const drawn: Drawn = { telling, isShort, ...(marked === undefined ? {} : { way: marked.way }) };
  const stages = [...telling.named.course.stages.values()].map((stage) => stageBox(stage, drawn));
  const drawing = {
    address,
    title: provision.title,
    below: belowTitle(constitution, provision.data.clause, marked),
    boxes: [beginningBox(drawn), ...stages, ...otherCaseBoxes(drawn)],
    arrows: arrowsOf(drawn),
    happened: marked === undefined ? [] : wordsForWay(marked.way, telling),
  };
  return { ...drawing, legend: [...legendOf(drawing, marked), ...(isShort ? [leftOut] : [])] };
}

const leftOut = "Papers and conditions are only in the words.";

function belowTitle(
  { title, id, version }: Constitution,
  clause: string | undefined,
  marked: MarkedCase | undefined,
): readonly string[] {
  const where = `${title} (${id}@${version})${clause === undefined ? "" : `, clause ${clause}`}`;
  if (marked === undefined) return [where];
  const last = marked.way.steps.at(-1);
  return [where, `Marked: ${marked.title}${last === undefined ? "" : `, as it stood on ${dayInWords(last.on)}`}.`];
}

function legendOf(
  { boxes, arrows }: Pick<Drawing, "boxes" | "arrows">,
  marked: MarkedCase | undefined,
): readonly string[] {
  const has = (kind: Box["kind"]): boolean => boxes.some((box) => box.kind === kind);
  return [
    ...(has("end") ? ["Double box: the case has ended."] : []),
    ...(arrows.some(({ kind }) => kind === "missed") ? ["Dashed arrow: a deadline was missed."] : []),
    ...(has("other case") ? ["Dotted arrow: another case is opened."] : []),
    ...(marked === undefined ? [] : ["Thick lines and ✓: the way that the case has taken."]),
    "The numbers are those of the steps in words.",
  ];
}
