import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import { defineEntry } from "../../constitution/fixed-names.ts";
import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Outcome, Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Sentence } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { wordsForCondition } from "../condition-words.ts";
import { wordsOfCategory } from "./categories.ts";
import { personTitles } from "./deciders.ts";
import { listParts } from "./people.ts";
import type { Ruling } from "./ruling-shape.ts";
import { rulingShape } from "./ruling-shape.ts";

/** Who rules on an interest: a cascade, in which the absent and the conflicted are skipped. */
export const ruling = defineEntry({
  title: "Who rules on an interest",
  shape: rulingShape,
  asked: ({ data }) => [{ id: "", outcomes: Object.keys(data.by) }],
  compile,
  sentences,
});

const absent = "decidersAbsent";
const conflicted = "decidersConflicted";

function compile(provision: Provision<Ruling>, surroundings: Surroundings): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const ids = Object.keys(provision.data.by);
  const titles = personTitles(provision, surroundings);
  compiler.bring(...factsOf(ids, titles));
  const deciders = ids.map((id, index) => deciderRequirement(id, titles[index] ?? id, compiler));
  const unsaid = `who rules if ${inARow(titles, "and")} cannot`;
  const somebody: Requirement = {
    id: "somebody-left",
    title: "Somebody is left to rule",
    condition: any(...deciders.map((each) => each.condition), { kind: "silent", about: unsaid }),
    path: "by",
    at: compiler.at("by"),
    silent: unsaid,
    explain: (values) => leftWords(deciders, ids, values, unsaid),
  };
  const question = {
    address: provision.address,
    asks: `${provision.title}: who rules in this matter?`,
    ...compiler.gathered(),
    requirements: [...deciders, somebody],
    outcomes: ids.map((id, index): Outcome => ({
      id,
      when: all(...ids.slice(0, index).map((before) => not(met(before))), met(id)),
    })),
  };
  return { questions: [question], problems: compiler.problems };
}

function factsOf(ids: readonly string[], titles: readonly string[]): readonly Fact[] {
  const type = { kind: "words", words: ids } as const;
  const which = inARow(titles, "or");
  return [
    {
      name: absent,
      title: "Absent",
      question: `Who of these is absent: ${which}? None if nobody is.`,
      about: "meeting",
      type,
    },
    {
      name: conflicted,
      title: "With an interest in the matter",
      question: `Who of these has an interest in the matter, or is the person whose interest it is: ${which}? None if nobody.`,
      about: "item",
      type,
    },
  ];
}

function deciderRequirement(id: string, title: string, compiler: ProvisionCompiler): Requirement {
  return {
    id,
    title: `${capital(title)} can rule`,
    condition: all(test(absent, "lacks", id), test(conflicted, "lacks", id), compiler.condition(`by/${id}/when`)),
    path: `by/${id}`,
    at: compiler.at(`by/${id}`),
    explain: (values) => reasonFor(id, title, values),
  };
}

/** Why somebody is skipped; nothing where it hangs on a condition, which has words of its own. */
function reasonFor(id: string, title: string, values: FactValues): string | undefined {
  const includes = (fact: string): boolean => {
    const value = values.get(fact);
    return Array.isArray(value) && value.some((each) => each === id);
  };
  if (includes(absent)) return `${capital(title)} is absent, and is passed over`;
  if (includes(conflicted)) return `${capital(title)} has an interest in the matter, and is passed over`;
  return undefined;
}

function leftWords(
  deciders: readonly Requirement[],
  ids: readonly string[],
  values: FactValues,
  unsaid: string,
): string | undefined {
  const skipped = ids.map((id, index) => reasonFor(id, deciders[index]?.title ?? id, values));
  return skipped.every((each) => each !== undefined)
    ? `Nobody is left: the constitution does not say ${unsaid}`
    : undefined;
}

function inARow(titles: readonly string[], last: string): string {
  return titles.length < 2 ? titles.join("") : `${titles.slice(0, -1).join(", ")} ${last} ${titles.at(-1) ?? ""}`;
}

function capital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function sentences(provision: Provision<Ruling>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(provision);
  const { by, mayRule, final, recordedIn } = provision.data;
  const titles = personTitles(provision, surroundings);
  const runs = Object.entries(by).map(([id, { when, because }], index) => [
    ...say`${say.value(`by/${id}`, titles[index] ?? id)}`,
    ...(when === undefined
      ? []
      : [...say` (where `, ...wordsForCondition(provision, `by/${id}/when`, surroundings), ...say`)`]),
    ...(because === undefined ? [] : say` (${say.value(`by/${id}/because`)})`),
  ]);
  const written: Sentence[] = [
    {
      path: "by",
      parts: [
        ...say`Rulings on what an interest is are made by `,
        ...joinParts(runs, ", failing whom by "),
        ...say`. Whoever is absent or has an interest in the matter is passed over.`,
      ],
    },
  ];
  if (mayRule !== undefined) {
    const list = listParts("mayRule", mayRule, say, wordsOfCategory);
    written.push({ path: "mayRule", parts: [...say`It can be ruled to be one of these: `, ...list, ...say`.`] });
  }
  if (final !== undefined)
    written.push({ path: "final", parts: say`The ruling ${say.value("final", final ? "is" : "is not")} final.` });
  if (recordedIn !== undefined)
    written.push({ path: "recordedIn", parts: say`Rulings are recorded in ${say.value("recordedIn")}.` });
  return written;
}
