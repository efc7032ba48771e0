import { Type } from "typebox";
import { words } from "../../constitution/shapes.ts";

/** Texts that must stand in something. */
export const textsShape = (description: string) =>
  Type.Array(words({ maxLength: 500 }), { minItems: 1, maxItems: 50, description });
