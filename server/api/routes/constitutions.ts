import { printCivilDate } from "../../../engine/index.ts";
import { listConstitutions, listVersions } from "../../operations/list-constitutions.ts";
import { listQuestions } from "../../operations/list-questions.ts";
import { showSource, showVersion } from "../../operations/show-version.ts";
import { readDate } from "../query.ts";
import { jsonReply, outcomeReply, problemReply, textReply } from "../reply.ts";
import type { QueryParameter, Route } from "../route.ts";

const dateSchema = { type: "string", format: "date" };
const onDate = {
  name: "on",
  description: "A date such as 2013-12-09; today, as `Charter-Today` says, where it is not given.",
  schema: dateSchema,
};
const knownAt = {
  name: "knownAt",
  description:
    "Up to which date what had become known counts. Files do not say when a version became known, so for now it does not change which one is found.",
  schema: dateSchema,
};
const versionParameter: QueryParameter = {
  name: "version",
  description: "A version, instead of the one in force.",
  schema: { type: "string", maxLength: 50 },
};

const list: Route = {
  method: "get",
  path: "/api/v1/constitutions",
  id: "listConstitutions",
  summary: "The constitutions that are here",
  description:
    "Every constitution with its versions, oldest first. A version whose file has problems is listed as not valid.",
  query: [],
  gives: [{ contentType: "application/json", description: "The list.", schema: "ConstitutionList" }],
  problems: [],
  answer: (_asked, { world }) => jsonReply({ constitutions: listConstitutions(world) }, { keeps: true }),
};

const inForce: Route = {
  method: "get",
  path: "/api/v1/constitutions/{id}",
  id: "findInForce",
  summary: "The version in force on a date",
  description:
    "The version that declares itself in force on the date, with all it says. What a file declares is a claim, not a proof.",
  query: [onDate, knownAt],
  gives: [{ contentType: "application/json", description: "The version in force.", schema: "ConstitutionInForce" }],
  problems: ["unknown-constitution", "none-in-force", "constitution-not-valid"],
  answer: ({ path, query }, { world }) => {
    const date = readDate(query, "on");
    if (!date.ok) return problemReply(date.trouble);
    const known = readDate(query, "knownAt");
    if (!known.ok) return problemReply(known.trouble);
    const on = date.date ?? world.clock.today();
    const found = showVersion(world, { id: path["id"] ?? "", on });
    if (!found.ok) return problemReply(found.trouble);
    const dates = { on: printCivilDate(on), knownAt: printCivilDate(known.date ?? on) };
    return jsonReply({ ...dates, ...found.value }, { keeps: true });
  },
};

const versions: Route = {
  method: "get",
  path: "/api/v1/constitutions/{id}/versions",
  id: "listVersions",
  summary: "Every version of a constitution",
  description: "All its versions, oldest first.",
  query: [],
  gives: [{ contentType: "application/json", description: "The list.", schema: "ListedConstitution" }],
  problems: ["unknown-constitution"],
  answer: ({ path }, { world }) => outcomeReply(listVersions(world, path["id"] ?? ""), { keeps: true }),
};

const version: Route = {
  method: "get",
  path: "/api/v1/constitutions/{id}/versions/{version}",
  id: "showVersion",
  summary: "One version",
  description:
    "All that the version says, what it takes from its base included, and its digest. With `Accept: application/yaml` its own file as it was written.",
  query: [],
  gives: [
    { contentType: "application/json", description: "The version as read.", schema: "ConstitutionVersion" },
    { contentType: "application/yaml", description: "Its file." },
  ],
  problems: ["unknown-constitution", "unknown-version", "constitution-not-valid"],
  answer: ({ path, wantsYaml }, { world }) => {
    const wanted = { id: path["id"] ?? "", version: path["version"] ?? "", on: world.clock.today() };
    const options = { keeps: true, headers: { Vary: "Accept" } };
    if (!wantsYaml) return outcomeReply(showVersion(world, wanted), options);
    const source = showSource(world, wanted);
    return source.ok ? textReply("application/yaml", source.value, options) : problemReply(source.trouble);
  },
};

const questions: Route = {
  method: "get",
  path: "/api/v1/constitutions/{id}/questions",
  id: "listQuestions",
  summary: "What can be asked",
  description:
    "Every question with its address, its outcomes and the JSON Schema of its facts. `example` can be sent to `decisions` as it stands.",
  query: [onDate, versionParameter],
  gives: [{ contentType: "application/json", description: "The questions.", schema: "QuestionList" }],
  problems: ["unknown-constitution", "unknown-version", "none-in-force", "constitution-not-valid"],
  answer: ({ path, query }, { world }) => {
    const date = readDate(query, "on");
    if (!date.ok) return problemReply(date.trouble);
    const named = query["version"] === undefined ? {} : { version: query["version"] };
    const wanted = { id: path["id"] ?? "", on: date.date ?? world.clock.today(), ...named };
    return outcomeReply(listQuestions(world, wanted), { keeps: true });
  },
};

/** What there is to read: constitutions, versions, questions. */
export const constitutionRoutes: readonly Route[] = [list, inForce, versions, version, questions];
