import type { TSchema } from "typebox";
import type { Constitution } from "../../constitution/constitution.ts";
import { conditionSchema } from "../../constitution/condition-shape.ts";
import { factsShape } from "../../constitution/facts.ts";
import { headShape } from "../../constitution/head.ts";
import type { Kind } from "../../constitution/kind.ts";
import { isPlainSchema } from "../../constitution/refinement.ts";
import { provision } from "../../constitution/shapes.ts";
import type { DocumentNode } from "../../documents/node.ts";
import { nodeAt } from "../../documents/positions.ts";
import type { Schema } from "../../documents/schema.ts";
import { capital, listed } from "../sentences.ts";
import { askedOfKind, entriesOf, wordsAsked } from "./asked-of-kind.ts";
import { comparisonRows } from "./comparison-rows.ts";
import { exampleValue } from "./example-values.ts";
import type { Given, Row } from "./rows.ts";
import { rowsOf } from "./rows.ts";
import { ownId } from "./sample.ts";
import { wordsForShape } from "./shape-words.ts";

/**
 * Every key of the language, as Markdown: what it can be, what it says, an example; and every question of every kind with
 * its outcomes.
 * @param constitutions real ones, from which the examples are taken
 */
export function languageReference(kinds: readonly Kind[], constitutions: readonly Constitution[]): string {
  const shape: TSchema = provision({}, "");
  const given: Given = new Map();
  const common = rowsOf(shape, given);
  const provisions = kinds.flatMap((kind) => provisionsOf(constitutions, kind.section));
  const parts = [
    preface,
    part("The head of the file", "What stands in the first column, before the sections.", [
      tableOfKeys(rowsOf(headShape()), constitutions.map(rootOf)),
    ]),
    part("`facts`", sentenceOf(factsShape), [tableOfKeys(factRows(), factsOf(constitutions))]),
    part("What every provision can say", ofEveryProvision, [tableOfKeys(common, provisions)]),
    ...kinds.map((kind) => partOfKind(kind, { common, given }, constitutions)),
    conditionsPart(),
  ];
  return `${parts.join("\n\n")}\n`;
}

const ofEveryProvision =
  "Whatever its section. A rival reading (`reading/instead`) and a variation can in addition say whatever the provision itself can say.";

/** What was told of every provision, and need not be told of each kind. */
interface Told {
  readonly common: readonly Row[];
  readonly given: Given;
}

const preface = `# Reference of the language

<!-- Written by \`npm run generate\` from the shapes; change the shape, never this file. -->

Every key there is, section by section. \`<id>\` stands for a name you choose: lower-case words joined by hyphens. \`<name>\` is the name of a
fact: one word, capitals inside. A hyphen stands for each entry of a list. A key marked ● must be written where the entry it belongs to is
written; in a file that is based on another, nothing need be repeated. A list, and what is “replaced whole”, is one thing to a refinement:
write all of it again. Where the order counts, a new entry of a refinement can say \`placedAfter\`: the id after
which it comes. How it all hangs together is in the [guide](guide-for-governance-leads.md); the words are in the [glossary](glossary.md).`;

function part(title: string, says: string, blocks: readonly string[]): string {
  return [`## ${title}`, says, ...blocks].join("\n\n");
}

function partOfKind(kind: Kind, told: Told, constitutions: readonly Constitution[]): string {
  const form =
    kind.fixed === undefined
      ? `One ${kind.noun.one} stands under its id: \`${kind.section}: { <id>: { title: …, … } }\`. Beside what every provision can say:`
      : "Its entries have names of their own. Beside what every provision can say (a title is not needed):";
  return part(`\`${kind.section}\``, sentenceOf(kind), [
    form,
    ...entriesOf(kind).flatMap((entry) => tablesOfEntry(kind, entry, { told, constitutions })),
    `### What \`${kind.section}\` can be asked`,
    tableOfQuestions(kind, constitutions),
  ]);
}

function tablesOfEntry(
  kind: Kind,
  [entry, shape]: readonly [entry: string, shape: TSchema],
  { told, constitutions }: { readonly told: Told; readonly constitutions: readonly Constitution[] },
): readonly string[] {
  const common = new Set(told.common.map(({ path: [key] }) => key));
  const own = rowsOf(shape, new Map(told.given)).filter(({ path: [key] }) => !common.has(key));
  const all = provisionsOf(constitutions, kind.section);
  if (kind.fixed === undefined) return [tableOfKeys(own, all)];
  const nodes = constitutions.flatMap(({ root }) => nodeAt(root, [kind.section, entry]) ?? []);
  return [`### \`${kind.section}/${entry}\``, sentenceOf(shape), tableOfKeys(own, nodes)];
}

function tableOfKeys(rows: readonly Row[], roots: readonly DocumentNode[]): string {
  return table(
    ["Key", "Must", "What it can be", "What it says", "Example"],
    rows.map(({ path, schema, required, like }) => [
      `\`${path.join("/")}\``,
      required ? "●" : "",
      like === undefined ? wordsForShape(schema) : `${wordsForShape(schema)}, as under \`${like}\``,
      schema.description ?? "",
      code(exampleValue(roots, path, schema)),
    ]),
  );
}

function tableOfQuestions(kind: Kind, constitutions: readonly Constitution[]): string {
  const words = wordsAsked(kind, constitutions);
  return table(
    ["Address", "What is asked", "Outcomes"],
    askedOfKind(kind).map(({ entry, id, outcomes }) => [
      `\`${[kind.section, entry, ...(id === "" ? [] : [id.replace(ownId, "<id>")])].join("/")}\``,
      words.get(id) ?? (id === ownId ? words.get("") : undefined) ?? "",
      outcomes.every((outcome) => outcome === ownId)
        ? "those it names"
        : listed(
            outcomes.map((outcome) => `\`${outcome}\``),
            "or",
          ),
    ]),
  );
}

function conditionsPart(): string {
  const combining = ["all", "any", "not"].map((key) => [`\`${key}\``, saidOf(conditionSchema, key)]);
  const rows = comparisonRows((key) => saidOf(comparisonsOf(conditionSchema), key));
  return part(
    "Conditions",
    "A condition is a set of facts, each with what it must be; all of them must hold. An address of a question can stand in the place of a fact, and an outcome in that of its value: `resolutions/recall: carried`. The right side of a comparison can be another fact: `{ atMost: { fact: allowance } }`.",
    [
      table(["To combine", "What it asks"], combining),
      table(
        ["Comparison", "What it asks", "Of what facts", "Example"],
        rows.map(({ key, says, of, example }) => [`\`${key}\``, says, of, code(example)]),
      ),
      "json-rules-engine's own form, `{ fact: …, operator: …, value: … }`, can stand wherever a condition can.",
    ],
  );
}

function saidOf(schema: Schema, key: string): string {
  return schema.properties?.[key]?.description ?? "";
}

function comparisonsOf({ additionalProperties }: Schema): Schema {
  const ways = typeof additionalProperties === "object" ? (additionalProperties.anyOf ?? []) : [];
  return ways.find((way) => way.properties !== undefined) ?? {};
}

function factRows(): readonly Row[] {
  const shape: TSchema = factsShape;
  return rowsOf(shape);
}

function factsOf(constitutions: readonly Constitution[]): readonly DocumentNode[] {
  return constitutions.flatMap(({ root }) => nodeAt(root, ["facts"]) ?? []);
}

function provisionsOf(constitutions: readonly Constitution[], section: string): readonly DocumentNode[] {
  return constitutions.flatMap(({ root }) => {
    const found = nodeAt(root, [section]);
    return found?.kind === "map" ? [...found.entries.values()].map(({ value }) => value) : [];
  });
}

function rootOf({ root }: Constitution): DocumentNode {
  return root;
}

function sentenceOf(described: { readonly description?: string } | object): string {
  return isPlainSchema(described) && typeof described["description"] === "string"
    ? capital(described["description"])
    : "";
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellOf).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function cellOf(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function code(text: string | undefined): string {
  return text === undefined ? "" : text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
