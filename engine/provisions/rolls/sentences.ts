import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { wordsForCondition } from "../condition-words.ts";
import { wordsForCount, wordsOfName } from "../fact-words.ts";
import { oneElector } from "./electors.ts";
import { homeRule } from "./home.ts";
import type { Roll, Weighted } from "./shape.ts";
import { bandsOf, isWeighted, votesInWords, votesOfEach } from "./weighing.ts";

/** A roll in plain English: who is an elector, with how many votes, where and as of when. */
export function rollSentences(roll: Provision<Roll>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(roll);
  const { asOf, castBy, split, arbiter } = roll.data;
  return [
    whoSentence(roll, surroundings, say),
    ...(asOf === undefined ? [] : [{ path: "asOf", parts: dateWords(asOf, say) }]),
    ...votesSentences(roll.data, surroundings, say),
    ...(split === undefined
      ? []
      : [
          {
            path: "split",
            parts: say`An elector with several votes ${say.value("split", split === "allowed" ? "may" : "may not")} divide them between different answers.`,
          },
        ]),
    ...(castBy === undefined
      ? []
      : [{ path: "castBy", parts: say`The votes of an elector are cast by ${say.value("castBy")}.` }]),
    ...homeSentences(roll, surroundings, say),
    ...(arbiter === undefined
      ? []
      : [
          {
            path: "arbiter",
            parts: say`A dispute about who is an elector is settled by ${say.value("arbiter", nameOf(arbiter, surroundings))}, whose ruling is final.`,
          },
        ]),
  ];
}

function whoSentence(roll: Provision<Roll>, surroundings: Surroundings, say: Writer): Sentence {
  const { electors, who } = roll.data;
  if (who === undefined) {
    return {
      path: "electors",
      parts: say`The electors are ${say.value("electors")}; the constitution does not say which of them.`,
    };
  }
  const elector = oneElector[electors];
  const subject = say.value("electors", elector.charAt(0).toUpperCase() + elector.slice(1));
  return {
    path: "who",
    parts: [...say`${subject} is an elector if `, ...wordsForCondition(roll, "who", surroundings), ...say`.`],
  };
}

function dateWords(asOf: NonNullable<Roll["asOf"]>, say: Writer): readonly Part[] {
  if (typeof asOf === "string") return say`The roll is that of the latest ${say.value("asOf")}.`;
  const event = say.value("asOf/before", asOf.before === "opens" ? "the ballot opens" : "the meeting");
  return asOf.atLeast === undefined
    ? say`The roll is that of the day before ${event}.`
    : say`The roll is that of the last day at least ${say.value("asOf/atLeast")} before ${event}.`;
}

function votesSentences(roll: Roll, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const { votes } = roll;
  if (votes === undefined) return [];
  if (!isWeighted(votes)) {
    const number = votesInWords(votesOfEach(votes));
    const part = votes === "one each" ? say.value("votes", "one vote") : say.value("votes/each", number);
    return [{ path: "votes", parts: say`Each elector has ${part}.` }];
  }
  const things = thingsCounted(votes, surroundings);
  const asOf =
    votes.asOf === undefined
      ? []
      : [{ path: "votes/asOf", parts: say`The number of ${things} is that on the latest ${say.value("votes/asOf")}.` }];
  return "bands" in votes
    ? [...bandSentences(votes, things, say), ...asOf]
    : [perNumberSentence(votes, things, say), ...asOf];
}

function perNumberSentence(votes: Exclude<Weighted, { bands: unknown }>, things: string, say: Writer): Sentence {
  const way = votes.rounded === "nearest" ? "to the nearest whole number, a half up" : votes.rounded;
  const bounds = [
    ...(votes.atLeast === undefined ? [] : [say`at least ${say.value("votes/atLeast")}`]),
    ...(votes.atMost === undefined ? [] : [say`at most ${say.value("votes/atMost")}`]),
  ];
  const limits = bounds.length === 0 ? [] : [...say`, but `, ...joinParts(bounds, " and ")];
  const size = say.value("votes/onePer", wordsForCount(votes.onePer, undefined));
  return {
    path: "votes",
    parts: [
      ...say`An elector has one vote for each ${size} ${say.value("votes/of", things)}, rounded ${say.value("votes/rounded", way)}`,
      ...limits,
      ...say`.`,
    ],
  };
}

function bandSentences(votes: Extract<Weighted, { bands: unknown }>, things: string, say: Writer): readonly Sentence[] {
  const bands = bandsOf(votes).map(({ from, value }) => {
    const number = say.value(`votes/bands/${from}`, votesInWords(value));
    return say`${number} from ${wordsForCount(from, undefined)} ${things}`;
  });
  const edges = {
    "upper tier": "belongs to the band that begins there",
    "lower tier": "belongs to the band that ends there",
    "not stated": "is of neither band, because the constitution does not say",
  } as const;
  return [
    { path: "votes/bands", parts: [...say`An elector has `, ...joinParts(bands, ", "), ...say`.`] },
    ...(bands.length < 2
      ? []
      : [
          {
            path: "votes/edgesBelongTo",
            parts: say`A number exactly on the edge of two bands ${say.value("votes/edgesBelongTo", edges[votes.edgesBelongTo])}.`,
          },
        ]),
  ];
}

function homeSentences(roll: Provision<Roll>, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const rule = homeRule(roll.data);
  if (rule === undefined) return [];
  const words = rule.rule === "required" ? "may vote only" : "is expected, but not bound, to vote only";
  const verb = say.value(typeof roll.data.home === "string" ? "home" : "home/rule", words);
  const who = rule.who === undefined ? [] : [...say` if `, ...wordsForCondition(roll, "home/who", surroundings)];
  const homes = {
    declared: "the one that the elector has declared",
    "most sessions": "the one in which the elector works most sessions",
    residence: "the one in whose area the elector lives",
  } as const;
  return [
    { path: "home", parts: [...say`An elector on several rolls ${verb} in the home group`, ...who, ...say`.`] },
    ...(rule.decidedBy === undefined
      ? []
      : [
          {
            path: "home/decidedBy",
            parts: say`The home group is ${say.value("home/decidedBy", homes[rule.decidedBy])}.`,
          },
        ]),
  ];
}

function thingsCounted({ of }: Weighted, surroundings: Surroundings): string {
  return of === "patients" ? of : (surroundings.facts.get(of)?.unit ?? wordsOfName(of));
}

/** An office is called by its title; anything else as it is written. */
function nameOf(arbiter: string, surroundings: Surroundings): string {
  return surroundings.provisions.get(`offices/${arbiter}`)?.title ?? arbiter;
}
