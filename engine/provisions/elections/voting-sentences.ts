import type { Surroundings } from "../../constitution/kind.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts } from "../../constitution/sentence.ts";
import { transferableVoteRules } from "../../counting/count-rules.ts";
import { wordsForCount } from "../fact-words.ts";
import { titleAt } from "../title-at.ts";
import type { Election } from "./shape.ts";

/** How votes are given and counted, and what follows when that is not enough, in plain English. */
export function votingSentences(data: Election, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  return [
    ...votes(data, say),
    ...method(data, say),
    ...Object.entries(data.caps ?? {}).map(([id, { atMost }]) => ({
      path: `caps/${id}`,
      parts: say`At most ${say.value(`caps/${id}/atMost`, String(atMost))} of one ${say.value(`caps/${id}/of`)} may be elected.`,
    })),
    ...uncontested(data, say),
    ...tooFew(data, say),
    ...ties(data, say),
    ...vacancies(data, surroundings, say),
  ];
}

function votes({ votes: stated, method }: Election, say: Writer): readonly Sentence[] {
  if (method === "single transferable vote" || method === undefined) return [];
  if (method === "approval")
    return [{ path: "method", parts: say`An elector may vote for as many candidates as they approve of.` }];
  const most =
    stated?.most === undefined
      ? say`as many votes as there are seats`
      : say`${say.value("votes/most", stated.most === "as many as seats" ? "as many votes as there are seats" : wordsForCount(stated.most, "votes"))}`;
  const least =
    stated?.least === undefined
      ? say`; a paper may give fewer`
      : say`; it must give at least ${say.value("votes/least", wordsForCount(stated.least, "votes"))}`;
  const path = stated === undefined ? "method" : "votes";
  return [{ path, parts: [...say`A paper has `, ...most, ...least, ...say`, and one that gives more is spoilt.`] }];
}

function method({ method: how, rule }: Election, say: Writer): readonly Sentence[] {
  if (how === undefined) return [];
  if (how !== "single transferable vote") {
    return [
      {
        path: "method",
        parts: say`The votes are counted by ${say.value("method")}: those with the most votes are elected.`,
      },
    ];
  }
  const by = rule === undefined ? say`` : say`, by the ${say.value("rule", transferableVoteRules[rule])}`;
  return [{ path: "method", parts: [...say`The votes are counted by ${say.value("method")}`, ...by, ...say`.`] }];
}

function uncontested({ uncontested: stated }: Election, say: Writer): readonly Sentence[] {
  if (stated === undefined) return [];
  const words = stated === "elected unopposed" ? "they are elected unopposed" : "a ballot is held, yes or no for each";
  return [
    { path: "uncontested", parts: say`If just as many stand as there are seats, ${say.value("uncontested", words)}.` },
  ];
}

function tooFew({ tooFew: stated }: Election, say: Writer): readonly Sentence[] {
  if (stated === undefined) return [];
  const standing = {
    "elected unopposed": "those who stand are elected unopposed",
    "yes-no ballot": "a ballot is held, yes or no for each who stands",
    "not elected yet": "nobody is elected yet",
  }[stated.standing];
  const left = {
    "reopen nominations": "nominations are opened again for the other seats",
    "co-opt": "the other seats are filled by co-option",
    "leave vacant": "the other seats stay vacant",
  }[stated.seatsLeft];
  const parts = say`If fewer stand than there are seats, ${say.value("tooFew/standing", standing)} and ${say.value("tooFew/seatsLeft", left)}.`;
  return [{ path: "tooFew", parts }];
}

function ties({ ties: stated }: Election, say: Writer): readonly Sentence[] {
  if (stated === undefined) return [];
  const ways = Object.entries(stated).map(([id, { way, by, ifAnnounced }]): readonly Part[] => {
    const words = {
      lot: "by lot",
      "casting vote": "by a casting vote",
      "run-off": "by a further ballot between them",
      "extra seat": "by an extra seat",
    };
    const whose = by === undefined ? [] : say` (${say.value(`ties/${id}/by`)})`;
    const announced =
      ifAnnounced === true ? say`, ${say.value(`ties/${id}/ifAnnounced`, "if that was announced")}` : [];
    return [...say`${say.value(`ties/${id}/way`, words[way])}`, ...whose, ...announced];
  });
  return [
    { path: "ties", parts: [...say`A tie for a seat is settled `, ...joinParts(ways, ", or ", ", or "), ...say`.`] },
  ];
}

function vacancies({ vacancies: stated }: Election, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  if (stated === undefined) return [];
  const within = stated.within === undefined ? [] : say` within ${say.value("vacancies/within")}`;
  const unless =
    stated.notIfLeft === undefined ? [] : say`, unless ${say.value("vacancies/notIfLeft")} or less of the term is left`;
  const how = say.value("vacancies/filledBy", titleAt(stated.filledBy, surroundings));
  return [
    {
      path: "vacancies",
      parts: [...say`A seat that falls vacant is filled by ${how}`, ...within, ...unless, ...say`.`],
    },
  ];
}
