import type { Clock } from "../clock.ts";
import type { Library } from "../library.ts";
import type { Examples } from "./examples.ts";
import type { Schemas } from "./read-schemas.ts";
import type { Validator } from "./validator.ts";

/**
 * All that the operations know of the world: the constitutions with their examples, the day, the published schemas, and who
 * checks texts.
 */
export interface World {
  readonly library: Library;
  readonly examples: Examples;
  readonly clock: Clock;
  readonly schemas: Schemas;
  readonly validator: Validator;
}
