import type { ProblemCode } from "../../problem.ts";
import { quoted, type Words } from "../refusal.ts";

/** What an unquoted text stands for: a value, or a number whose spelling would not stay what was written. */
export type PlainValue =
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "refused"; readonly code: ProblemCode; readonly words: Words };

/**
 * Reads a value written without quotes by the rules of YAML 1.2: `null`, `true`, `false`, whole numbers; all else is
 * text (`NO`, `yes`, `2013-04-01`, `75%`). Every other number is refused, as other readers would change it silently.
 */
export function plainValue(written: string): PlainValue {
  if (/^(?:null|Null|NULL|~)$/.test(written)) return { kind: "value", value: null };
  if (/^(?:true|True|TRUE)$/.test(written)) return { kind: "value", value: true };
  if (/^(?:false|False|FALSE)$/.test(written)) return { kind: "value", value: false };
  if (/^[-+]?(?:0|[1-9][0-9]*)$/.test(written)) return wholeNumber(written);
  if (/^[-+]?0[0-9]+$/.test(written)) return leadingZero(written);
  if (/^[-+]?0(?:o[0-7]+|x[0-9a-f]+|b[01]+)$/i.test(written)) return otherNotation(written);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:e[-+]?[0-9]+)?$/i.test(written)) return decimal(written);
  if (/^(?:[-+]?\.inf|\.nan)$/i.test(written)) return noNumber(written);
  return { kind: "value", value: written };
}

function wholeNumber(written: string): PlainValue {
  const value = Number(written);
  if (Object.is(value, -0)) return refused(`${quoted(written)} is not a number that anything is counted with.`, "0");
  if (Number.isSafeInteger(value)) return { kind: "value", value };
  return refused(`${quoted(written)} is too large to stay exact: it would be read as ${value}.`, inQuotes(written));
}

function leadingZero(written: string): PlainValue {
  const shorter = written.replace(/^([-+]?)0+(?=[0-9])/, "$1");
  return refused(
    `${quoted(written)} begins with a zero, which would be lost: it would be read as ${shorter}.`,
    inQuotes(written, "if it is a code"),
    shorter,
  );
}

function otherNotation(written: string): PlainValue {
  return refused(`${quoted(written)} would be read as the number ${Number(written)}.`, inQuotes(written));
}

function decimal(written: string): PlainValue {
  const read = Number(written);
  const [, share] = /^0?\.([0-9]{1,2})$/.exec(written) ?? [];
  const [, hour = "", minute] = /^([01]?[0-9]|2[0-3])\.([0-5][0-9])$/.exec(written) ?? [];
  const clock = minute === undefined ? "" : `, or an hour with a colon, \`${hour.padStart(2, "0")}:${minute}\``;
  return refused(
    String(read) === written
      ? `${quoted(written)} is a decimal number, which would not stay exact.`
      : `${quoted(written)} is a decimal number: it would be read as ${Number.isFinite(read) ? read : "one without end"}.`,
    ...(share === undefined
      ? [inQuotes(written, "if it is a version or a code"), `a share as a fraction, such as \`75%\` or \`2/3\`${clock}`]
      : [
          `a share as a percentage, \`${Number(share.padEnd(2, "0"))}%\``,
          inQuotes(written, "if it is a version or a code"),
        ]),
  );
}

function noNumber(written: string): PlainValue {
  return refused(`${quoted(written)} is not a number that anything is counted with.`, inQuotes(written));
}

function refused(message: string, ...suggestions: readonly string[]): PlainValue {
  return {
    kind: "refused",
    code: "ambiguous-number",
    words: { message, help: `Write ${suggestions.join("; otherwise ")}.` },
  };
}

function inQuotes(written: string, when = "if it is a text"): string {
  return `it in quotes, \`"${written}"\`, ${when}`;
}
