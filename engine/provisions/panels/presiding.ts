import { any, not, test } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { votingSeats } from "./holders.ts";
import type { PanelQuestion } from "./panel-question.ts";
import type { Panel } from "./shape.ts";

/** Whether the person chosen may preside, by the seat in which they sit. */
export function chairQuestion(provision: Provision<Panel>, surroundings: Surroundings): readonly PanelQuestion[] {
  const { data } = provision;
  if (data.chair === undefined) return [];
  const compiler = new ProvisionCompiler(provision, surroundings);
  compiler.bring({
    name: "chairSeat",
    title: "Seat of the person chosen",
    question: "In which seat of the panel does the person sit who was chosen to preside?",
    about: "person",
    type: { kind: "word", words: Object.keys(data.seats) },
  });
  const requirement = presides(data, compiler);
  const question = {
    address: `${provision.address}/chair`,
    asks: `${provision.title}: may the person chosen preside?`,
    ...compiler.gathered(),
    requirements: [requirement],
    outcomes: [
      { id: "may-preside", when: requirement.condition },
      { id: "may-not-preside", when: not(requirement.condition) },
    ],
  };
  return [{ question, compiler }];
}

function presides(panel: Panel, compiler: ProvisionCompiler): Requirement {
  const from = panel.chair?.from;
  const path = from === undefined ? "chair" : "chair/from";
  const place = { id: "chair", title: "May preside", path, at: compiler.at(path) };
  const sitsIn = (seats: readonly string[]) => test("chairSeat", "oneOf", [...seats]);
  if (from === "all members") return { ...place, condition: sitsIn(Object.keys(panel.seats)) };
  if (from === "members with a vote") return { ...place, condition: sitsIn(votingSeats(panel)) };
  if (from !== undefined) return { ...place, condition: sitsIn(from) };
  const about = "whether a member without a vote can preside";
  return { ...place, condition: any(sitsIn(votingSeats(panel)), { kind: "silent", about }), silent: about };
}
