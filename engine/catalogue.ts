import type { Check } from "./check.ts";
import { checksOfProcedures, proofsOfProcedures } from "./catalogue-of-procedures.ts";

/**
 * Every check by its permanent id (`charter checks` prints it). An id is never reused for another meaning.
 * The order is that of reading: text, shape, base, meaning.
 */
export const catalogue = {
  "yaml-syntax": {
    title: "The text is not readable YAML",
    why: "Nothing can be decided from a text whose structure is unclear.",
  },
  "file-too-large": {
    title: "The file is too large",
    why: "No constitution needs so much text, and one file must not keep everybody else waiting.",
  },
  "file-encoding": {
    title: "The file is not saved as UTF-8",
    why: "In any other encoding £, – and é turn into other characters on the next machine.",
  },
  "unwanted-character": {
    title: "A character that cannot be seen, or that changes how the text around it is shown",
    why: "What a reader sees must be what is decided.",
  },
  "tab-indentation": {
    title: "A line is indented with a tab",
    why: "Editors show tabs in different widths, so what belongs to what would be unclear.",
  },
  "too-deep": {
    title: "Entries are nested too deeply",
    why: "No provision needs so many levels, and deep nesting is a way to stop a program.",
  },
  "too-many-entries": {
    title: "Too many entries in one place or in the file",
    why: "No constitution needs so many, and one file must not keep everybody else waiting.",
  },
  "anchor-or-alias": {
    title: "A YAML anchor, alias or merge key",
    why: "A reader must be able to read a provision where it stands; `basedOn` is the one way to inherit.",
  },
  "yaml-tag": {
    title: "A YAML tag",
    why: "Tags change what a value is, unseen; the shape of each entry is settled here.",
  },
  "yaml-directive": { title: "A YAML directive", why: "The file is always read as YAML 1.2." },
  "several-documents": { title: "Several documents in one file", why: "One file holds one constitution." },
  "empty-document": {
    title: "Nothing is written in the file",
    why: "An empty file is more often an accident than a wish.",
  },
  "not-named-entries": {
    title: "The file is not a set of named entries",
    why: "Every provision is addressed by the names it stands under.",
  },
  "unusable-key": {
    title: "A name that is missing, or that cannot be a name",
    why: "Every entry must be one that can be pointed at.",
  },
  "reserved-key": {
    title: "A name that has a meaning of its own for programs",
    why: "Programs that read the constitution later could mistake it.",
  },
  "duplicate-key": {
    title: "The same name stands twice in one place",
    why: "Readers would take one for the law and programs the other.",
  },
  "value-missing": {
    title: "A name without a value",
    why: "In a file based on another, no value would silently take away what was inherited.",
  },
  "split-by-comma": {
    title: "A comma inside brackets cuts an amount or a sentence in two",
    why: "What follows the comma would be read as a name of its own, unseen.",
  },
  "ambiguous-number": {
    title: "A number written in a way that programs read differently",
    why: "`010`, `2013.10` and numbers of seventeen digits do not stay what was written.",
  },
  "curly-quotes": {
    title: "Curly quotation marks around a value",
    why: "YAML knows only straight ones; curly ones become part of the text.",
  },
  "more-problems": { title: "More problems than are listed", why: "After a hundred the first ones say enough." },

  "unknown-key": {
    title: "A name that is not known in this place",
    why: "A misspelt rule would otherwise be no rule.",
  },
  "missing-key": { title: "Something that must be said is not said", why: "Nothing is assumed in silence." },
  "wrong-type": {
    title: "Another kind of value is expected",
    why: "A decision can only be made from what it can read.",
  },
  "unknown-word": {
    title: "A word that is not among those to choose from",
    why: "A misspelt choice would otherwise be no choice.",
  },
  "wrong-form": {
    title: "A text is not written in the form expected",
    why: "Shares, periods and dates have one spelling each, so that they mean one thing.",
  },
  "bad-name": { title: "A name is not written as names are", why: "Names are used in addresses and in commands." },
  "out-of-range": { title: "A number or a length is out of range", why: "Such a value cannot be meant." },
  "wrong-count": { title: "Too few or too many entries", why: "An empty list of conditions would let anything pass." },
  "entries-clash": {
    title: "Entries that cannot stand together",
    why: "Each says what the other one settles.",
  },
  "wrong-shape": { title: "An entry does not have the shape expected", why: "What cannot be read cannot be decided." },

  "nothing-to-remove": {
    title: "`null` where nothing was inherited",
    why: "`null` takes away; often it comes from a comma in an unquoted text, or from a misspelt name.",
  },
  "unknown-sibling": {
    title: "`placedAfter` names an entry that is not there",
    why: "The order of gates and stages decides, so it must be certain.",
  },

  "unknown-fact": {
    title: "A condition speaks of a fact that is not declared",
    why: "Without its type and question a fact can neither be asked nor explained.",
  },
  "wrong-value": {
    title: "A value does not fit the fact it is compared with",
    why: "A comparison with a value of another type never holds, or always.",
  },
  "types-differ": {
    title: "Things of different types are compared",
    why: "They can never be told apart or put in order.",
  },
  "unsuitable-comparison": {
    title: "A comparison that cannot be asked of such a fact",
    why: "Only counts, money and dates have an order.",
  },
  "incomplete-condition": {
    title: "A condition in the rules engine's own form lacks a part",
    why: "It could not be run.",
  },
  "condition-too-deep": { title: "A condition is nested too deeply", why: "Nobody could read it aloud." },
  "wrong-quantity": {
    title: "A share, period, date or amount cannot be read",
    why: "Each has one spelling, so that it means one thing.",
  },
  "approximate-fraction": {
    title: "A rounded percentage where a fraction was probably meant",
    why: "66.67% is not two thirds: 2 of 3 pass one and fail the other.",
  },
  "unknown-reference": { title: "A name that refers to nothing", why: "What is referred to would never be applied." },
  "unknown-calendar": { title: "A calendar that is not known", why: "Working days cannot be counted without one." },
  "misplaced-file": {
    title: "A file whose name says another id or version than it does",
    why: "It would be asked for by one name and answer by another.",
  },
  "archived-version-changed": {
    title: "A version that is archived and no longer means what it meant",
    why: "Somebody has decided under it; whoever looks it up later must find what held then.",
  },
  "unknown-base": {
    title: "The constitution this one is based on cannot be found",
    why: "Its provisions would be missing.",
  },
  "circular-base": { title: "A constitution that is based on itself", why: "It would have no beginning." },
  "circular-question": { title: "Questions that ask each other", why: "Neither could be decided first." },
  "no-calendar": { title: "Working days without a calendar", why: "Which days are worked is data, not a guess." },
  "no-years": {
    title: "A year is named, but not when it begins",
    why: "A governance year begins when the constitution says.",
  },
  "reserved-name": {
    title: "A declared fact has the name of one that a provision brings",
    why: "One name would mean two things.",
  },
  "dates-out-of-order": { title: "A last day before the first", why: "It would never be in force." },
  "variations-clash": {
    title: "Two variations that change the same thing at the same time",
    why: "Which of them holds would be chance.",
  },
  "mandated-removed": { title: "A mandated provision is removed", why: "A statute or model requires it." },
  "broken-constraint": {
    title: "A tie between facts that names something it cannot tie",
    why: "Requests could not be held against it.",
  },

  "two-thresholds": { title: "A threshold stated twice", why: "Only one of them could decide." },
  "no-threshold": { title: "A gate without a threshold", why: "It would stop nothing, or everything." },
  "share-without-base": {
    title: "A share that does not say of what",
    why: "75% of all members and 75% of those who respond are different rules.",
  },
  "count-with-base": {
    title: "A number where a share was probably meant",
    why: "75 of those who respond and 75% of them are different rules.",
  },
  "no-support-gate": {
    title: "Gates that do not count the votes in favour",
    why: "A motion would be carried by whoever turns up, whatever they vote.",
  },
  "idle-casting-vote": {
    title: "A casting vote that can never break a tie, or hardly ever",
    why: "It would look like a safeguard and be none.",
  },
  "unreachable-threshold": {
    title: "A threshold that no vote can meet",
    why: "What can never be carried is no power at all.",
  },

  "rule-in-two-forms": { title: "A rule written in both its forms", why: "The two could give different answers." },
  "rule-incomplete": { title: "A rule that does not say when what comes out", why: "It would decide nothing." },
  "rule-decides-nothing": { title: "A rule with the same outcome either way", why: "Its condition would be idle." },
  "rule-gap": {
    title: "A case for which a rule has no outcome",
    why: "The question could not be answered when it arises.",
  },
  "rules-overlap": {
    title: "A case for which a rule has two outcomes",
    why: "It would be refused as a conflict when it arises.",
  },
  "never-satisfied": { title: "A condition that no case satisfies", why: "What hangs on it could never happen." },

  "unsuitable-recurrence": {
    title: "A recurrence that cannot stand in this place",
    why: "A number is owed in a stretch of time, and a day comes on a date; neither can take the other's place.",
  },
  "unsuitable-period": {
    title: "A period that cannot be counted in this place",
    why: "Clear days lie between an act and an event, and hours need an hour to start from.",
  },
  ...checksOfProcedures,

  "unknown-constitution": {
    title: "A case asks, or the archive keeps, a constitution that is not there",
    why: "The case would show nothing, and the archive keep nothing.",
  },
  "unknown-question": {
    title: "A case asks a question that its constitution does not answer",
    why: "It would show nothing.",
  },
  "unknown-reading": { title: "A case takes a rival reading that is not there", why: "It would show nothing." },
  "unknown-outcome": {
    title: "A case expects an outcome that its question does not have",
    why: "It could never pass.",
  },
  "unknown-in-story": {
    title: "A story speaks of something that its procedure does not have",
    why: "It would tell of nothing, and never fail.",
  },
  "repeated-case": {
    title: "Two cases or two stories have the same name",
    why: "A report could not say which of them failed.",
  },
  "unusable-calendar": {
    title: "A calendar that cannot be used",
    why: "Working days are counted by it, and a day too many or too few decides.",
  },

  "incompatible-with-itself": {
    title: "An office that cannot be held together with itself",
    why: "Nobody could hold it.",
  },
  "setting-without-effect": {
    title: "A setting that changes nothing where it stands",
    why: "A reader would believe that it does.",
  },

  "unknown-role": {
    title: "A seat, office or capacity that nobody can have",
    why: "What hangs on it could never be met.",
  },
  "quorum-above-seats": { title: "A quorum that no meeting can reach", why: "The committee could never do business." },
  "composition-impossible": {
    title: "A composition that the seats cannot have",
    why: "The committee could never be properly constituted.",
  },

  "nothing-to-divide": { title: "A rule on dividing votes where everybody has one", why: "It would never apply." },
  "elector-without-votes": {
    title: "An elector can be left without any vote",
    why: "Rounding should take nobody's vote unseen.",
  },
  "untreated-category": {
    title: "A category of interest of which nothing follows",
    why: "Whether a person who has it may stay, speak or vote could not be answered when it arises.",
  },
  "hole-in-bands": {
    title: "Amounts of which bands say nothing",
    why: "What is done with them could not be answered when it arises.",
  },
  "paid-above-topslice": {
    title: "A practice could be paid more than was topsliced from it",
    why: "What one practice gets beyond its own topslice comes out of that of others.",
  },
  "topslice-out-of-reach": {
    title: "No achievement earns the whole topslice back",
    why: "Part of every practice's money would be lost to it, whatever it does.",
  },
  "repeated-edge": {
    title: "The same edge stands twice in one table",
    why: "Which of the two counts would be chance.",
  },
  "more-earns-less": {
    title: "A greater achievement is paid less",
    why: "It would pay to do less.",
  },
  "tier-never-reached": { title: "A tier that no achievement reaches", why: "It would promise what is never paid." },
  "least-above-most": { title: "A least number above the most", why: "No number could be both." },

  "guard-unguarded": {
    title: "A guard against changes that can itself be changed in an easier way",
    why: "Who first took the guard away would never have to pass it.",
  },

  "never-met": {
    title: "A requirement that no lawful case can meet",
    why: "What hangs on it could never happen, and nobody would notice before it is needed.",
  },
  "always-met": {
    title: "A requirement that every lawful case meets",
    why: "It reads like a safeguard and is none.",
  },
  "gate-never-matters": {
    title: "A gate that never decides whether a vote is carried",
    why: "Whenever the other gates are passed, so is this one: it reads like a safeguard and is none.",
  },
  "outcome-never-comes": {
    title: "An outcome that no lawful case leads to",
    why: "It promises an answer that is never given.",
  },
  "never-decides": {
    title: "A requirement on which nothing ever turns",
    why: "Whoever fails it comes out the same without it: it reads like a condition and is none.",
  },
  "share-of-few": {
    title: "A share of so few that rounding makes it a larger one",
    why: "Three quarters of three people are all of them, which is seldom what was meant.",
  },
  "rules-conflict": {
    title: "Two clauses that cannot both be followed",
    why: "Whoever follows the one breaks the other, and nothing says which of them counts.",
  },
  "payment-proved": {
    title: "A payment proved never to be above the topslice, nor less for a greater achievement",
    why: "What was looked into and holds should be known as well, with how far it was looked into.",
  },
  "weight-rounded": {
    title: "A size at which rounding gives two electors other votes than one of twice the size",
    why: "Whoever splits or joins gains or loses a vote by it, and that should be known beforehand.",
  },
  ...proofsOfProcedures,
  "readings-differ": {
    title: "A case that comes out differently under a rival reading",
    why: "Where the document can be read in two ways, it should be known beforehand which votes and people that decides.",
  },
  "not-established": {
    title: "What could not be proved either way",
    why: "Silence would look like a promise that all is well.",
  },
} as const satisfies Record<string, Check>;
