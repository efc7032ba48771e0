import type { Constitution } from "../../../engine/constitution/constitution.ts";
import type { ReadingContext } from "../../../engine/constitution/read.ts";
import { readConstitution } from "../../../engine/constitution/read.ts";
import type { Problem } from "../../../engine/problem.ts";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { rolls } from "../../../engine/provisions/rolls/rolls.ts";
import { rules } from "../../../engine/provisions/rules.ts";
import type { Result } from "../../../engine/result.ts";
import { englandAndWales } from "../calendar/england-and-wales.ts";

/** The kinds of provision that these tests read. */
export const kinds = [rolls, resolutions, rules];

const calendar = englandAndWales();

/** Reads a text, with other texts by their reference `id@version` to be based on. */
export function read(
  text: string,
  bases: Readonly<Record<string, string>> = {},
  file = "own.yaml",
): Result<Constitution> {
  const context: ReadingContext = {
    kinds,
    base: (reference) => {
      const base = bases[reference];
      return base === undefined ? undefined : { file: `${reference}.yaml`, text: base };
    },
    calendar: (id) => (id === "england-and-wales" ? calendar : undefined),
  };
  return readConstitution({ file, text }, context);
}

/** The constitution of a text with which nothing is wrong. */
export function sound(text: string, bases: Readonly<Record<string, string>> = {}): Constitution {
  const result = read(text, bases);
  if (!result.ok) throw new Error(described(result.problems).join("\n"));
  return result.value;
}

/** Problems as `file:line code message`, in the order in which they are told. */
export function described(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ at, code, message }) => `${at.file}:${at.line} ${code} ${message}`);
}

/** What is wrong with a text. */
export function troubleWith(text: string, bases: Readonly<Record<string, string>> = {}): readonly string[] {
  return described(read(text, bases).problems);
}

/** The head of a constitution with this id. */
export function headed(id: string, rest: string): string {
  return `language: 1
id: ${id}
version: "1"
title: Constitution of ${id}
body: { id: ${id}, type: group, name: ${id} }
${rest}`;
}
