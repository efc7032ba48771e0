import type { Effect, Verdict } from "./comparison.ts";

/** Outcomes for which a question is asked, in the language's own words; of two in one question the earlier here counts. */
const wanted: readonly string[] = [
  "carried",
  "adopted",
  "in-force",
  "complete",
  "properly-constituted",
  "quorate",
  "met",
  "in-order",
  "counted",
  "nomination-valid",
  "ballot-valid",
  "may-stand",
  "in-time",
  "accept",
  "keep",
  "may",
  "may-attend",
  "notice-in-time",
  "papers-in-time",
  "validly-requisitioned",
  "requisitionists-may-call",
  "others-may-call",
  "in-office",
  "eligible",
  "may-hold",
  "filled-in-time",
  "may-preside",
  "permitted",
  "valid",
  "kept",
  "entitled",
  "admissible",
  "paid-in-full",
  "balanced",
];

/**
 * The outcome to which `narrower` and `wider` refer: what is asked for (carried, met, eligible), which is not always written
 * first because a ladder names its failures first; otherwise the first in the order in which the kind declares them.
 */
export function favourableOf(outcomes: readonly string[]): string | undefined {
  return wanted.find((each) => outcomes.includes(each)) ?? outcomes[0];
}

/**
 * Whether a provision is stronger where more cases come to its favourable outcome (a power to recall), or where fewer do (a
 * duty, a limit of a power: what is demanded is more). By section, and by outcome where a section has both.
 */
const strongerWhen: Readonly<Record<string, Readonly<Record<string, "wider" | "narrower">>>> = {
  agreements: { complete: "narrower" },
  committees: { quorate: "narrower", "properly-constituted": "narrower" },
  duties: { met: "narrower" },
  elections: {
    "may-stand": "wider",
    "nomination-valid": "wider",
    "ballot-valid": "wider",
    counted: "wider",
    "in-order": "narrower",
  },
  interests: { "in-time": "narrower", complete: "narrower", may: "narrower", accept: "narrower", keep: "wider" },
  meetings: {
    met: "narrower",
    "notice-in-time": "narrower",
    "papers-in-time": "narrower",
    "validly-requisitioned": "wider",
    "requisitionists-may-call": "wider",
    "others-may-call": "wider",
    "may-attend": "wider",
  },
  offices: { eligible: "narrower", "may-hold": "narrower", "in-office": "narrower", "filled-in-time": "narrower" },
  panels: { quorate: "narrower", "properly-constituted": "narrower", "may-preside": "narrower" },
  powers: { permitted: "narrower" },
  resolutions: { carried: "wider", counted: "wider", "in-order": "wider" },
  rolls: { entitled: "wider", valid: "wider", kept: "narrower" },
  schemes: { eligible: "wider", "paid-in-full": "wider", admissible: "narrower", permitted: "narrower" },
};

/** What is asked of the effect: where the question stands, its favourable outcome, the verdict and who gains by declaration. */
export interface Polarity {
  readonly section: string;
  readonly favourable: string | undefined;
  readonly favours: readonly (string | undefined)[];
  readonly verdict: Verdict;
}

/** What a verdict means for practices. Where neither document says whom it favours, or they disagree, a reviewer must judge. */
export function effectOf({ section, favourable = "", favours, verdict }: Polarity): Effect {
  if (verdict === "same") return "none";
  const [declared, ...others] = [...new Set(favours)];
  if (declared === undefined || others.length > 0 || verdict === "unknown") return "needs-judgement";
  if (declared === "nobody") return "none";
  const stronger = strongerWhen[section]?.[favourable];
  if (stronger === undefined) return "needs-judgement";
  if (verdict === "different-both-ways") return "mixed";
  return (verdict === stronger) === (declared === "practices") ? "better" : "worse";
}

/** The effects of several parts as one: better and worse together are mixed; what must be judged stays so. */
export function effectOfAll(effects: readonly Effect[]): Effect {
  const told = new Set(effects.filter((each) => each !== "none"));
  if (told.size === 0) return "none";
  if (told.has("needs-judgement")) return "needs-judgement";
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : "mixed";
}

/** The verdicts of several parts as one: what is unknown anywhere leaves the whole unknown. */
export function verdictOfAll(verdicts: readonly Verdict[]): Verdict {
  const told = new Set(verdicts.filter((each) => each !== "same"));
  if (told.size === 0) return "same";
  if (told.has("unknown")) return "unknown";
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : "different-both-ways";
}
