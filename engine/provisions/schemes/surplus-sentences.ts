import type { Sentence, Writer } from "../../constitution/sentence.ts";
import type { Scheme } from "./shape.ts";

/** What becomes of the surplus, in plain English. */
export function surplusSentences({ surplus }: Scheme, say: Writer): readonly Sentence[] {
  if (surplus === undefined) return [];
  const sentences: Sentence[] = [];
  const add = (key: string, parts: Sentence["parts"]): number => sentences.push({ path: `surplus/${key}`, parts });
  if (surplus.toOtherPractices !== undefined)
    add(
      "toOtherPractices",
      say`What is not earned ${say.value("surplus/toOtherPractices", surplus.toOtherPractices === "never" ? "is never" : "may be")} given to other practices as income.`,
    );
  if (surplus.ringFencedFor !== undefined) {
    const when = surplus.spentIn === undefined ? say`` : say`, and spent in the ${say.value("surplus/spentIn")}`;
    add("ringFencedFor", [...say`It is ring-fenced for ${say.value("surplus/ringFencedFor")}`, ...when, ...say`.`]);
  } else if (surplus.spentIn !== undefined) add("spentIn", say`It is spent in the ${say.value("surplus/spentIn")}.`);
  if (surplus.shownSeparately !== undefined)
    add(
      "shownSeparately",
      say`The accounts ${say.value("surplus/shownSeparately", surplus.shownSeparately ? "show it separately" : "need not show it separately")}.`,
    );
  return sentences;
}
