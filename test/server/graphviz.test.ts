import { describe, expect, it } from "vitest";
import { accessibleSvg, drawProcedure } from "../../engine/index.ts";
import { svgOf } from "../../server/graphviz.ts";
import { complaint, kindsOfSamples } from "../engine/provisions/procedures/sample-procedures.ts";
import { constitutionOf } from "../engine/provisions/small-constitution.ts";

const constitution = constitutionOf(kindsOfSamples, complaint);
const drawing = drawProcedure(constitution, "procedures/complaint");
const short = drawProcedure(constitution, "procedures/complaint", undefined, "short");
if (drawing === undefined || short === undefined) throw new Error("there is no complaint");

describe("a procedure laid out by Graphviz", () => {
  it("is an SVG that fits an A4 page on its side, with all its words", async () => {
    const svg = accessibleSvg(await svgOf(drawing, short), drawing, []);
    const [, width, height] = /^<svg width="(\d+)pt" height="(\d+)pt" /.exec(svg) ?? [];
    expect(Number(width)).toBeLessThanOrEqual(792);
    expect(Number(height)).toBeLessThanOrEqual(540);
    for (const words of ["1. Received", "3.2 Decide", "if dismissed", "Against the practice. No appeal."])
      expect(svg).toContain(`>${words}`);
  });

  it("runs nothing and loads nothing", async () => {
    expect(accessibleSvg(await svgOf(drawing, short), drawing, [])).not.toMatch(
      /<script|<image|<!DOCTYPE|\shref=|url\(|\son\w+=/i,
    );
  });

  it("is the same each time", async () => {
    expect(await svgOf(drawing, short)).toBe(await svgOf(drawing, short));
  });

  it("leaves papers and conditions to the words where letters would be too small for paper", async () => {
    const lines = Array.from({ length: 150 }, (_, index) => ({ text: `condition ${index}` }));
    const long = { ...drawing, boxes: drawing.boxes.map((box) => ({ ...box, lines: [...box.lines, ...lines] })) };
    expect(await svgOf(long, short)).toBe(await svgOf(short, short));
    expect(await svgOf(drawing, short)).not.toBe(await svgOf(short, short));
  });

  it("does not come of what Graphviz cannot read (control)", async () => {
    const broken = { ...drawing, boxes: drawing.boxes.map((box) => ({ ...box, title: "\u0000" })) };
    await expect(svgOf(broken, drawing)).rejects.toThrow();
  });
});
