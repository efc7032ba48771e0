import type { Fact } from "../../conditions/fact.ts";
import { declareFact } from "../../constitution/facts.ts";
import type { ProcedureFactData } from "./fact-shape.ts";
import type { ProcedureData } from "./shape.ts";
import { titleOfId } from "./title-of-id.ts";

/** The facts of the cases of a procedure by name: its own, and those that its actions ask for. None must be given. */
export function procedureFacts({ facts, stages }: ProcedureData): ReadonlyMap<string, Fact> {
  const asked = Object.values(stages).flatMap(({ does }) =>
    Object.values(does ?? {}).flatMap(({ asks }) => Object.entries(asks ?? {})),
  );
  return new Map([...Object.entries(facts ?? {}), ...asked].map(([name, declared]) => [name, factOf(name, declared)]));
}

/** One such fact; where its question is not stated it is made of its name. */
export function factOf(name: string, declared: ProcedureFactData): Fact {
  const words = titleOfId(name);
  const fact = declareFact(name, { ...declared, question: declared.question ?? questionFor(words, declared) });
  return { ...fact, title: declared.title ?? declared.question ?? words, optional: true };
}

function questionFor(words: string, { type, mayBeNone }: ProcedureFactData): string {
  const none = mayBeNone === true ? " None if there was none." : "";
  if (type === "date") return `On which day: ${words}?${none}`;
  if (type === "number") return `How many: ${words}?${none}`;
  return Array.isArray(type) ? `Which is it: ${words}?${none}` : `${words}?${none}`;
}
