import { any, test, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { inFactName } from "../in-fact-name.ts";
import type { Office } from "./shape.ts";

/** The name of the last day of a term: its length from the day office was taken, with the extensions granted. */
export function lastDayOf({ data, title }: Provision<Office>, compiler: ProvisionCompiler): string {
  const { length = "", extension } = data.term ?? {};
  const day = { name: "termEnds", title: "The last day of the term", type: { kind: "date" } } as const;
  const from = "tookOffice";
  if (extension === undefined) {
    return compiler.derive({ ...day, formula: { kind: "date", from, period: length, counted: "beginningWith" } });
  }
  const granted = extensionsGranted(title, extension);
  compiler.bring(granted);
  return compiler.derive({
    ...day,
    formula: { kind: "extended", from, period: length, by: extension.by, times: granted.name },
  });
}

function extensionsGranted(
  title: string,
  { most, decidedBy }: { readonly most: number; readonly decidedBy?: string },
): Fact {
  const by = decidedBy === undefined ? "" : ` by ${decidedBy}`;
  return {
    name: "extensionsGranted",
    title: "Extensions granted",
    question: `How often has this term as ${title} been extended${by}?`,
    about: "office",
    type: { kind: "number", least: 0, most },
    assumed: 0,
  };
}

/** A term that ends with another's: its fact, in hyphenated words, whose term that is, and where it is said. */
interface AnothersEnd {
  readonly office: Provision<Office>;
  readonly fact: string;
  readonly whose: string;
  readonly path: string;
}

/** That another's term, with which this one ends, has not ended: it is held on its last day still. */
export function endOfAnother({ fact, whose, path }: AnothersEnd, compiler: ProvisionCompiler): Requirement {
  const name = inFactName(fact);
  const title = `The end of ${whose.replace(/,.*/, "")}`;
  compiler.bring({
    name,
    title,
    question: `On which day does or did ${whose} end? None if that is not fixed, or does not arise.`,
    about: "office",
    type: { kind: "date" },
    mayBeNone: true,
  });
  return {
    id: `not-ended-by-${fact}`,
    title: `${title} not passed`,
    condition: any(test(name, "is", "none"), testFact("on", "atMost", name)),
    path,
    at: compiler.at(path),
    explain: (values) => `${title}: ${wordsForValue({ kind: "date" }, values.get(name) ?? null)}`,
  };
}
