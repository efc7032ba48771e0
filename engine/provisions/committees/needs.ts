import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, test } from "../../conditions/condition.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Threshold } from "../threshold.ts";
import { comparisonOf, holdThreshold, leastOf } from "../threshold.ts";
import { hasAny, titleOfRole, whoOf } from "./roles.ts";
import type { Committee, Need, Needs } from "./shape.ts";

/** Where needs stand, and what they are counted in. */
export interface NeedsPlace {
  readonly committee: Committee;
  readonly needs: Needs;
  /** Keys joined by `/`. */
  readonly path: string;
  /** Put before the ids of requirements and derived facts, so that the needs of two places are told apart. */
  readonly prefix: string;
  /** Put before titles: "At an adjourned meeting: ". */
  readonly lead: string;
  readonly records: "members" | "present";
  readonly onePersonTwoRoles: "allowed" | "not allowed" | undefined;
  /** Whom a need without `who` counts: the name of a derived count, and in words. */
  readonly everybody: (need: Need) => { readonly counted: string; readonly words: string };
  /** Which of the records a need with `who` may count. */
  readonly among: (need: Need) => Condition;
  /** The name of the base of a share, and in words. */
  readonly base: (need: Need) => { readonly name: string; readonly words: string } | undefined;
}

/** Needs as requirements: one each, and one for nobody standing for two of them. */
export interface CompiledNeeds {
  readonly requirements: readonly Requirement[];
  readonly condition: Condition;
}

/** Compiles what a quorum or composition takes. */
export function compileNeeds(place: NeedsPlace, compiler: ProvisionCompiler): CompiledNeeds {
  const entries = Object.entries(place.needs).map(([id, need]) => ({ id, who: whoOf(id, need), need: written(need) }));
  const each = entries.map((entry) => compileNeed(entry, place, compiler));
  const requirements = [...each, ...nobodyTwice(entries, place, compiler)];
  return { requirements, condition: all(...requirements.map(({ id }) => met(id))) };
}

interface Entry {
  readonly id: string;
  readonly who: readonly string[] | undefined;
  readonly need: Need;
}

function written(need: Needs[string]): Need {
  return typeof need === "number" ? { atLeast: need } : need;
}

function compileNeed(entry: Entry, place: NeedsPlace, compiler: ProvisionCompiler): Requirement {
  const { id, need } = entry;
  const { counted, words } = countedBy(entry, place, compiler);
  const base = comparesWithShare(need) ? place.base(need) : undefined;
  const title = `${place.lead}${titleOf(entry, place, compiler)}`;
  const held = { counted, base: base?.name, name: requiredName(id, place), title: `Needed for “${title}”` };
  const { condition, wanted } = holdThreshold(need, held, compiler);
  const path = `${place.path}/${id}`;
  const explain = (values: FactValues): string | undefined => {
    const number = values.get(counted);
    const whole = base === undefined ? undefined : values.get(base.name);
    const limit = wanted(values);
    if (typeof number !== "number" || limit === undefined) return undefined;
    if (whole === 0) return `${number} ${words}; there are no ${base?.words ?? ""} of which there could be a share`;
    const of = typeof whole === "number" ? `, of ${whole} ${base?.words ?? ""}` : "";
    return `${number} ${words}${of}; ${limit}`;
  };
  return { id: `${place.prefix}needs/${id}`, title, condition, path, at: compiler.at(path), explain };
}

function countedBy(
  { id, who, need }: Entry,
  place: NeedsPlace,
  compiler: ProvisionCompiler,
): { readonly counted: string; readonly words: string } {
  if (who === undefined) return place.everybody(need);
  const counted = compiler.derive({
    name: `${place.prefix}${id}.counted`,
    title: `Counted for “${id.replaceAll("-", " ")}”`,
    type: { kind: "number", least: 0 },
    formula: { kind: "count", records: place.records, where: all(place.among(need), hasAny(who, place.committee)) },
  });
  const titles = who.map((role) => titleOfRole(role, place.committee, compiler.surroundings));
  return { counted, words: `counted as ${titles.join(" or ")}` };
}

function requiredName(id: string, { prefix }: NeedsPlace): string {
  return `${prefix}${id}.required`;
}

/** What a need is called: its title, the role whose name it bears, or the words of its id. */
function titleOf({ id, who, need }: Entry, { committee }: NeedsPlace, compiler: ProvisionCompiler): string {
  if (need.title !== undefined) return need.title;
  if (who?.length === 1 && who.includes(id)) return titleOfRole(id, committee, compiler.surroundings);
  return capital(id.replaceAll("-", " "));
}

/**
 * Where nobody may stand for two of the needs that speak of roles, people must be found for all of them at once. Where it is
 * not said, the answer is open only if it turns on it.
 */
function nobodyTwice(
  entries: readonly Entry[],
  place: NeedsPlace,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const ofRoles = entries.filter(({ who, need }) => who !== undefined && needsSome(need));
  if (ofRoles.length < 2 || place.onePersonTwoRoles === "allowed") return [];
  const places = ofRoles.map((entry) => ({
    title: titleOf(entry, place, compiler),
    number: leastOf(entry.need) ?? requiredName(entry.id, place),
    where: all(place.among(entry.need), hasAny(entry.who ?? [], place.committee)),
  }));
  const unfilled = compiler.derive({
    name: `${place.prefix}unfilled`,
    title: "Places for which nobody is left",
    type: { kind: "number", least: 0 },
    formula: { kind: "unfilled", records: place.records, places },
  });
  const isMatched = test(unfilled, "is", 0);
  const isStated = place.onePersonTwoRoles === "not allowed";
  const owner = place.path.split("/").slice(0, -1).join("/");
  const path = isStated && place.prefix === "" ? `${owner}/onePersonTwoRoles` : place.path;
  const about = "whether one person can stand for two of the requirements at once";
  const requirement: Requirement = {
    id: `${place.prefix}one-person-one-role`,
    title: `${place.lead}Nobody counted twice`,
    condition: isStated ? isMatched : any(isMatched, { kind: "silent", about }),
    path,
    at: compiler.at(path),
    explain: (values) => {
      const left = values.get(unfilled);
      if (typeof left !== "number" || (!isStated && left > 0)) return undefined;
      return left === 0
        ? "everyone needed can be found without counting anybody twice"
        : `without counting anybody twice, ${left} of the places needed ${left === 1 ? "stays" : "stay"} empty`;
    },
  };
  return [isStated ? requirement : { ...requirement, silent: about }];
}

/** Whether a need asks for anybody, and not only for few enough. */
function needsSome(need: Threshold): boolean {
  return comparisonOf(need) !== "atMost";
}

function comparesWithShare(need: Need): boolean {
  const comparison = comparisonOf(need);
  return comparison !== undefined && typeof need[comparison] === "string";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
