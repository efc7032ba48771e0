import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { thePerson } from "./people.ts";
import type { Ruling } from "./ruling-shape.ts";

/** Those who rule on interests, in their order, as a sentence names them: “the accountable officer”. */
export function personTitles({ data }: Provision<Ruling>, surroundings: Surroundings): readonly string[] {
  return Object.entries(data.by).map(([id, { title }]) =>
    title === undefined ? thePerson(id, surroundings) : withArticle(title),
  );
}

function withArticle(title: string): string {
  return /^(?:the|a|an|any) /i.test(title) ? title : `the ${title}`;
}
