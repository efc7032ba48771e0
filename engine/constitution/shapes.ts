import { Type } from "typebox";
import type { Static, TProperties, TSchema } from "typebox";
import { nullable, refinementOf } from "./refinement.ts";

/** Ids of provisions and of their named parts. */
export const idPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
/** Names of facts. */
export const factNamePattern = "^[a-z][A-Za-z0-9]*$";

/** Settings under fixed keys: an unknown key is a problem. */
export function settings<Properties extends TProperties>(properties: Properties, options: Annotations = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** One thing written as a map (a threshold, a condition, a period): a refinement replaces it whole. */
export function whole<Properties extends TProperties>(properties: Properties, options: Annotations = {}) {
  return Type.Object(properties, { additionalProperties: false, "x-whole": true, ...options });
}

/** Named entries keyed by id. `ordered` where the order written means something (gates, cascades). */
export function named<Entry extends TSchema>(entry: Entry, options: Annotations & { ordered?: boolean } = {}) {
  const { ordered, ...rest } = options;
  return Type.Record(Type.String({ pattern: idPattern }), entry, {
    additionalProperties: false,
    minProperties: 1,
    "x-ids": "ids are lower-case words joined by hyphens, such as annual-general-meeting",
    ...(ordered === true ? { "x-ordered": true } : {}),
    ...rest,
  });
}

/** Named entries keyed by the name of a fact. */
export function byFactName<Entry extends TSchema>(entry: Entry, options: Annotations = {}) {
  return Type.Record(Type.String({ pattern: factNamePattern }), entry, {
    additionalProperties: false,
    minProperties: 1,
    "x-ids": "names of facts are one word, capitals inside, such as worksInArea",
    ...options,
  });
}

/** What a shape may say of itself beside JSON Schema's own keywords: title, description and our `x-` annotations. */
export interface Annotations {
  readonly title?: string;
  readonly description?: string;
  readonly minProperties?: number;
  readonly [annotation: `x-${string}`]: unknown;
}

/** A quantity written as people write it; its own parser checks it after the shape. */
function quantity(kind: string, expected: string, options: Annotations = {}) {
  return Type.String({ "x-quantity": kind, "x-expected": expected, minLength: 1, maxLength: 100, ...options });
}

/** Plain words of bounded length. */
export function words(options: Annotations & { maxLength?: number } = {}) {
  return Type.String({ minLength: 1, maxLength: 2_000, ...options });
}

/** One of a closed list of words. */
export function oneOf<const Words extends readonly string[]>(choices: Words, options: Annotations = {}) {
  return Type.Unsafe<Words[number]>({ type: "string", enum: [...choices], ...options });
}

/** A fraction of something: `75%`, `2/3`. */
export const fraction = (options: Annotations = {}) => quantity("fraction", "a fraction such as 75% or 2/3", options);
/** A share that may also be nothing: `0%`, `60%`. */
export const share = (options: Annotations = {}) => quantity("share", "a share such as 0%, 60% or 2/3", options);
/** A length of time: `28 days`, `20 working days`, `14 clear days`. */
export const period = (options: Annotations = {}) =>
  quantity("period", "a period such as 28 days, 20 working days or 14 clear days", options);
/** An inclusive range of lengths of time: `2 to 4 weeks`. */
export const periodRange = (options: Annotations = {}) => quantity("range", "a range such as 2 to 4 weeks", options);
/** A civil date: `2013-04-01`. */
export const date = (options: Annotations = {}) => quantity("date", "a date such as 2013-04-01", options);
/** A day of every year: `1 April`. */
export const dayOfYear = (options: Annotations = {}) =>
  quantity("day-of-year", "a day of the year such as 1 April", options);
/** A time of day: `17:00`. */
export const timeOfDay = (options: Annotations = {}) => quantity("time", "a time such as 17:00", options);
/** Pounds and pence: `£12,000`. */
export const money = (options: Annotations = {}) => quantity("money", "an amount such as £12,000 or £5.13", options);
/** Pounds and pence for each of something: `£5.13 per patient`. */
export const moneyPerHead = (options: Annotations = {}) =>
  quantity("money-per-head", "an amount for each such as £5.13 per patient", options);
/** A recurrence: `2nd Thursday of each month except August`. */
export const recurrence = (options: Annotations = {}) =>
  quantity("recurrence", "a recurrence such as 2nd Thursday of each month, or each quarter", options);
/** A whole number of things. */
export const count = (options: Annotations & { minimum?: number; maximum?: number } = {}) =>
  Type.Integer({ minimum: 0, maximum: 1_000_000_000, ...options });
/** Yes or no, written true or false. */
export const yesNo = (options: Annotations = {}) => Type.Boolean({ ...options });
/** The id of a provision of one or several sections (`rolls`, `offices`); the reader checks that it is there. */
export const reference = (section: string | readonly string[], options: Annotations = {}) =>
  Type.String({
    pattern: idPattern,
    "x-reference": section,
    "x-expected": `the id of one of the ${String(section)}`,
    ...options,
  });
/** The address of a provision (`resolutions/recall`); the reader checks that it is there. */
export const address = (options: Annotations = {}) =>
  Type.String({
    pattern: "^[a-z]+/[a-z0-9-]+(/[a-z0-9-]+)?$",
    "x-address": true,
    "x-expected": "an address such as resolutions/recall",
    ...options,
  });

/** A condition as written in YAML; see `condition-shape.ts`. */
export const condition = (options: Annotations = {}) =>
  Type.Unsafe<unknown>({ $ref: "#/$defs/condition", "x-whole": true, "x-condition": true, ...options });

/** Where a provision comes from. */
export const source = settings(
  {
    document: Type.String({ "x-document": true, description: "Which of the `documents` of this constitution." }),
    heading: Type.Optional(words({ description: "The heading it stands under." })),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, description: "Its page." })),
    quote: Type.Optional(words({ maxLength: 300, description: "A few words of it, as printed." })),
  },
  {
    title: "Source",
    description: "The document a provision comes from, with heading, page and a short quote.",
    "x-digest": false,
  },
);

/**
 * The keys every provision can have, beside those of its own kind.
 * @param own the keys of the kind
 * @param description what one such provision says
 */
export function provision<Own extends TProperties>(own: Own, description: string) {
  const title = words({ title: "Title", description: "What people call it." });
  return settings({ title, ...bodyOf(own) }, { description, "x-provision": true });
}

/** The same for a provision under a name of the language's own, which need not be given a title. */
export function fixedProvision<Own extends TProperties>(own: Own, description: string) {
  const title = words({ title: "Title", description: "What people call it, where that is not its usual title." });
  return settings({ title: Type.Optional(title), ...bodyOf(own) }, { description, "x-provision": true });
}

function bodyOf<Own extends TProperties>(own: Own) {
  return {
    ...own,
    ...commonProperties,
    reading: Type.Optional(readingOf(own)),
    variations: Type.Optional(variationsOf(own)),
  };
}

const commonProperties = {
  clause: Type.Optional(words({ description: "Its number in the body's own document.", "x-digest": false })),
  source: Type.Optional(source),
  standing: Type.Optional(
    oneOf(["mandated", "optional", "local"], {
      description:
        "Whether a statute or model requires it (mandated), offers it (optional), or the body wrote it itself (local).",
    }),
  ),
  favours: Type.Optional(
    oneOf(["practices", "body", "nobody"], {
      description: "Who gains when it is stronger. Not stated means that a reviewer must judge.",
    }),
  ),
  from: Type.Optional(date({ description: "The first day on which it is in force." })),
  until: Type.Optional(date({ description: "The last day on which it is in force." })),
  was: Type.Optional(
    Type.String({ pattern: idPattern, description: "Its id in the earlier version.", "x-digest": false }),
  ),
  note: Type.Optional(words({ description: "A remark for readers; it decides nothing.", "x-digest": false })),
};

function readingOf(own: TProperties) {
  const rival = { says: words({ description: "The rival reading in words." }), ...refinementsOf(own) };
  return settings(
    {
      taken: words({ description: "How the clause is read here." }),
      instead: Type.Optional(
        named(settings(rival), {
          description: "Rival readings: each refines the provision as an own file refines its base.",
        }),
      ),
    },
    {
      description: "The reading taken where the source can be read in several ways, with its rivals.",
      "x-digest": false,
    },
  );
}

function variationsOf(own: TProperties) {
  const refinements = refinementsOf(own);
  const circumstances = {
    from: Type.Optional(date({ description: "The first day it applies." })),
    until: Type.Optional(date({ description: "The last day it applies." })),
    when: Type.Optional(
      condition({ description: "The circumstances in which it applies; a date in them may start it from an event." }),
    ),
    approvedBy: Type.Optional(words({ description: "Who approved it." })),
    because: Type.Optional(words({ description: "Why." })),
    instead: Type.Optional(
      settings(refinements, { "x-replaces": true, description: "Keys that are replaced whole, not merged." }),
    ),
  };
  return named(settings({ ...refinements, ...circumstances }), {
    description: "Other terms for a time or in certain circumstances. Two that clash are an error.",
    ordered: true,
  });
}

function refinementsOf(own: TProperties): TProperties {
  return Object.fromEntries(
    Object.entries(own).map(([key, shape]) => [
      key,
      Type.Optional(Type.Unsafe<unknown>(nullable(refinementOf({ ...shape })))),
    ]),
  );
}

/** The typed value of a shape. */
export type Value<Shape extends TSchema> = Static<Shape>;
