/** A question turned into a statement: whom it is about, and what is said of them if the answer is yes and if it is no. */
export interface Statement {
  readonly subject: string;
  readonly yes: string;
  readonly no: string;
}

/**
 * Turns "Does the doctor work in the area?" into "the doctor", "works in the area" and "does not work in the area".
 * Undefined where it is not certain which words are the subject: then the question is best quoted as it is.
 */
export function statementOf(question: string): Statement | undefined {
  const [first = "", ...words] = question.trim().replace(/\?$/, "").split(/\s+/);
  const auxiliary = first.toLowerCase();
  const length = lengthOfSubject(words);
  const subject = words.slice(0, length).join(" ");
  const [next = "", ...others] = words.slice(length);
  const rest = others.length === 0 ? "" : ` ${others.join(" ")}`;
  if (length === 0 || next === "") return undefined;
  if (supports.has(auxiliary)) return withVerb(auxiliary, subject, next, rest);
  if (!linking.has(auxiliary) || !canFollow(auxiliary, next)) return undefined;
  return { subject, yes: `${auxiliary} ${next}${rest}`, no: `${auxiliary} not ${next}${rest}` };
}

const supports: ReadonlySet<string> = new Set(["does", "do", "did"]);
const linking: ReadonlySet<string> = new Set([
  "is",
  "are",
  "was",
  "were",
  "has",
  "have",
  "had",
  "can",
  "may",
  "must",
  "will",
]);
const determiners: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "each",
  "every",
  "any",
  "this",
  "that",
  "its",
  "their",
]);
const pronouns: ReadonlySet<string> = new Set([
  "it",
  "they",
  "he",
  "she",
  "there",
  "everybody",
  "everyone",
  "anybody",
  "anyone",
  "nobody",
]);
const articles: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** How many words the subject has; a second word of it is only taken after `of`. */
function lengthOfSubject(words: readonly string[]): number {
  const [first = "", second = "", third = ""] = words.map((word) => word.toLowerCase());
  if (pronouns.has(first)) return 1;
  if (!determiners.has(first) || second === "") return 0;
  if ((first === "this" || first === "that") && articles.has(second)) return 1;
  return third === "of" ? 3 + lengthOfSubject(words.slice(3)) : 2;
}

/** Words that begin what is said of the subject, never its name: "the doctor | on …", not "the practice | premises". */
const beginnings: ReadonlySet<string> = new Set(
  (
    "a an the one two no not also still already now currently at least more less only in on at under within outside from to by for with without " +
    "eligible entitled present absent able available independent new open closed complete full true so lawful valid likely elsewhere " +
    "member members part willing responsible resident salaried self-employed quorate public confidential urgent"
  ).split(" "),
);

const participles: ReadonlySet<string> = new Set(
  "been given taken held made had met put read sent said shown known written begun become left paid set".split(" "),
);

function canFollow(auxiliary: string, word: string): boolean {
  const lower = word.toLowerCase();
  if (auxiliary === "can" || auxiliary === "may" || auxiliary === "must" || auxiliary === "will")
    return lower === "be" || verbs.has(lower);
  return beginnings.has(lower) || participles.has(lower) || /^\d/.test(lower) || /[a-z]{2}(ed|ing)$/.test(lower);
}

/** Verbs that begin what is said of somebody; in other places some of these words are names of things. */
const verbs: ReadonlySet<string> = new Set(
  (
    "work hold have live practise vote stand belong sit serve own attend concern meet agree consent provide contain employ act chair " +
    "respond return follow involve include need relate lie come take give sign receive represent know apply earn object nominate declare " +
    "remain exist cover support propose second say make do reside perform treat refer prescribe"
  ).split(" "),
);

function withVerb(auxiliary: string, subject: string, verb: string, rest: string): Statement | undefined {
  if (!verbs.has(verb.toLowerCase())) return undefined;
  const inflect = auxiliary === "does" ? present : auxiliary === "did" ? past : (word: string) => word;
  return { subject, yes: `${inflect(verb)}${withSecond(rest, inflect)}`, no: `${auxiliary} not ${verb}${rest}` };
}

/** The rest with its first word changed too, where that is a second verb: "live or work in the area". */
function withSecond(rest: string, inflect: (verb: string) => string): string {
  const [whole = "", join = "", second = ""] = /^ (or|and) ([a-z]+)/.exec(rest) ?? [];
  return verbs.has(second) ? ` ${join} ${inflect(second)}${rest.slice(whole.length)}` : rest;
}

function present(verb: string): string {
  if (verb === "have") return "has";
  if (/(?:s|sh|ch|x|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

const irregular: Readonly<Record<string, string>> = {
  ...{
    hold: "held",
    have: "had",
    stand: "stood",
    sit: "sat",
    meet: "met",
    lie: "lay",
    come: "came",
    take: "took",
    give: "gave",
  },
  ...{ know: "knew", say: "said", make: "made", do: "did", refer: "referred" },
};

function past(verb: string): string {
  const known = irregular[verb];
  if (known !== undefined) return known;
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
