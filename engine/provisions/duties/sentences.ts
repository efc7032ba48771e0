import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { lowerFirst } from "../fact-words.ts";
import { frequencySentences } from "../recurring/sentences.ts";
import { breachOf } from "./breach.ts";
import type { EventKey } from "./forms.ts";
import { dutyWords, eventOf, formOf, frequencyOf } from "./forms.ts";
import type { Duty, Step } from "./shape.ts";

/** A duty in plain English. */
export function dutySentences(provision: Provision<Duty>, { facts }: Surroundings): readonly Sentence[] {
  const { data } = provision;
  const say = writerOf(provision);
  const titleOf = (name: string): string => lowerFirst(facts.get(name)?.title.replace(/\?$/, "") ?? name);
  return [
    ...whoSentences(data, say),
    ...timeSentences(data, titleOf, say),
    ...partSentences(data, say),
    ...stepSentences(data, say),
    ...missedSentences(data, say),
  ];
}

function whoSentences({ owedBy, owedTo, how, forEach, ...data }: Duty, say: Writer): readonly Sentence[] {
  const saysForEach = formOf(data) === "again" && typeof data.atLeast === "number";
  const parts = [
    ...(owedBy === undefined ? [] : [say`by ${say.value("owedBy")}`]),
    ...(owedTo === undefined ? [] : [say`to ${say.value("owedTo")}`]),
    ...(forEach === undefined || saysForEach
      ? []
      : [say`for each ${say.value("forEach", forEach.replaceAll("-", " "))}`]),
  ];
  const path = owedBy !== undefined ? "owedBy" : owedTo !== undefined ? "owedTo" : "forEach";
  const owed = parts.length === 0 ? [] : [{ path, parts: [...say`It is owed `, ...joinParts(parts, " "), ...say`.`] }];
  return how === undefined ? owed : [...owed, { path: "how", parts: say`It is done ${say.value("how")}.` }];
}

function timeSentences(data: Duty, titleOf: (name: string) => string, say: Writer): readonly Sentence[] {
  if (formOf(data) === "again") {
    const { forEach } = data;
    return frequencySentences({ ...frequencyOf(data), ...(forEach === undefined ? {} : { forEach }) }, dutyWords, say);
  }
  const key = eventOf(data);
  if (key === undefined) return [];
  const time = key === "before" ? (typeof data.atLeast === "string" ? "atLeast" : undefined) : data.within && "within";
  if (time === undefined || time === "") {
    const words = key === "before" ? "before" : "after";
    return [{ path: key, parts: [...say`It is done ${words} `, ...eventParts(data, key, titleOf, say), ...say`.`] }];
  }
  const start =
    key === "before" ? say`at least ${say.value(time)} before ` : say`within ${say.value(time)} ${joining(key)} `;
  return [{ path: time, parts: [...say`It is done `, ...start, ...eventParts(data, key, titleOf, say), ...say`.`] }];
}

function joining(key: EventKey): string {
  return key === "beginningWith" ? "beginning with" : "of";
}

function eventParts(data: Duty, key: EventKey, titleOf: (name: string) => string, say: Writer): readonly Part[] {
  const event = data[key] ?? "";
  if (typeof event === "string") {
    if (data.each === undefined) return [say.value(key, lowerFirst(event))];
    const edge = event === "its end" ? "the end" : "the beginning";
    const each = data.each.startsWith("each ") ? data.each : `each ${data.each}`;
    return say`${say.value(key, edge)} of ${say.value("each", each)}`;
  }
  if ("fact" in event) return [say.value(`${key}/fact`, `the date of: ${titleOf(event.fact)}`)];
  const dates = event.latestOf.map((name, index) => [say.value(`${key}/latestOf/${index}`, titleOf(name))]);
  return [...say`the latest of: `, ...joinParts(dates, ", ", " and ")];
}

function partSentences({ jointlyBy, nominates, onePersonForSeveral }: Duty, say: Writer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (jointlyBy !== undefined)
    sentences.push({
      path: "jointlyBy",
      parts: [...say`It is done jointly by `, ...titles("jointlyBy", jointlyBy, say), ...say`.`],
    });
  if (nominates !== undefined)
    sentences.push({
      path: "nominates",
      parts: [...say`It is done by nominating `, ...titles("nominates", nominates, say), ...say`.`],
    });
  if (onePersonForSeveral !== undefined) {
    const words = onePersonForSeveral === "allowed" ? "may" : "may not";
    sentences.push({
      path: "onePersonForSeveral",
      parts: say`One person ${say.value("onePersonForSeveral", words)} be nominated for several.`,
    });
  }
  return sentences;
}

function titles(path: string, people: Readonly<Record<string, unknown>>, say: Writer): readonly Part[] {
  return joinParts(
    Object.keys(people).map((id) => [say.value(`${path}/${id}/title`)]),
    ", ",
    " and ",
  );
}

function stepSentences({ steps = {} }: Duty, say: Writer): readonly Sentence[] {
  return Object.entries(steps).map(([id, step], index) => ({
    path: `steps/${id}`,
    parts: [
      ...say`Step ${index + 1}: ${say.value(`steps/${id}/title`)}`,
      ...stepParts(`steps/${id}`, step, say),
      ...say`.`,
    ],
  }));
}

function stepParts(path: string, { by, to, within }: Step, say: Writer): readonly Part[] {
  const who =
    typeof by === "object"
      ? [
          ...say` by `,
          ...joinParts(
            by.map((_, index) => [say.value(`${path}/by/${index}`)]),
            ", ",
            " and ",
          ),
        ]
      : by === undefined
        ? []
        : say` by ${say.value(`${path}/by`)}`;
  const whom = to === undefined ? [] : say` to ${say.value(`${path}/to`)}`;
  return [
    ...who,
    ...whom,
    ...(within === undefined ? [] : say`, within ${say.value(`${path}/within`)} of the step before`),
  ];
}

function missedSentences(data: Duty, say: Writer): readonly Sentence[] {
  const { ifMissed } = data;
  if (ifMissed === undefined) return [];
  const breach = breachOf(data);
  const when: readonly Part[] =
    typeof breach === "object"
      ? say`If it is still not done ${say.value("ifMissed/breachAfter")} after it was due, that is a breach`
      : ifMissed === "breach"
        ? say`Missing it is ${say.value("ifMissed", "a breach")}`
        : ifMissed.breach === undefined
          ? say`Missing it is not a breach`
          : say`Missing it is ${say.value("ifMissed/breach", breach === "never" ? "not a breach" : "a breach at once")}`;
  const follows =
    typeof ifMissed === "object" && ifMissed.follows !== undefined
      ? say`: ${say.value("ifMissed/follows", lowerFirst(ifMissed.follows.replace(/\.$/, "")))}`
      : [];
  return [{ path: "ifMissed", parts: [...when, ...follows, ...say`.`] }];
}
