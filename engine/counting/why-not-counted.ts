import type { BallotPaper } from "./ballot-paper.ts";
import type { Candidate, CountRules } from "./count-rules.ts";
import type { Ruling } from "./rulings.ts";
import { isComplete } from "./rulings.ts";

/** Why a count cannot be made, each reason one sentence that says what to mend; none if it can. */
export function whyNotCounted({
  rules,
  candidates,
  papers,
  rulings = [],
}: {
  readonly rules: CountRules;
  readonly candidates: readonly Candidate[];
  readonly papers: readonly BallotPaper[];
  readonly rulings?: readonly Ruling[];
}): readonly string[] {
  return [
    ...whyNotRules(rules),
    ...whyNotCandidates(candidates, rules),
    ...papers.flatMap(({ alike = 1 }, index) =>
      isCount(alike, 1)
        ? []
        : [`Entry ${index + 1} of the papers stands for \`${alike}\` papers; give a whole number from 1 up.`],
    ),
    ...rulings.flatMap((ruling) =>
      isComplete(ruling)
        ? []
        : [`The ruling between ${quoted(ruling.between)} does not put just these in order; name each of them once.`],
    ),
  ];
}

function whyNotRules({ seats, votes, leastVotes = 1, method, caps = [] }: CountRules): readonly string[] {
  const most = votes ?? seats;
  return [
    ...(isCount(seats, 1) ? [] : [`There are \`${seats}\` seats; give a whole number from 1 up.`]),
    ...(votes === undefined || isCount(votes, 1)
      ? []
      : [`A paper has \`${most}\` votes; give a whole number from 1 up.`]),
    ...(method === "first past the post" && most >= 1 && leastVotes > most
      ? [`A paper must give \`${leastVotes}\` votes and can give \`${most}\`; lower the one or raise the other.`]
      : []),
    ...caps.flatMap(({ id, atMost }) =>
      isCount(atMost, 1) ? [] : [`The cap \`${id}\` allows \`${atMost}\`; give a whole number from 1 up.`],
    ),
    ...(method === "single transferable vote" && caps.length > 1
      ? ["The single transferable vote can be counted with one cap at most; state the one that is kept in the count."]
      : []),
  ];
}

function whyNotCandidates(candidates: readonly Candidate[], { caps = [] }: CountRules): readonly string[] {
  const ids = candidates.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return [
    ...(candidates.length === 0 ? ["Nobody stands; there is nothing to count."] : []),
    ...twice.map((id) => `Two candidates are called \`${id}\`; give each a name of their own.`),
    ...caps.flatMap(({ by }) =>
      candidates
        .filter(({ groups }) => groups?.[by] === undefined)
        .map(({ id }) => `Of \`${id}\` it is not said which ${by}; a cap goes by it. Say it, or say \`none\`.`),
    ),
  ];
}

function isCount(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
