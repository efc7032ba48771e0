import type { DocumentNode, MapNode } from "../../documents/node.ts";
import { headOf, nodeAt } from "../../documents/positions.ts";
import { dateAt, factsAt, itemsAt, placeOf, textAt, textsAt, textsByKey, truthAt } from "../values.ts";
import { isReason } from "./reasons.ts";
import type { ExpectedRefusal, ExpectedState, Story, StoryStep } from "./story.ts";

/** The stories of a file whose form has been checked. */
export function readStories(root: MapNode, common: string): readonly Story[] {
  return itemsAt(root, "stories").map((node) => readStory(node, common));
}

/** The address of a procedure, of which only the id need be written. */
export function addressOfProcedure(written: string): string {
  return written.startsWith("procedures/") ? written : `procedures/${written}`;
}

function readStory(node: DocumentNode, common: string): Story {
  const at = nodeAt(node, ["name"])?.at ?? headOf(node);
  const on = dateAt(node, "on") ?? firstDay(node);
  const as = textAt(node, "as");
  const refused = refusalAt(node);
  return {
    name: textAt(node, "name") ?? "",
    constitution: textAt(node, "constitution") ?? common,
    begins: {
      procedure: addressOfProcedure(textAt(node, "procedure") ?? ""),
      by: textAt(node, "by") ?? firstActor(node) ?? "",
      on,
      ...(as === undefined ? {} : { as }),
      parties: textsByKey(node, "parties"),
      facts: factsAt(node),
      papers: papersAt(node),
      ...(refused === undefined ? {} : { refused }),
    },
    steps: readSteps(itemsAt(node, "steps"), on),
    at,
    placeOf: (path) => placeOf(node, path.split("/")) ?? at,
  };
}

/** Whoever does the first thing that is done. */
export function firstActor(node: DocumentNode): string | undefined {
  const [first] = itemsAt(node, "steps").flatMap((step) => textAt(step, "by") ?? []);
  return first;
}

/** The day of the first step that says one. */
function firstDay(node: DocumentNode): Temporal.PlainDate {
  const [day] = itemsAt(node, "steps").flatMap((step) => dateAt(step, "on") ?? []);
  if (day === undefined) throw new Error("the day on which a story begins was not checked");
  return day;
}

/** A look without a day of its own is on that of the step before. */
function readSteps(nodes: readonly DocumentNode[], began: Temporal.PlainDate): readonly StoryStep[] {
  const steps: StoryStep[] = [];
  for (const [number, node] of nodes.entries()) {
    const on = dateAt(node, "on") ?? steps.at(-1)?.on ?? began;
    steps.push(readStep(node, number, on));
  }
  return steps;
}

function readStep(node: DocumentNode, number: number, on: Temporal.PlainDate): StoryStep {
  const within = textAt(node, "in");
  const expect = expectationAt(node);
  const any = {
    number,
    on,
    ...(within === undefined ? {} : { in: addressOfProcedure(within) }),
    ...(expect === undefined ? {} : { expect }),
  };
  const does = textAt(node, "does");
  const ended = textAt(node, "ends", "procedure");
  if (ended !== undefined) {
    const outcome = textAt(node, "ends", "outcome") ?? "";
    return { kind: "ended", ...any, procedure: addressOfProcedure(ended), outcome };
  }
  if (does === undefined) return { kind: "look", ...any };
  const as = textAt(node, "as");
  const refused = refusalAt(node);
  return {
    kind: "act",
    ...any,
    by: textAt(node, "by") ?? "",
    does,
    ...(as === undefined ? {} : { as }),
    papers: papersAt(node),
    facts: factsAt(node),
    ...(refused === undefined ? {} : { refused }),
  };
}

/** Papers of which only the names are given say no more than that they are there. */
function papersAt(node: DocumentNode): Readonly<Record<string, string>> {
  const named = textsAt(node, "papers");
  return named === undefined ? textsByKey(node, "papers") : Object.fromEntries(named.map((paper) => [paper, paper]));
}

function refusalAt(node: DocumentNode): ExpectedRefusal | undefined {
  const isRefused = truthAt(node, "refused") ?? nodeAt(node, ["refused"]) !== undefined;
  if (!isRefused) return undefined;
  const failed = textsAt(node, "refused", "failed")?.filter(isReason);
  return {
    ...(failed === undefined ? {} : { failed }),
    because: textsAt(node, "refused", "because") ?? [],
    instead: textsAt(node, "refused", "instead") ?? [],
  };
}

function expectationAt(node: DocumentNode): ExpectedState | undefined {
  if (nodeAt(node, ["expect"])?.kind !== "map") return undefined;
  const [stage, outcome] = [textAt(node, "expect", "stage"), textAt(node, "expect", "outcome")];
  const [ended, adverseTo] = [truthAt(node, "expect", "ended"), textsAt(node, "expect", "adverseTo")];
  const texts = (key: string): readonly string[] => textsAt(node, "expect", key) ?? [];
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(ended === undefined ? {} : { ended }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(adverseTo === undefined ? {} : { adverseTo }),
    due: textsByKey(node, "expect", "due"),
    notDue: texts("notDue"),
    met: texts("met"),
    missed: texts("missed"),
    opened: texts("opened"),
    allowed: texts("allowed"),
    notAllowed: texts("notAllowed"),
    because: texts("because"),
  };
}
