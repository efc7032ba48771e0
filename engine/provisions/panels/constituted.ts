import type { Condition } from "../../conditions/condition.ts";
import { all, met, not, test } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { explainNumbers, numbersOf, withinNumbers } from "../number-of-seats.ts";
import { holderCondition, panelFact, qualifies } from "./holders.ts";
import type { PanelQuestion } from "./panel-question.ts";
import type { Panel } from "./shape.ts";

/** Whether every seat is held, and by somebody who comes from where it says. */
export function constitutedQuestion(provision: Provision<Panel>, surroundings: Surroundings): PanelQuestion {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const { data } = provision;
  compiler.bring(panelFact(data));
  const requirements = [
    ...Object.keys(data.seats).flatMap((id) => seatRequirements(id, data, compiler)),
    ...everybodyRequirement(data, compiler),
  ];
  const isConstituted = all(...requirements.map(({ id }) => met(id)));
  const question = {
    address: provision.address,
    asks: `${provision.title}: is it properly constituted?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: "properly-constituted", when: isConstituted },
      { id: "not-properly-constituted", when: not(isConstituted) },
    ],
  };
  return { question, compiler };
}

function seatRequirements(id: string, panel: Panel, compiler: ProvisionCompiler): readonly Requirement[] {
  const seat = panel.seats[id];
  if (seat === undefined) return [];
  const path = `seats/${id}`;
  const sits = test("seat", "is", id);
  const counted = counting(`seat ${id}`, `In the seat “${seat.title}”`, sits, compiler);
  const numbers = numbersOf(seat);
  const number: Requirement = {
    id: path,
    title: seat.title,
    condition: withinNumbers(counted, numbers),
    path,
    at: compiler.at(path),
    explain: (values) => explainNumbers(values, counted, numbers),
  };
  if (seat.who === undefined && seat.instead === undefined) return [number];
  const title = `In the seat “${seat.title}” without coming from where they must`;
  const wrongly = counting(`seat ${id} wrongly held`, title, all(sits, not(qualifies(id, panel, compiler))), compiler);
  const key = seat.who === undefined ? "instead" : "who";
  return [
    number,
    nobodyWrongly(
      wrongly,
      { id: `${path}/who`, title: `${seat.title}: comes from there`, path: `${path}/${key}` },
      compiler,
    ),
  ];
}

function everybodyRequirement(panel: Panel, compiler: ProvisionCompiler): readonly Requirement[] {
  if (panel.everybody === undefined) return [];
  const path = "everybody";
  const unfit = not(holderCondition(path, panel, compiler));
  const wrongly = counting("members who may not sit", "Members of whom it is not so", unfit, compiler);
  return [nobodyWrongly(wrongly, { id: path, title: "Every member", path }, compiler)];
}

function nobodyWrongly(
  wrongly: string,
  requirement: Pick<Requirement, "id" | "title" | "path">,
  compiler: ProvisionCompiler,
): Requirement {
  return {
    ...requirement,
    condition: test(wrongly, "is", 0),
    at: compiler.at(requirement.path),
    explain: (values) => {
      const number = values.get(wrongly);
      if (typeof number !== "number") return undefined;
      return number === 0
        ? "everybody of whom this is asked qualifies"
        : `${number} of them ${number === 1 ? "does" : "do"} not qualify`;
    },
  };
}

function counting(name: string, title: string, where: Condition, compiler: ProvisionCompiler): string {
  return compiler.derive({
    name,
    title,
    type: { kind: "number", least: 0 },
    formula: { kind: "count", records: "panel", where },
  });
}
