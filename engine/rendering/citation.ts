import type { Head } from "../constitution/head.ts";
import type { Source } from "../constitution/provision.ts";

/** The documents that a constitution cites, by id. */
export type Documents = NonNullable<Head["documents"]>;

/** A source in words: document, author and date, heading, page, and what it says. */
export function citation(source: Source, documents: Documents): string {
  const document = documents[source.document];
  const from = [document?.by, document?.date].filter((each) => each !== undefined).join(", ");
  const named = `${document?.title ?? source.document}${from === "" ? "" : ` (${from})`}`;
  const place = [
    named,
    ...(source.heading === undefined ? [] : [`“${source.heading}”`]),
    ...(source.page === undefined ? [] : [`page ${source.page}`]),
  ].join(", ");
  return source.quote === undefined ? place : `${place}: “${source.quote}”`;
}
