const first = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** A number in a row: `third`, `11th`, `22nd`. */
export function ordinalWords(number: number): string {
  const tens = number % 100;
  const endings: Readonly<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };
  const ending = tens > 10 && tens < 14 ? "th" : (endings[number % 10] ?? "th");
  return first[number] ?? `${number}${ending}`;
}
