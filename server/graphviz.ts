import type { Drawing } from "../engine/index.ts";
import { arrangements, dotOf, thousandthsOfSize } from "../engine/index.ts";

/** Letters of 10 points made smaller than this, in thousandths, are hard to read on paper. */
const smallest = 600;

/**
 * Graphviz's doorkeeper: lays a drawing out, in the arrangement that is largest on an A4 page, and takes the shorter one where
 * the letters of the full one would be too small. It answers Graphviz's own SVG, which the engine makes fit for a page.
 * Graphviz comes as WebAssembly within its package and is loaded only when something is to be drawn.
 */
export async function svgOf(full: Drawing, short: Drawing): Promise<string> {
  const { instance } = await import("@viz-js/viz");
  const graphviz = await instance();
  const largest = (drawing: Drawing): string => {
    const pictures = arrangements.map((arrangement) => {
      const { status, output, errors } = graphviz.render(dotOf(drawing, arrangement), { format: "svg" });
      // Warnings are of widths that it estimates; what it could not read is a bug of ours.
      if (status === "failure") throw new Error(errors.map(({ message }) => message).join("; "));
      return output;
    });
    return pictures.toSorted((one, two) => thousandthsOfSize(two) - thousandthsOfSize(one))[0] ?? "";
  };
  const picture = largest(full);
  return thousandthsOfSize(picture) < smallest ? largest(short) : picture;
}
