import { InvalidArgumentError, Option } from "commander";
import { parseCivilDate } from "../engine/index.ts";

/** The option `--format` with the formats a command knows; the first is taken if none is named. */
export function formatOption(...formats: readonly [string, ...string[]]): Option {
  const [first] = formats;
  return new Option("--format <format>", `how to print: ${formats.join(", ")}`)
    .default(first, first)
    .argParser(oneOf(formats));
}

/** Takes one of the words, and says which there are otherwise. */
export function oneOf(words: readonly string[]): (value: string) => string {
  return (value) => {
    if (words.includes(value)) return value;
    throw new InvalidArgumentError(
      `\`${value}\` is not one of them; write ${words.map((word) => `\`${word}\``).join(" or ")}.`,
    );
  };
}

/** Takes a civil date, and says what is wrong with it otherwise. */
export function dateOption(value: string): Temporal.PlainDate {
  const date = parseCivilDate(value);
  if (date.ok) return date.value;
  throw new InvalidArgumentError(`${date.message} ${date.help}`);
}

/** Takes a port, and says what is wrong with it otherwise. */
export function portOption(value: string): string {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return value;
  throw new InvalidArgumentError(`\`${value}\` is not a port; write a number from 0 to 65535.`);
}

/** Gathers the values of an option that may be given again and again. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
