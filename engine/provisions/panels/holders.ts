import type { Condition } from "../../conditions/condition.ts";
import { all, any, not } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import { declareFact } from "../../constitution/facts.ts";
import { readCondition } from "../../constitution/read-condition.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { dateAskedAboutFact } from "../../constitution/scope.ts";
import { nodeAt } from "../../documents/positions.ts";
import type { Panel } from "./shape.ts";

/** Who sits on a panel; one record for each person, with the seat and what is asked of each. */
export function panelFact(panel: Panel): Fact {
  const seat: Fact = {
    name: "seat",
    title: "Seat",
    question: "In which seat does this person sit?",
    about: "person",
    type: { kind: "word", words: Object.keys(panel.seats) },
  };
  return {
    name: "panel",
    title: "Members of the panel",
    question: "Who sits on the panel? One entry for each person.",
    type: { kind: "records", fields: [seat, ...askedOfEach(panel)] },
  };
}

/** What is asked of each member. */
export function askedOfEach({ asks = {} }: Panel): readonly Fact[] {
  return Object.entries(asks).map(([name, declared]) => declareFact(name, declared));
}

/** Whether whoever sits in a seat may: as its own condition says, or that of the first other case that is so. */
export function qualifies(id: string, panel: Panel, compiler: ProvisionCompiler): Condition {
  const path = `seats/${id}`;
  const cases = Object.keys(panel.seats[id]?.instead ?? {}).map((each) => ({
    when: compiler.condition(`${path}/instead/${each}/when`),
    who: holderCondition(`${path}/instead/${each}/who`, panel, compiler),
  }));
  const whens = cases.map(({ when }) => when);
  return any(
    ...cases.map(({ when, who }, index) => all(...whens.slice(0, index).map(not), when, who)),
    all(...whens.map(not), holderCondition(`${path}/who`, panel, compiler)),
  );
}

/** A condition over what is asked of a member, declared facts and the date; with none there, one that always holds. */
export function holderCondition(path: string, panel: Panel, compiler: ProvisionCompiler): Condition {
  const node = nodeAt(compiler.provision.node, path.split("/"));
  if (node === undefined) return all();
  const fields = new Map(askedOfEach(panel).map((field) => [field.name, field]));
  const { facts } = compiler.surroundings;
  const read = readCondition(node, {
    fact: (name) => (name === dateAskedAboutFact.name ? dateAskedAboutFact : (fields.get(name) ?? facts.get(name))),
    names: () => [...fields.keys(), ...facts.keys()],
    path: `${compiler.provision.address}/${path}`,
  });
  compiler.problems.push(...read.problems);
  for (const { name } of read.facts) if (!fields.has(name)) compiler.declared(name);
  for (const derived of read.derived) compiler.derive(derived);
  return read.condition;
}

/** The seats with a vote. */
export function votingSeats({ seats }: Panel): readonly string[] {
  return Object.entries(seats).flatMap(([id, { voting }]) => (voting === false ? [] : [id]));
}
