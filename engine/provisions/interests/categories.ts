import { Type } from "typebox";
import { oneOf } from "../../constitution/shapes.ts";
import { wordsOfName } from "../fact-words.ts";

/** Every category of interest that there is, from the guidance and codes in which they occur. A constitution uses those it wants. */
export const categories = [
  "personal",
  "prejudicial",
  "pecuniary",
  "non-pecuniary",
  "financial",
  "non-financial-professional",
  "non-financial-personal",
  "indirect",
  "loyalty",
] as const;

/** One of the categories. */
export type Category = (typeof categories)[number];

/** A list of categories, each once. */
export const categoryList = (description: string) =>
  Type.Array(oneOf(categories), { minItems: 1, maxItems: categories.length, uniqueItems: true, description });

const called: Readonly<Partial<Record<Category, string>>> = {
  "non-pecuniary": "non-pecuniary",
  "non-financial-professional": "non-financial professional",
  "non-financial-personal": "non-financial personal",
};

/** What a category is called: "non-financial professional interest", "conflict of loyalty". */
export function categoryWords(category: Category): string {
  return category === "loyalty" ? "conflict of loyalty" : `${called[category] ?? wordsOfName(category)} interest`;
}

/** The same with its article: "an indirect interest". */
export function anInterest(category: Category): string {
  return `${category === "indirect" ? "an" : "a"} ${categoryWords(category)}`;
}

/** What the category of that word is called; any other word as it is. */
export function wordsOfCategory(word: string): string {
  const category = categories.find((each) => each === word);
  return category === undefined ? word : categoryWords(category);
}
