import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { wordsForCondition } from "../condition-words.ts";
import { lowerFirst } from "../fact-words.ts";
import { titleAt } from "../title-at.ts";
import type { Objective, Scheme } from "./shape.ts";
import { surplusSentences } from "./surplus-sentences.ts";
import { tierSentences } from "./tier-sentences.ts";

/** A scheme in plain English: what is topsliced, what earns it back, who may not be paid, and what becomes of the rest. */
export function schemeSentences(scheme: Provision<Scheme>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(scheme);
  const { data } = scheme;
  return [
    ...money(data, say),
    ...Object.entries(data.objectives ?? {}).flatMap(([id, objective]) =>
      objectiveSentences({ id, objective, scheme, surroundings, say }),
    ),
    ...(data.tiers === undefined ? [] : tierSentences(data.tiers, "tiers", say)),
    ...counting(data, say),
    ...gatewaySentences(scheme, surroundings, say),
    ...admissibleSentences(scheme, surroundings, say),
    ...said(data, surroundings, say),
    ...surplusSentences(data, say),
  ];
}

function money({ topslice, earnBack, each, rounded }: Scheme, say: Writer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const when = each === undefined ? say`` : say` for each ${say.value("each")}`;
  if (topslice !== undefined)
    sentences.push({
      path: "topslice",
      parts: [...say`${say.value("topslice")} is topsliced from each practice’s baseline`, ...when, ...say`.`],
    });
  else if (each !== undefined)
    sentences.push({ path: "each", parts: say`The scheme is made for each ${say.value("each")}.` });
  if (earnBack !== undefined)
    sentences.push({
      path: "earnBack",
      parts: say`A practice can earn back at most ${say.value("earnBack/atMost")} of its topslice, and never more.`,
    });
  if (rounded !== undefined) {
    const ways = { down: "down", up: "up", nearest: "to the nearest" };
    sentences.push({
      path: "rounded",
      parts: say`The payment is rounded ${say.value("rounded", ways[rounded])} to a whole penny.`,
    });
  }
  return sentences;
}

interface Speaking {
  readonly id: string;
  readonly objective: Objective;
  readonly scheme: Provision<Scheme>;
  readonly surroundings: Surroundings;
  readonly say: Writer;
}

function objectiveSentences({ id, objective, scheme, surroundings, say }: Speaking): readonly Sentence[] {
  const path = `objectives/${id}`;
  const start = say`${say.value(`${path}/worth`)} of the premium hangs on this objective: ${say.value(`${path}/title`, lowerFirst(objective.title))}`;
  const { fall, metWhen } = objective;
  const number = (name: string): string => surroundings.facts.get(name)?.title ?? name;
  const measured =
    metWhen !== undefined
      ? [...say`. It is achieved if `, ...wordsForCondition(scheme, `${path}/metWhen`, surroundings)]
      : fall !== undefined
        ? say`. It is measured by the fall from “${say.value(`${path}/fall/from`, number(fall.from))}” to “${say.value(`${path}/fall/to`, number(fall.to))}”`
        : say`. It is measured by the share of cases in which it was met`;
  const first: Sentence = { path, parts: [...start, ...measured, ...say`.`] };
  const veto: readonly Sentence[] =
    objective.followsPathway === undefined
      ? []
      : [
          {
            path: `${path}/followsPathway`,
            parts: say`It ${say.value(`${path}/followsPathway`, objective.followsPathway ? "follows a clinical pathway or protocol, from which a practice may depart in single cases for clinical reasons" : "follows no clinical pathway or protocol")}.`,
          },
        ];
  return [
    first,
    ...veto,
    ...(objective.tiers === undefined ? [] : tierSentences(objective.tiers, `${path}/tiers`, say)),
  ];
}

function counting({ vetoedCases, fewestCases, noCases }: Scheme, say: Writer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (typeof vetoedCases === "object")
    sentences.push({
      path: "vetoedCases",
      parts: say`Fewer than ${say.value("vetoedCases/ignoredIfFewerThan")} vetoed cases are left out of account; otherwise they count as not met.`,
    });
  else if (vetoedCases !== undefined) {
    const words = vetoedCases === "removed" ? "left out of account" : vetoedCases;
    sentences.push({ path: "vetoedCases", parts: say`Vetoed cases are ${say.value("vetoedCases", words)}.` });
  }
  const which = fewestCases === undefined ? say`no cases` : say`fewer than ${say.value("fewestCases")} cases`;
  if (noCases !== undefined)
    sentences.push({
      path: "noCases",
      parts: [
        ...say`An objective with `,
        ...which,
        ...say` is taken as ${say.value("noCases", noCases === "met" ? "met in full" : "not met")}.`,
      ],
    });
  else if (fewestCases !== undefined)
    sentences.push({ path: "fewestCases", parts: [...say`An objective with `, ...which, ...say` is not measured.`] });
  return sentences;
}

function gatewaySentences(scheme: Provision<Scheme>, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  return Object.entries(scheme.data.gateways ?? {}).map(([id, { otherwise }]) => {
    const path = `gateways/${id}`;
    const condition = wordsForCondition(scheme, `${path}/passedWhen`, surroundings);
    const follows =
      typeof otherwise === "string"
        ? say`${say.value(`${path}/otherwise`, "nothing is paid")}`
        : say`${say.value(`${path}/otherwise/cutBy`)} of the payment is lost`;
    const title = say`Gateway “${say.value(`${path}/title`)}”: a practice passes it if `;
    return { path, parts: [...title, ...condition, ...say`; otherwise `, ...follows, ...say`.`] };
  });
}

function admissibleSentences(scheme: Provision<Scheme>, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const { admissible } = scheme.data;
  if (admissible === undefined) return [];
  const sentences: Sentence[] = Object.entries(admissible.attested ?? {}).map(([id, { by }]) => {
    const path = `admissible/attested/${id}`;
    const whom = by === undefined ? say`` : say` by ${say.value(`${path}/by`)}`;
    return {
      path,
      parts: [...say`Of every objective it must be attested`, ...whom, ...say`: ${say.value(`${path}/title`)}.`],
    };
  });
  if (admissible.clinicalVeto !== undefined)
    sentences.push({
      path: "admissible/clinicalVeto",
      parts: say`An objective that follows a clinical pathway or protocol ${say.value("admissible/clinicalVeto", "must")} let a practice depart from it in single cases for clinical reasons.`,
    });
  if (admissible.when !== undefined)
    sentences.push({
      path: "admissible/when",
      parts: [
        ...say`An objective is admissible only if `,
        ...wordsForCondition(scheme, "admissible/when", surroundings),
        ...say`.`,
      ],
    });
  if (admissible.challengedBefore !== undefined)
    sentences.push({
      path: "admissible/challengedBefore",
      parts: say`An attestation can be challenged before ${say.value("admissible/challengedBefore")}.`,
    });
  return sentences;
}

function said({ monitored, consulted, appeal }: Scheme, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (monitored !== undefined)
    sentences.push({ path: "monitored", parts: say`Achievement is monitored: ${say.value("monitored")}.` });
  if (consulted !== undefined)
    sentences.push({ path: "consulted", parts: say`Consulted on the scheme: ${say.value("consulted")}.` });
  if (appeal !== undefined)
    sentences.push({
      path: "appeal",
      parts: [
        ...say`A practice that is refused all or part of the premium can appeal${saysHow.test(appeal) ? " " : ": "}`,
        ...joinParts([[say.value("appeal", titleAt(appeal, surroundings))]]),
        ...say`.`,
      ],
    });
  return sentences;
}

/** Words such as "under the dispute procedure" go on with the sentence; a title or an address is named after a colon. */
const saysHow = /^(?:under|to|through|by|in|with|within|as) /i;
