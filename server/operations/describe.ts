import type { Constitution } from "../../engine/index.ts";

/** How much a constitution's being in force is worth while nothing but its own file says so. */
export const standing = "declared, not proven";

/** A constitution in one version as answers name it. */
export interface ConstitutionSummary {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly body: { readonly id: string; readonly name: string; readonly type: string };
  /** What the file claims of itself. */
  readonly declared?: NonNullable<Constitution["head"]["declared"]>;
  readonly basedOn?: string;
  readonly digest: string;
  readonly standing: typeof standing;
}

/** The summary of a constitution. */
export function describe({ id, version, title, head, digest }: Constitution): ConstitutionSummary {
  const { body, declared, basedOn } = head;
  return {
    id,
    version,
    title,
    body: { id: body.id, name: body.name, type: body.type },
    ...(declared === undefined ? {} : { declared }),
    ...(basedOn === undefined ? {} : { basedOn }),
    digest,
    standing,
  };
}
