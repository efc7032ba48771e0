/**
 * Whether a text stands in a sentence, whatever its capitals and spaces. A figure must stand there whole: "80 of 240" does
 * not stand in "180 of 2400".
 */
export function occursIn(text: string, sentence: string): boolean {
  const wanted = plain(text);
  const within = plain(sentence);
  for (let at = within.indexOf(wanted); at >= 0 && wanted !== ""; at = within.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!splitsFigure(within, at) && !splitsFigure(within, end)) return true;
  }
  return false;
}

function splitsFigure(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at));
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
