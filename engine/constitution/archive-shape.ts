import { Type } from "typebox";
import type { PlainSchema } from "./refinement.ts";
import { settings } from "./shapes.ts";

const archiveShape = settings(
  {
    versions: Type.Record(
      Type.String({ pattern: "^[a-z][a-z0-9-]*@[0-9A-Za-z][0-9A-Za-z.-]{0,40}$" }),
      Type.String({
        pattern: "^[0-9a-f]{64}$",
        "x-expected": "a whole digest of 64 figures and letters, as `charter check --format json` prints it",
        description: "The digest of what the version means; layout and comments may change, its meaning never.",
      }),
      {
        additionalProperties: false,
        "x-ids": "versions are written id@version, such as some-model@2011.1",
        description:
          "The digest of each archived version, by `id@version`. Put a version here once somebody has decided something under it; from then on it is an error if its meaning changes.",
      },
    ),
  },
  { title: "Archive", description: "The versions of a library whose meaning never changes any more." },
);

/** The JSON Schema of the archive of a library. */
export const archiveSchema: PlainSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...archiveShape,
};
