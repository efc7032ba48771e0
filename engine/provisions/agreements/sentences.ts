import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { signatories } from "./in-force.ts";
import type { Agreement } from "./shape.ts";

/** An agreement in plain English: between whom it is made, what stands in it, who signs it, and how long it runs. */
export function agreementSentences(agreement: Provision<Agreement>): readonly Sentence[] {
  const say = writerOf(agreement);
  const { data } = agreement;
  const parties = Object.keys(data.parties).map((id) => [say.value(`parties/${id}/title`)]);
  return [
    { path: "parties", parts: [...say`It is made between `, ...joinParts(parties, ", ", " and "), ...say`.`] },
    ...headings(data, say),
    ...responsibilities(data, say),
    ...signing(data, say),
    ...term(data, say),
  ];
}

function headings({ headings: entries = {} }: Agreement, say: Writer): readonly Sentence[] {
  const titles = Object.keys(entries).map((id) => [say.value(`headings/${id}/title`)]);
  if (titles.length === 0) return [];
  return [{ path: "headings", parts: [...say`It deals with: `, ...joinParts(titles, "; "), ...say`.`] }];
}

function responsibilities({ responsibilities: entries = {}, parties }: Agreement, say: Writer): readonly Sentence[] {
  return Object.entries(entries).map(([id, { of, except, within }]) => {
    const path = `responsibilities/${id}`;
    const whose = say.value(`${path}/of`, parties[of]?.title ?? of);
    const time = within === undefined ? say`` : say`, within ${say.value(`${path}/within`)}`;
    const unless = except === undefined ? say`` : say` (except ${say.value(`${path}/except`)})`;
    return {
      path,
      parts: [...say`Responsibility of ${whose}: ${say.value(`${path}/title`)}`, ...time, ...unless, ...say`.`],
    };
  });
}

function signing(data: Agreement, say: Writer): readonly Sentence[] {
  const whom = signatories(data).map((id, index): readonly Part[] => [
    say.value(data.signatories === undefined ? `parties/${id}` : `signatories/${index}`, data.parties[id]?.title ?? id),
  ]);
  const complete =
    data.onlyIfComplete === true ? say` and ${say.value("onlyIfComplete", "only if it is complete")}` : say``;
  const path = data.signatories === undefined ? "parties" : "signatories";
  return [
    {
      path,
      parts: [
        ...say`It is in force only once it is signed by `,
        ...joinParts(whom, ", ", " and "),
        ...complete,
        ...say`.`,
      ],
    },
  ];
}

function term({ term: stated, ifNotRenewed }: Agreement, say: Writer): readonly Sentence[] {
  const first: readonly Sentence[] =
    stated?.each !== undefined
      ? [{ path: "term", parts: say`It is made anew for each ${say.value("term/each")}.` }]
      : stated?.length !== undefined
        ? [{ path: "term", parts: say`It runs for ${say.value("term/length")}.` }]
        : [];
  if (ifNotRenewed === undefined) return first;
  return [...first, { path: "ifNotRenewed", parts: say`If it is not renewed, it ${say.value("ifNotRenewed")}.` }];
}
