/** Words made a sentence: a capital at its head, a full stop at its end. */
export function sentence(words: string): string {
  const text = capital(words.trim());
  return text === "" || /[.?!…]["”’)]?$/.test(text) ? text : `${text}.`;
}

/** The words with a capital at their head, as far as they begin with a letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words of an id: `not-properly-constituted` is "not properly constituted", and `lmc-mediates` "LMC mediates". */
export function wordsOfId(id: string): string {
  return id
    .replaceAll(/(?<=[a-z0-9])(?<!\b(?:co|non|sub|vice))-(?=[a-z0-9])/g, " ")
    .replaceAll(/\b(gp|lmc|nhs|ccg)(?=s?\b)/g, (letters) => letters.toUpperCase());
}

/** Words as they are listed: a, b or c. */
export function listed(words: readonly string[], last: "or" | "and" = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** A number of things: "1 problem", "no problems". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? "no" : number} ${number === 1 ? one : many}`;
}
