import type { Ruling } from "../rulings.ts";
import type { Gathered } from "./gathered.ts";
import { asWritten, gathered, gatherEach, wrong } from "./gathered.ts";
import { isEntries, isList, isTexts, parseJson, unknownName } from "./json.ts";

/** How ties were settled, from a JSON list of `{ way, between, order }`. */
export function readRulings(text: string): Gathered<readonly Ruling[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  return isList(json.value) ? readRulingList(json.value) : wrong("The file is not a list of rulings.", help);
}

/** How ties were settled, from a list in JSON that was read already. */
export function readRulingList(list: readonly unknown[]): Gathered<readonly Ruling[]> {
  return gatherEach<unknown, Ruling>(list, (written, index) => {
    const which = `Ruling ${index + 1}`;
    if (!isEntries(written)) return wrong(`${which} does not say how a tie was settled.`, help);
    const { way, between, order } = written;
    const strange = unknownName(written, ["way", "between", "order"]);
    if (strange !== undefined) return wrong(`${which} has ${asWritten(strange)}, which is not known.`, help);
    if (!isTexts(between)) return wrong(`${which} does not say in \`between\` who was equal.`, help);
    if (way === "extra seat" && order === undefined) return gathered({ way, between });
    if (way !== "lot" && way !== "casting vote" && way !== "run-off")
      return wrong(
        `${which} does not say in \`way\` how the tie was settled.`,
        "Write `lot`, `casting vote`, `run-off` or `extra seat`; an extra seat has no `order`.",
      );
    if (!isTexts(order)) return wrong(`${which} does not say in \`order\` who came first.`, help);
    return gathered({ way, between, order });
  });
}

const help =
  'Write `[{ "way": "lot", "between": ["anna", "ben"], "order": ["ben", "anna"] }]`: the first has the seat.';
