import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, misuse } from "../io.ts";
import type { FirstConstitution } from "../first-constitution.ts";
import { casesOnItsOwn, constitutionOnItsOwn } from "../first-constitution.ts";
import { draftFrom } from "../draft-from-model.ts";

interface NewOptions {
  readonly from?: string;
  readonly stdout?: boolean;
  readonly force?: boolean;
}

const example = `
It is written to constitutions/ID, with cases that show what it decides. Both are yours to change.

For example:
  charter new my-group
  charter new my-group --from some-model@2011.1

Exit codes: 0 written · 1 there is one already · 3 the model could not be read
`;

/** `charter new ID`: a first constitution, from a model or on its own, with cases that pass. */
export function newCommand(io: Io): Command {
  return new Command("new")
    .description("Begin a constitution: a first version, with a case that passes.")
    .argument("<ID>", "the constitution's id: lower-case words joined by hyphens")
    .option("--from <model>", "take everything from this constitution of the library, to refine it")
    .option("--stdout", "print the constitution instead of writing files")
    .option("--force", "write over what is there")
    .addHelpText("after", example)
    .action(async (id: string, options: NewOptions) => {
      io.exitWith(await begin(io, id, options));
    });
}

/** The texts of a first constitution and of its cases. */
interface Draft {
  readonly constitution: string;
  readonly cases: string;
}

async function begin(io: Io, id: string, options: NewOptions): Promise<ExitCode> {
  const isTaken = ["calendars", "packs", "sources"].includes(id);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 100 || isTaken) {
    return misuse(
      io,
      `\`${id}\` cannot be the id of a constitution.`,
      isTaken
        ? "That folder holds other things; choose another id."
        : "Write lower-case words joined by hyphens, such as `my-group`.",
    );
  }
  const first = firstOf(io, id);
  const folder = join(io.folder, "constitutions", id);
  const there = ["cases.yaml", `${first.version}.yaml`].filter((name) => existsSync(join(folder, name)));
  if (there.length > 0 && options.stdout !== true && options.force !== true) {
    io.stderr(
      `${there.map((name) => `\`constitutions/${id}/${name}\``).join(" and ")} ${there.length === 1 ? "is" : "are"} there already, and nothing was written.\n  Choose another id, or write --force to write over it.\n`,
    );
    return exitCodes.no;
  }
  const drafted = options.from === undefined ? onItsOwn(io, first) : await draftFrom(io, first, options.from);
  if (!drafted.ok) return drafted.code;
  if (options.stdout === true) io.stdout(drafted.draft.constitution);
  else write(io, folder, first, drafted.draft);
  return exitCodes.fine;
}

function firstOf(io: Io, id: string): FirstConstitution {
  const hasSchema = existsSync(join(io.folder, "schemas", "constitution.schema.json"));
  const schemaLine = hasSchema ? "# yaml-language-server: $schema=../../schemas/constitution.schema.json\n" : "";
  return { id, version: `${io.today().year}.1`, schemaLine };
}

function onItsOwn(io: Io, first: FirstConstitution): { readonly ok: true; readonly draft: Draft } {
  return {
    ok: true,
    draft: { constitution: constitutionOnItsOwn(first), cases: casesOnItsOwn(first, io.today().toString()) },
  };
}

function write(io: Io, folder: string, { id, version }: FirstConstitution, { constitution, cases }: Draft): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${version}.yaml`), constitution);
  writeFileSync(join(folder, "cases.yaml"), cases);
  const file = `constitutions/${id}/${version}.yaml`;
  io.stdout(`Written: ${file} and constitutions/${id}/cases.yaml

What to do next:
  charter check ${file}     after every change
  charter test ${file}      do the cases still come out?
  charter render ${file}    read it in plain English
  charter ask ${file}       what can be asked
`);
}
