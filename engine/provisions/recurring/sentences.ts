import type { Sentence, Writer } from "../../constitution/sentence.ts";
import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import type { Frequency, RecurringWords } from "./recurring.ts";

/** How often something is owed, and to each of whom. */
export type SaidOfFrequency = Frequency & { readonly forEach?: string };

/** How often something is owed, in plain English. */
export function frequencySentences(data: SaidOfFrequency, words: RecurringWords, say: Writer): readonly Sentence[] {
  return [...numberSentences(data, words, say), ...dateSentences(data, words, say)];
}

function numberSentences(data: SaidOfFrequency, { done }: RecurringWords, say: Writer): readonly Sentence[] {
  const { atLeast, exactly, each, firstPeriod } = data;
  const sentences: Sentence[] = [];
  const key = atLeast === undefined ? "exactly" : "atLeast";
  const number = atLeast ?? exactly;
  if (number !== undefined && each !== undefined) {
    const often = say.value(key, `${key === "atLeast" ? "at least" : "exactly"} ${timesWords(number)}`);
    const whom =
      data.forEach === undefined ? say`` : say` for each ${say.value("forEach", data.forEach.replaceAll("-", " "))}`;
    sentences.push({
      path: key,
      parts: [...say`It is ${done} ${often} in ${say.value("each", stretchWords(each))}`, ...whom, ...say`.`],
    });
  }
  if (firstPeriod !== undefined) {
    const owed = firstPeriod === "counted" ? "just as many are" : "none is";
    sentences.push({
      path: "firstPeriod",
      parts: say`In a first period cut short by the body’s establishment, ${say.value("firstPeriod", owed)} owed.`,
    });
  }
  return sentences;
}

/** "once", "twice", "6 times". */
function timesWords(number: number): string {
  return number === 1 ? "once" : number === 2 ? "twice" : `${number} times`;
}

/** "each governance year", "any 12 months". */
function stretchWords(each: string): string {
  const read = parseRecurrence(each);
  if (read.ok && read.value.kind === "rolling") return `any ${read.value.months} months`;
  return each.startsWith("each ") ? each : `each ${each}`;
}

function dateSentences(data: SaidOfFrequency, { done }: RecurringWords, say: Writer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (data.on !== undefined) {
    const read = parseRecurrence(data.on);
    const words = read.ok && read.value.kind === "once a year" ? `${data.on} each year` : `the ${data.on}`;
    sentences.push({ path: "on", parts: say`It is ${done} on ${say.value("on", words)}.` });
  }
  if (data.largestGap !== undefined) {
    sentences.push({
      path: "largestGap",
      parts: say`No more than ${say.value("largestGap")} may pass from one to the next.`,
    });
  }
  return sentences;
}
