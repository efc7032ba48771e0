import { Command } from "commander";
import { heading, list, name, nearest, publishedSchemas, textOfBlocks } from "../../engine/index.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, misuse } from "../io.ts";
import { paintFor } from "../paint.ts";

const example = `
A JSON Schema says which shape a file or an answer has; editors use the one of constitutions to complete and to explain.
Without NAME, the schemas are listed.

For example:
  charter schema constitution > constitution.schema.json
`;

/** `charter schema [NAME]`: the JSON Schemas, by name. */
export function schemaCommand(io: Io): Command {
  return new Command("schema")
    .description("Print the JSON Schema of constitutions, cases, decisions or problems.")
    .argument("[NAME]", "which schema")
    .addHelpText("after", example)
    .action((wanted: string | undefined) => {
      io.exitWith(schema(io, wanted));
    });
}

function schema(io: Io, wanted: string | undefined): ExitCode {
  const schemas = publishedSchemas();
  if (wanted === undefined) {
    const items = [...schemas].map(([each, { description }]) => ({
      words: [name(each), { kind: "text" as const, text: ` ${String(description)}` }],
    }));
    io.stdout(textOfBlocks([heading(3, "The schemas:"), list(items)], paintFor(io)));
    return exitCodes.fine;
  }
  const found = schemas.get(wanted);
  if (found === undefined) {
    const meant = nearest(wanted, schemas.keys());
    const known = [...schemas.keys()].map((each) => `\`${each}\``).join(", ");
    return misuse(
      io,
      `There is no schema \`${wanted}\`.`,
      meant === undefined ? `There is ${known}.` : `Did you mean \`${meant}\`?`,
    );
  }
  io.stdout(`${JSON.stringify(found, null, 2)}\n`);
  return exitCodes.fine;
}
