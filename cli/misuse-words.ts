import type { CommanderError } from "commander";

/** What was wrong with how a command was given, and what to write instead. */
export interface MisuseWords {
  readonly message: string;
  readonly help: string;
}

/** The library's message on a misuse in our own plain words. */
export function wordsForMisuse({ code, message }: CommanderError): MisuseWords {
  const [, named = ""] = /'([^']*)'/.exec(message) ?? [];
  const [, meant] = /\(Did you mean (?:one of )?([^,?]+)/.exec(message) ?? [];
  const [, reason = ""] = /is invalid\. (.*)$/s.exec(message) ?? [];
  const suggestion = meant === undefined ? "" : `Did you mean \`${meant}\`? `;
  switch (code) {
    case "commander.unknownCommand":
      return {
        message: `\`${named}\` is not one of the commands.`,
        help: `${suggestion}\`charter --help\` lists them.`,
      };
    case "commander.unknownOption":
      return {
        message: `\`${named}\` is not an option here.`,
        help: `${suggestion}\`--help\` after the command lists its options.`,
      };
    case "commander.missingArgument":
      return {
        message: `What is missing: \`${named.toUpperCase()}\`.`,
        help: "`--help` after the command shows an example.",
      };
    case "commander.optionMissingArgument":
      return { message: `The option \`${named}\` lacks its value.`, help: "Write the value after it." };
    case "commander.excessArguments":
      return {
        message: "There are more words than this command takes.",
        help: "Put quotes around a word with spaces; `--help` after the command shows an example.",
      };
    case "commander.invalidArgument":
      return { message: `The option \`${named}\` cannot have this value.`, help: reason };
    default:
      return { message: message.replace(/^error: /, ""), help: "`--help` after the command shows an example." };
  }
}
