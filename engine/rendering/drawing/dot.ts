import { escapeHtml } from "../html.ts";
import type { Arrow, Box, Drawing, Line } from "./drawing.ts";

/** How a drawing runs, down the page or across it, and how many characters a line in a box and beside an arrow has at most. */
export interface Arrangement {
  readonly runs: "down" | "across";
  readonly inBox: number;
  readonly byArrow: number;
}

/** The arrangements to choose from; the first where nobody looks which is best. */
export const arrangements: readonly Arrangement[] = [
  { runs: "down", inBox: 64, byArrow: 34 },
  { runs: "down", inBox: 46, byArrow: 30 },
  { runs: "down", inBox: 90, byArrow: 34 },
  { runs: "down", inBox: 90, byArrow: 60 },
  { runs: "down", inBox: 120, byArrow: 34 },
  { runs: "down", inBox: 120, byArrow: 60 },
  { runs: "down", inBox: 160, byArrow: 60 },
  { runs: "across", inBox: 30, byArrow: 24 },
];

const [usual = { runs: "down", inBox: 64, byArrow: 34 }] = arrangements;

/** A drawing as Graphviz takes it (DOT), in black and white, to fit an A4 page on its side. */
export function dotOf(drawing: Drawing, { runs, inBox, byArrow }: Arrangement = usual): string {
  const { address, boxes, arrows } = drawing;
  return [
    `digraph ${quoted(address)} {`,
    `  graph [${attributes({ ...page, rankdir: runs === "down" ? "TB" : "LR", label: titleLabel(drawing) })}]`,
    `  node [${attributes({ shape: "box", ...font, margin: "0.08,0.04" })}]`,
    `  edge [${attributes({ ...font, arrowsize: "0.7" })}]`,
    ...boxes.map((box) => `  ${quoted(box.id)} [${attributes(boxAttributes(box, inBox))}]`),
    ...arrows.map(
      (arrow) => `  ${quoted(arrow.from)} -> ${quoted(arrow.to)} [${attributes(arrowAttributes(arrow, byArrow))}]`,
    ),
    "}",
    "",
  ].join("\n");
}

const font = { fontname: "Arial", fontsize: "10" };
const page = {
  ...font,
  size: "11,7.5",
  margin: "0",
  pad: "0.1",
  nodesep: "0.25",
  ranksep: "0.2",
  labelloc: "t",
  labeljust: "l",
};

const widthOfTitle = 140;

type Attributes = Readonly<Record<string, string>>;

function boxAttributes({ kind, title, lines, mark }: Box, width: number): Attributes {
  const label = labelOf(title, lines, width);
  const looks: Readonly<Record<Box["kind"], Attributes>> = {
    beginning: { shape: "box", style: "rounded" },
    stage: {},
    end: { peripheries: "2" },
    "other case": { style: "dotted" },
  };
  const marks = {
    present: { penwidth: "3", style: "filled", fillcolor: "#e8edee" },
    passed: { penwidth: "3" },
  };
  return { label, ...looks[kind], ...(mark === undefined ? {} : marks[mark]) };
}

function arrowAttributes({ kind, title, lines, isTaken }: Arrow, width: number): Attributes {
  const looks: Readonly<Record<Arrow["kind"], Attributes>> = {
    step: {},
    missed: { style: "dashed" },
    opens: { style: "dotted", arrowhead: "empty" },
  };
  return {
    ...(title === "" && lines.length === 0 ? {} : { label: labelOf(title, lines, width) }),
    ...looks[kind],
    ...(isTaken === true ? { penwidth: "3" } : {}),
  };
}

function titleLabel({ title, below, legend }: Drawing): string {
  const small = [...below, legend.join(" ")].flatMap((text) => wrapped(text, widthOfTitle));
  const rest = small.map((text) => `${escapeHtml(text)}${left}`).join("");
  return `<<font point-size="14"><b>${escapeHtml(title)}</b></font>${left}${rest}>`;
}

const left = '<br align="left"/>';

/** A label in its own table, so that its words keep some distance from the lines. */
function labelOf(title: string, lines: readonly Line[], width: number): string {
  const head = wrapped(title, width).map((text) => `<b>${escapeHtml(text)}</b>`);
  const rest = lines.flatMap((line) => lineOf(line, width));
  const cell = [...head, ...rest].join("<br/>");
  return `<<table border="0" cellspacing="0" cellpadding="2"><tr><td align="left" balign="left">${cell}</td></tr></table>>`;
}

function lineOf({ lead = "", text, isMarked }: Line, width: number): readonly string[] {
  const weighty = isMarked === true ? Number.POSITIVE_INFINITY : lead.length;
  let place = 0;
  return wrapped(`${lead} ${text}`, width).map((line) => {
    const bold = Math.max(0, Math.min(line.length, weighty - place));
    place += line.length + 1;
    const [strong, plain] = [line.slice(0, bold), line.slice(bold)];
    return `${strong === "" ? "" : `<b>${escapeHtml(strong)}</b>`}${escapeHtml(plain)}`;
  });
}

/** Words in lines of at most so many characters, broken at spaces only. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function attributes(given: Attributes): string {
  return Object.entries(given)
    .map(([key, value]) => `${key}=${value.startsWith("<") ? value : quoted(value)}`)
    .join(", ");
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
