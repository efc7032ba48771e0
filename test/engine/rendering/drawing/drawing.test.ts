import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Constitution } from "../../../../engine/constitution/constitution.ts";
import { dotOf } from "../../../../engine/rendering/drawing/dot.ts";
import { drawingBlocks, drawingHtml } from "../../../../engine/rendering/drawing/drawing-text.ts";
import type { MarkedCase } from "../../../../engine/rendering/drawing/draw-procedure.ts";
import { drawProcedure } from "../../../../engine/rendering/drawing/draw-procedure.ts";
import type { Drawing } from "../../../../engine/rendering/drawing/drawing.ts";
import { accessibleSvg } from "../../../../engine/rendering/drawing/svg.ts";
import { textOfBlocks } from "../../../../engine/rendering/text.ts";
import { wayTaken } from "../../../../engine/rendering/drawing/way-taken.ts";
import { day, dispute, fixed, requested, saltings } from "../../procedures/saltings.ts";
import { complaint, kindsOfSamples } from "../../provisions/procedures/sample-procedures.ts";
import { constitutionOf } from "../../provisions/small-constitution.ts";

const complaints = constitutionOf(kindsOfSamples, complaint);

function drawn(constitution: Constitution, address: string, marked?: MarkedCase): Drawing {
  const drawing = drawProcedure(constitution, address, marked);
  if (drawing === undefined) throw new Error(`no procedure ${address}`);
  return drawing;
}

function box({ boxes }: Drawing, id: string): string {
  const found = boxes.find((each) => each.id === id);
  return found === undefined
    ? ""
    : [found.title, ...found.lines.map(({ lead, text }) => `${lead ?? ""} ${text}`.trim())].join("\n");
}

function arrows({ arrows: all }: Drawing, from: string, to: string): readonly string[] {
  return all.flatMap((each) => {
    if (each.from !== from || each.to !== to) return [];
    return [[`(${each.kind})`, each.title, ...each.lines.map(({ text }) => text)].join("; ")];
  });
}

describe("a complaint drawn", () => {
  const drawing = drawn(complaints, "procedures/complaint");

  it("is the same to the letter, as Graphviz takes it", () => {
    expect(dotOf(drawing)).toBe(readFileSync(new URL("complaint.dot", import.meta.url), "utf8"));
  });

  it("says in the box of a stage who can do what in it, how, and by when", () => {
    expect(box(drawing, "received")).toBe(
      [
        "1. Received",
        "1.2 Call meeting: the accountable officer, stating: meeting date, if the deadlines “Meeting” and “Invitation” can be kept",
        "Deadline “Complaining”: within 28 days after the date in answer to “On which day was the practice told of the payment?”, else the right lapses",
        "Deadline “Invitation”: at least 5 working days before the meeting date, else a breach",
      ].join("\n"),
    );
  });

  it("says on the arrows what is done and by whom, and how it was decided", () => {
    expect(arrows(drawing, "received", "mediated")).toEqual(["(step); 1.1 Mediate; by the practice or the group"]);
    expect(arrows(drawing, "heard", "turned-down")).toEqual([
      "(step); 3.2 Decide; by the accountable officer; if dismissed",
    ]);
    expect(arrows(drawing, "mediated", "closed")).toEqual(["(step); “Mediation” has ended; if agreed"]);
  });

  it("tells what is missed and what is opened from what is done, in the line and in words", () => {
    expect(arrows(drawing, "heard", "closed")).toEqual([
      "(step); 3.2 Decide; by the accountable officer; if upheld",
      "(missed); “Answer” missed; The practice is then paid",
    ]);
    expect(arrows(drawing, "received", "procedures/mediation")).toEqual(["(opens); 1.1 Mediate: opens a case"]);
    expect(dotOf(drawing)).toMatch(/"heard" -> "closed" \[label=.*“Answer” missed.*style="dashed"\]/);
    expect(dotOf(drawing)).toMatch(/"received" -> "procedures\/mediation" \[label=.*style="dotted"/);
    expect(drawing.legend).toContain("Dashed arrow: a deadline was missed.");
  });

  it("says in words whom an end goes against and that there is no appeal, and marks ends with a double line", () => {
    expect(box(drawing, "turned-down")).toBe(
      "Turned down\nThe case ends: dismissed.\nAgainst the practice. No appeal.",
    );
    expect(dotOf(drawing)).toMatch(/"turned-down" \[.*peripheries="2"\]/);
    expect(dotOf(drawing)).not.toMatch(/"heard" \[.*peripheries/);
  });

  it("draws in black and white: whatever colour there is is grey, and says nothing by itself", () => {
    const colours = dotOf(drawing).match(/#[0-9a-f]{6}|color="[^"]*"/g) ?? [];
    expect(colours).toEqual([]);
  });

  it("shows what a person wrote as it stands, be it quotation marks, angle brackets or a backslash", () => {
    const hostile = complaint.replace(
      "      turned-down: {",
      `      turned-down: { title: 'A <b>"no"</b> & \\ more', `,
    );
    const dot = dotOf(drawn(constitutionOf(kindsOfSamples, hostile), "procedures/complaint"));
    expect(dot).toContain("A &lt;b&gt;&quot;no&quot;&lt;/b&gt; &amp; \\ more");
    expect(dot).not.toContain('<b>"no"</b>');
  });

  it("is not drawn where there is no such procedure", () => {
    expect(drawProcedure(complaints, "procedures/complaints")).toBeUndefined();
    expect(drawProcedure(complaints, "rules/well-founded")).toBeUndefined();
  });
});

describe("a dispute drawn with the way that a case has taken", () => {
  const constitution = saltings();
  const marked = async (until?: string): Promise<Drawing> => {
    const { events } = await dispute(constitution, ...requested("2013-12-18"), fixed("2014-01-02", "2014-01-20"));
    const way = wayTaken(events, until === undefined ? undefined : day(until));
    if (way === undefined) throw new Error("not begun");
    return drawn(constitution, "procedures/dispute", { title: "a hearing over Christmas", way });
  };

  it("marks what was done with its day, and where the case is now", async () => {
    const drawing = await marked();
    expect(arrows(drawing, "informal", "screening").join()).toContain("✓ Done on Wed 18 Dec 2013");
    expect(box(drawing, "preparing")).toContain("✓ Done on Thu 2 Jan 2014");
    expect(box(drawing, "preparing")).toContain("▶ The case is here, since Fri 20 Dec 2013");
    expect(drawing.boxes.flatMap(({ id, mark }) => (mark === undefined ? [] : [`${id}: ${mark}`]))).toEqual([
      "informal: passed",
      "screening: passed",
      "preparing: present",
    ]);
    expect(drawing.arrows.flatMap(({ to, isTaken }) => (isTaken === true ? [to] : []))).toEqual([
      "informal",
      "screening",
      "preparing",
    ]);
  });

  it("says the same in words, for those who do not see it", async () => {
    const drawing = await marked();
    expect(drawing.happened).toContain(
      "Wed 18 Dec 2013: 1.3 Request hearing. It goes on to “Is it frivolous or vexatious?”.",
    );
    expect(textOfBlocks(drawingBlocks(drawing, constitution))).toContain("What has happened");
  });

  it("marks it as it stood on an earlier day (control)", async () => {
    const drawing = await marked("2013-12-19");
    expect(box(drawing, "screening")).toContain("▶ The case is here, since Wed 18 Dec 2013");
    expect(box(drawing, "preparing")).not.toMatch(/✓|▶/);
  });

  it("has begun on no day before its first", async () => {
    const { events } = await dispute(constitution);
    expect(wayTaken(events, day("2013-11-24"))).toBeUndefined();
    expect(wayTaken(events, day("2013-11-25"))?.present).toBe("informal");
  });
});

describe("Graphviz's picture made fit for a page", () => {
  const graphviz = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="1pt" height="1pt"
 viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg">
<g id="graph0" class="graph">
<title>procedures/complaint</title>
<!-- a case begins -->
<g id="node1" class="node"><title>a case begins</title><text>A case begins</text></g>
</g>
</svg>
`;
  const drawing = drawn(complaints, "procedures/complaint");

  const words = drawingBlocks(drawing, complaints);

  it("has a title and the whole procedure in words, and nothing that is Graphviz's own", () => {
    const svg = accessibleSvg(graphviz, drawing, words);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="procedures-complaint-title"/);
    expect(svg).toContain('<title id="procedures-complaint-title">Complaint about a payment</title>');
    expect(svg).toMatch(/<desc id="procedures-complaint-words">.*Step 3\. Heard\..*there is no appeal.*<\/desc>/);
    expect(svg).not.toMatch(/<!|<\?xml|node1|graph0|<title>|\.dtd/);
  });

  it("stands on a page before the words, on paper on its side", () => {
    const page = drawingHtml(drawing, words, graphviz);
    expect(page.indexOf("<svg ")).toBeLessThan(page.indexOf("<h1>"));
    expect(page).toContain("size: A4 landscape");
    expect(page).not.toMatch(/<script|src=|<link/);
  });
});
