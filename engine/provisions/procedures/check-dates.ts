import { nearest } from "../../documents/nearest.ts";
import { quoted } from "../../documents/refusal.ts";
import type { Checking } from "./checking.ts";
import { choices, valueAt } from "./checking.ts";
import type { Action } from "./course.ts";
import { saysMoreThanPhrase, speaksOfDeadlines } from "./guard-requirement.ts";
import { bearsOn, datesAsked } from "./keeping-requirements.ts";
import { meaningOf } from "./names.ts";

/** The day on which an action is done is a date; what it asks for is one value; deadlines can be kept by a date asked for. */
export function checkDates(checking: Checking): void {
  for (const stage of checking.named.course.stages.values())
    for (const action of stage.actions.values()) {
      checkOnDay(action, checking);
      checkAsks(action, checking);
      if (speaksOfDeadlines(action.data.when)) checkPhrase(action, checking);
    }
}

function checkOnDay({ data, path }: Action, { named, report }: Checking): void {
  const { onDay } = data;
  if (onDay === undefined) return;
  const { facts } = report.surroundings;
  const meaning = meaningOf(onDay, named, facts);
  const dates = [...facts.values(), ...named.facts.values()].filter(({ type }) => type.kind === "date");
  const names = dates.map(({ name }) => name);
  if (meaning?.kind !== "fact") {
    const meant = nearest(onDay, names);
    report.problem(
      "unknown-fact",
      valueAt(`${path}/onDay`, report),
      `${quoted(onDay)} is not a date fact of this procedure`,
      meant === undefined ? choices(names, "date facts") : `Did you mean \`${meant}\`?`,
    );
  } else if (meaning.fact.type.kind !== "date")
    report.problem(
      "types-differ",
      valueAt(`${path}/onDay`, report),
      `\`${onDay}\` is not a date, so nothing can be done on it`,
      choices(names, "date facts"),
    );
}

function checkAsks({ data, path }: Action, { report }: Checking): void {
  for (const [name, { type }] of Object.entries(data.asks ?? {})) {
    if (typeof type === "string" || !("history" in type)) continue;
    report.problem(
      "types-differ",
      report.at(`${path}/asks/${name}`),
      `\`${name}\` has a history, and what is asked for when something is done is one value`,
      "Write the type of the value itself",
    );
  }
}

function checkPhrase(action: Action, { named, report }: Checking): void {
  const { path, title, data } = action;
  const at = saysMoreThanPhrase(data.when) ? report.at(`${path}/when`) : report.at(`${path}/when/deadlines`);
  const dates = datesAsked(action);
  if (dates.length === 0)
    report.problem(
      "deadlines-without-date",
      at,
      `“${title}” asks for no date, so there is none by which deadlines could be kept or not`,
      "Add `asks` with a date, or leave `deadlines` out",
    );
  else if (
    ![...named.course.deadlines.values()].some((deadline) =>
      dates.some((date) => bearsOn(date, deadline, named.course)),
    )
  )
    report.problem(
      "deadlines-without-date",
      at,
      `No deadline is counted by \`${dates.join("` or `")}\`, nor met on it`,
      "Count a deadline from it, write `onDay` where it is met, or leave `deadlines` out",
    );
}
