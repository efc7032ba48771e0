import { all, test } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { listed } from "../../documents/refusal.ts";
import { wordsOfId } from "./title-of-id.ts";
import { caseFactNames, papersFact } from "./case-facts.ts";
import type { Named } from "./names.ts";

/** The papers that something needs come with it; no requirement where it needs none. */
export function papersRequirement(
  papers: readonly string[],
  path: string,
  { course, data }: Named,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  if (papers.length === 0) return [];
  compiler.bring(papersFact(course, data.begins?.papers ?? []));
  const wanted = listed(papers.map(wordsOfId), "and");
  return [
    {
      id: "papers",
      title: "With its papers",
      condition: all(...papers.map((each) => test(caseFactNames.papers, "includes", each))),
      path,
      at: compiler.at(path),
      explain: (values) => {
        const given = values.get(caseFactNames.papers) ?? null;
        if (!Array.isArray(given)) return `these papers must come with it: ${wanted}; which do is not known`;
        const missing = papers.filter((each) => !given.some((paper) => paper === each));
        const lack = missing.length === 0 ? "all are there" : `missing: ${listed(missing.map(wordsOfId), "and")}`;
        return `these papers must come with it: ${wanted}; ${lack}`;
      },
    },
  ];
}
