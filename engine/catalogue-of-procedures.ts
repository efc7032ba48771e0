import type { Check } from "./check.ts";

/** The checks of procedures made when one is read, in the order of reading: names, then ways, then time. Part of the catalogue. */
export const checksOfProcedures = {
  "name-means-two-things": {
    title: "A name that means two things",
    why: "A reader could not tell which of them is meant.",
  },
  "fact-declared-twice": {
    title: "A fact declared twice with different meaning",
    why: "What is given for one of them would be taken for the other.",
  },
  "end-goes-on": { title: "An end of a procedure in which something is still done", why: "It could not be both." },
  "deadline-not-counted": {
    title: "A deadline of which no day can be reckoned",
    why: "Nobody could say by when it must be kept.",
  },
  "deadlines-without-date": {
    title: "Deadlines that must be kept by a date which is not asked for",
    why: "It would let everything pass.",
  },
  "no-such-outcome": {
    title: "A way for an outcome that never comes",
    why: "The outcome that was meant would lead nowhere.",
  },
  "outcome-leads-nowhere": {
    title: "An outcome after which it is not said where the case goes",
    why: "A case would stand still without anybody having meant it.",
  },
  "never-opened": {
    title: "A stage that awaits a case which nothing opens",
    why: "It would be awaited for ever.",
  },
  "party-not-supplied": {
    title: "A case opened without one of its parties",
    why: "Nobody could do what is for that party to do.",
  },
  "stage-unreachable": {
    title: "A stage or an end of a procedure to which nothing leads",
    why: "It reads like a safeguard or a way out, and no case is ever in it.",
  },
  "dead-end": {
    title: "A stage out of which nothing leads, or nothing any more",
    why: "A case would stand still in it without anybody having meant it.",
  },
  "step-never-taken": {
    title: "A step of a procedure that can never be taken",
    why: "It promises a way that is always shut.",
  },
  "deadline-never-runs": {
    title: "A deadline that never runs",
    why: "A reader would count on it, and nobody is ever held to it.",
  },
  "deadline-without-consequence": {
    title: "A deadline of which nothing follows if it is missed",
    why: "Whoever is to keep it can as well let it pass.",
  },
  "deadline-met-by-nothing": {
    title: "A deadline that nothing meets",
    why: "Whatever is done in time, it would count as missed.",
  },
  "deadlines-never-kept": {
    title: "Deadlines of which one can only be kept by missing another",
    why: "Everybody would be in breach, whatever they do.",
  },
  "adverse-without-appeal": {
    title: "An end that goes against somebody, with no appeal named",
    why: "Whether there is none on purpose should not have to be asked when it comes to it.",
  },
} as const satisfies Record<string, Check>;

/** What is proved of the time procedures take, over every day of the calendar. Part of the catalogue. */
export const proofsOfProcedures = {
  "deadlines-not-always-kept": {
    title: "Days from which a deadline can only be kept by missing another",
    why: "On those days, over Christmas for instance, everybody would be in breach, whatever they do.",
  },
  "stage-without-limit": {
    title: "Stages of a procedure that no deadline limits",
    why: "Where a case can rest or go round for ever should be known beforehand, even where it is meant.",
  },
  "last-day-to-act": {
    title: "The last day on which a date can be fixed so that all deadlines are kept",
    why: "It follows from several deadlines together, and nobody should have to work it out when it comes to it.",
  },
} as const satisfies Record<string, Check>;
