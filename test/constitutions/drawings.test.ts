import { instance } from "@viz-js/viz";
import { describe, expect, it } from "vitest";
import { coursesOf } from "../../engine/procedures/courses.ts";
import type { Course } from "../../engine/provisions/procedures/course.ts";
import { arrangements, dotOf } from "../../engine/rendering/drawing/dot.ts";
import { drawProcedure } from "../../engine/rendering/drawing/draw-procedure.ts";
import type { Drawing } from "../../engine/rendering/drawing/drawing.ts";
import { thousandthsOfSize } from "../../engine/rendering/drawing/svg.ts";
import { shipped, shippedConstitution } from "./cases-library.ts";

const graphviz = await instance();

const procedures = shipped.flatMap(([reference]) => {
  const constitution = shippedConstitution(reference);
  return coursesOf(constitution).map((course) => {
    const drawing = drawProcedure(constitution, course.address);
    const short = drawProcedure(constitution, course.address, undefined, "short");
    if (drawing === undefined || short === undefined) throw new Error(`${course.address} cannot be drawn`);
    return { name: `${reference} ${course.address}`, course, drawing, short };
  });
});

/** Boxes and arrows as Graphviz has read them, each with its words on one line. */
function readBack(dot: string): { readonly boxes: ReadonlyMap<string, string>; readonly words: string } {
  const read = graphviz.render(dot, { format: "json0" });
  if (read.status === "failure") throw new Error(read.errors.map(({ message }) => message).join("; "));
  const { objects, edges = [] }: { objects: readonly Drawn[]; edges?: readonly Drawn[] } = JSON.parse(read.output);
  return {
    boxes: new Map(objects.map(({ name = "", label = "" }) => [name, plain(label)])),
    words: [...objects, ...edges].map(({ label = "" }) => plain(label)).join("\n"),
  };
}

interface Drawn {
  readonly name?: string;
  readonly label?: string;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function plain(label: string): string {
  return label
    .replaceAll(/<br\/>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(#39|[a-z]+);/g, (_, sign: string) => entities[sign] ?? sign)
    .replaceAll(/\s+/g, " ");
}

/** What is in the procedure and not in its picture: stages by their boxes, what can be done and deadlines by their titles. */
function missing({ stages, deadlines }: Course, dot: string): readonly string[] {
  const { boxes, words } = readBack(dot);
  const squeezed = (title: string): string => title.replaceAll(/\s+/g, " ");
  const acts = [...stages.values()].flatMap(({ actions }) => [...actions.values()]);
  return [
    ...[...stages.values()].flatMap(({ id, title }) => (boxes.get(id)?.includes(squeezed(title)) === true ? [] : [id])),
    ...acts.flatMap(({ id, title }) => (words.includes(` ${capitalised(squeezed(title))}`) ? [] : [id])),
    ...[...deadlines.values()].flatMap(({ id, title }) => (words.includes(`“${squeezed(title)}”`) ? [] : [id])),
  ];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function size(drawing: Drawing): number {
  const sizes = arrangements.map((arrangement) => {
    const { output = "" } = graphviz.render(dotOf(drawing, arrangement), { format: "svg" });
    return thousandthsOfSize(output);
  });
  return Math.max(...sizes);
}

describe("the picture of every procedure that comes with Charter", () => {
  it("is there to be looked at", () => {
    expect(procedures.length).toBeGreaterThan(0);
  });

  it.each(procedures)("of $name has every stage, every act and every deadline", ({ course, drawing, short }) => {
    expect(missing(course, dotOf(drawing))).toEqual([]);
    expect(missing(course, dotOf(short))).toEqual([]);
  });

  it.each(procedures)("of $name can be read on an A4 page on its side: letters of 5 points or more", ({ short }) => {
    expect(size(short)).toBeGreaterThanOrEqual(500);
  });

  it("lacks nothing unnoticed: a box, an arrow or a deadline taken out is missed (control)", () => {
    const found = procedures.find(({ course }) => course.deadlines.size > 0 && course.stages.size > 3);
    if (found === undefined) throw new Error("no procedure with deadlines");
    const { course, drawing } = found;
    const [stage = ""] = [...course.stages.keys()].slice(-1);
    const without = {
      ...drawing,
      boxes: drawing.boxes.map((each) => (each.id === stage ? { ...each, title: "?" } : each)),
    };
    expect(missing(course, dotOf(without))).toContain(stage);
    const silent = drawing.boxes.map((each) => ({
      ...each,
      lines: each.lines.filter(({ lead }) => lead !== "Deadline"),
    }));
    const noArrows = { ...drawing, boxes: silent, arrows: [] };
    expect(missing(course, dotOf(noArrows)).length).toBeGreaterThan(1);
  });
});
