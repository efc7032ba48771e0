import type { Cap, CountRules } from "../count-rules.ts";
import type { StatedSheet } from "../recount.ts";
import type { Gathered } from "./gathered.ts";
import { asWritten, gathered, gatherEach, wrong } from "./gathered.ts";
import type { Entries } from "./json.ts";
import { isEntries, isList, parseJson, unknownName } from "./json.ts";
import { readCandidateList } from "./read-candidates.ts";
import { readRulingList } from "./read-rulings.ts";

/** A count sheet as it was printed in JSON: what the count went by is read, what came out is left as it is stated. */
export function readSheet(text: string): Gathered<StatedSheet> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const { value } = json;
  if (!isEntries(value) || value["format"] !== "charter.count/1")
    return wrong("The file is not a count sheet.", "Give the file that `charter count … --format json` printed.");
  const rules = readRules(value["rules"]);
  if (!rules.ok) return rules;
  const candidates = readCandidateList(isList(value["candidates"]) ? value["candidates"] : []);
  if (!candidates.ok) return candidates;
  const rulings = readRulingList(isList(value["rulings"]) ? value["rulings"] : []);
  if (!rulings.ok) return rulings;
  return gathered({ ...value, rules: rules.value, candidates: candidates.value, rulings: rulings.value });
}

const ways = ["lot", "casting vote", "run-off", "extra seat"] as const;
const methods = ["first past the post", "approval", "single transferable vote"] as const;

function readRules(written: unknown): Gathered<CountRules> {
  if (!isEntries(written)) return wrong("The sheet does not say by what rules it was counted.", help);
  const { votes, leastVotes, caps, ties } = written;
  const strange = unknownName(written, ["seats", "method", "votes", "leastVotes", "caps", "ties"]);
  if (strange !== undefined)
    return wrong(`The rules of the sheet have ${asWritten(strange)}, which is not known.`, help);
  const method = methods.find((each) => each === written["method"]);
  const seats = numberIn(written, "seats");
  if (method === undefined || seats === undefined)
    return wrong("The rules of the sheet do not say how many seats there are and how they are filled.", help);
  const isOdd = (["votes", "leastVotes"] as const).some(
    (name) => written[name] !== undefined && numberIn(written, name) === undefined,
  );
  const declared = ways.filter((way) => isList(ties) && ties.includes(way));
  if (isOdd || (ties !== undefined && (!isList(ties) || declared.length < ties.length)))
    return wrong("The rules of the sheet say something of votes or ties that is not known.", help);
  const read = caps === undefined ? undefined : readCaps(caps);
  if (read?.ok === false) return read;
  return gathered({
    seats,
    method,
    ...(votes === undefined ? {} : { votes: numberIn(written, "votes") ?? 0 }),
    ...(leastVotes === undefined ? {} : { leastVotes: numberIn(written, "leastVotes") ?? 0 }),
    ...(read === undefined ? {} : { caps: read.value }),
    ...(isList(ties) ? { ties: ties.flatMap((tie) => ways.filter((way) => way === tie)) } : {}),
  });
}

function readCaps(written: unknown): Gathered<readonly Cap[]> {
  return gatherEach(isList(written) ? written : [written], (cap) => {
    const atMost = isEntries(cap) ? numberIn(cap, "atMost") : undefined;
    const [id, by] = isEntries(cap) ? [cap["id"], cap["by"]] : [];
    return typeof id === "string" && typeof by === "string" && atMost !== undefined
      ? gathered({ id, atMost, by })
      : wrong("The rules of the sheet have a cap that does not say how many of what.", help);
  });
}

function numberIn(entries: Entries, name: string): number | undefined {
  const value = entries[name];
  return typeof value === "number" ? value : undefined;
}

const help = "Ask for the sheet as it was printed.";
