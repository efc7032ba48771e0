import type { DocumentNode, MapNode } from "../../documents/node.ts";
import { headOf, nodeAt } from "../../documents/positions.ts";
import { quoted, refusal } from "../../documents/refusal.ts";
import type { Problem } from "../../problem.ts";
import { itemsAt, placeOf, textAt, truthAt } from "../values.ts";
import { firstActor } from "./read-stories.ts";

/** What is wrong with how stories are written that their shape cannot say: names, and what each must say to be told at all. */
export function checkStoryForms(root: MapNode, common: string | undefined): readonly Problem[] {
  const stories = itemsAt(root, "stories");
  const names = stories.map((node) => textAt(node, "name") ?? "");
  const problems = stories.flatMap((node, index) => {
    const isRepeated = names.indexOf(names[index] ?? "") < index;
    return [...(isRepeated ? [repeated(node, index)] : []), ...checkForm(node, index, common)];
  });
  const isEmpty = stories.length === 0 && itemsAt(root, "cases").length === 0;
  return isEmpty ? [nothing(root), ...problems] : problems;
}

function nothing(root: MapNode): Problem {
  return refusal("missing-key", headOf(root), {
    message: "There are neither `cases` nor `stories` here.",
    help: "Add `cases`, `stories` or both.",
  });
}

function repeated(node: DocumentNode, index: number): Problem {
  return refusal("repeated-case", nodeAt(node, ["name"])?.at ?? headOf(node), {
    message: `Another story is called ${quoted(textAt(node, "name") ?? "")} as well.`,
    help: "Say in its name what this one shows.",
    path: `stories/${index}`,
  });
}

function checkForm(node: DocumentNode, index: number, common: string | undefined): readonly Problem[] {
  const name = quoted(textAt(node, "name") ?? "");
  const at = nodeAt(node, ["name"])?.at ?? headOf(node);
  const path = `stories/${index}`;
  const unsaid = (message: string, help: string): readonly Problem[] => [
    refusal("missing-key", at, { message, help, path }),
  ];
  const hasSteps = itemsAt(node, "steps").length > 0;
  const isRefused = truthAt(node, "refused") ?? nodeAt(node, ["refused"]) !== undefined;
  const isNowhere = common === undefined && textAt(node, "constitution") === undefined;
  const nowhere = `The story ${name} does not say under which constitution it happens.`;
  return [
    ...(isNowhere
      ? unsaid(nowhere, "Write `constitution: some-model@2011.1` at the head of the file, or in the story.")
      : []),
    ...(hasSteps || isRefused
      ? []
      : unsaid(`Nothing happens in the story ${name}.`, "Add `steps`; or `refused`, if its case may not begin.")),
    ...(isUndated(node)
      ? unsaid(`The story ${name} does not say on which day it begins.`, "Add `on`, such as `on: 2013-12-02`.")
      : []),
    ...(textAt(node, "by") === undefined && firstActor(node) === undefined
      ? unsaid(`The story ${name} does not say who begins its case.`, "Add `by`, with a party or role.")
      : []),
    ...(hasSteps && isRefused ? [goesOn(node, name, path)] : []),
  ];
}

/** Whether a day that can be read is another check's affair. */
function isUndated(node: DocumentNode): boolean {
  return [node, ...itemsAt(node, "steps")].every((each) => textAt(each, "on") === undefined);
}

function goesOn(node: DocumentNode, name: string, path: string): Problem {
  return refusal("entries-clash", placeOf(node, ["steps"]) ?? headOf(node), {
    message: `The case of the story ${name} is refused, so nothing can happen in it.`,
    help: "Take out `steps`; or put `refused` at the step that is refused.",
    path: `${path}/steps`,
  });
}
