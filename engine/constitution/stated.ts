import { Type } from "typebox";
import { dayNumber, encodeValue } from "../conditions/encode.ts";
import type { EncodedRecords, FactType } from "../conditions/fact.ts";
import type { Plain } from "../documents/node.ts";
import { parseCivilDate } from "../quantities/civil-date.ts";
import { date, named, settings, words } from "./shapes.ts";
import type { Value } from "./shapes.ts";

/** What a constitution itself says of a fact: each value with the day from which it holds, and who approved it. */
export const statedShape = named(
  settings({
    value: Type.Unsafe<Plain>({ description: "What it is from that day on." }),
    from: date({ description: "The first day; it holds until another value begins." }),
    approved: Type.Optional(
      settings(
        {
          by: words({ maxLength: 200, description: "Who approved it." }),
          on: date({ description: "On which day; nothing holds before it was approved." }),
        },
        { description: "The approval that it needed, as recorded." },
      ),
    ),
  }),
  {
    description:
      "What the constitution itself states, by id, for a fact that changes (`type: { history: … }`): the level of delegation at which the body is, from which day. A request may say otherwise; the answer then says so.",
  },
);

/** What is stated of a fact, as written. */
export type Stated = Value<typeof statedShape>;

/** What is stated, as the history that a request would give. What is wrong with it is reported elsewhere and left out. */
export function encodeStated(type: FactType, stated: Stated): EncodedRecords {
  if (type.kind !== "history") return [];
  const { of } = type;
  return Object.values(stated).flatMap(({ value, from, approved }): EncodedRecords => {
    const encoded = encodeValue(of, value);
    const begins = dayOf(from);
    if (!encoded.ok || begins === undefined) return [];
    const entry = { from: begins, value: encoded.value };
    return approved === undefined
      ? [entry]
      : [{ ...entry, approvedBy: approved.by, approvedOn: dayOf(approved.on) ?? null }];
  });
}

function dayOf(text: string): number | undefined {
  const day = parseCivilDate(text);
  return day.ok ? dayNumber(day.value) : undefined;
}
