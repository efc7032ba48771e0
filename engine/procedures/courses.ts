import type { Fact } from "../conditions/fact.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Provision } from "../constitution/provision.ts";
import { actorTitles } from "../provisions/procedures/actor-titles.ts";
import type { Course } from "../provisions/procedures/course.ts";
import { courseOf } from "../provisions/procedures/course.ts";
import { procedureFacts } from "../provisions/procedures/procedure-facts.ts";
import type { ProcedureData } from "../provisions/procedures/shape.ts";

const courses = new WeakMap<Provision, Course>();

/** The course of a procedure of a constitution by its address (`procedures/dispute`); undefined where there is none. */
export function courseIn(constitution: Constitution, address: string): Course | undefined {
  const provision = constitution.provisions.get(address);
  if (provision === undefined || !isProcedure(provision)) return undefined;
  const course = courses.get(provision) ?? courseOf(provision);
  courses.set(provision, course);
  return course;
}

/** The courses of all procedures of a constitution, in the order written. */
export function coursesOf(constitution: Constitution): readonly Course[] {
  return [...constitution.provisions.keys()].flatMap((address) => courseIn(constitution, address) ?? []);
}

/** A procedure of a constitution by its address; undefined where there is none. */
export function procedureIn(constitution: Constitution, address: string): Provision<ProcedureData> | undefined {
  const provision = constitution.provisions.get(address);
  return provision !== undefined && isProcedure(provision) ? provision : undefined;
}

/** The reader has held the provisions of each section against the shape of its kind. */
function isProcedure(provision: Provision): provision is Provision<ProcedureData> {
  return provision.section === "procedures";
}

/** The papers that a case of a procedure begins with; none where there is no such procedure. */
export function papersToBegin(constitution: Constitution, address: string): readonly string[] {
  const provision = constitution.provisions.get(address);
  return provision !== undefined && isProcedure(provision) ? (provision.data.begins?.papers ?? []) : [];
}

const facts = new WeakMap<Provision, ReadonlyMap<string, Fact>>();

/** The facts of the cases of a procedure by name; none where there is no such procedure. */
export function factsIn(constitution: Constitution, address: string): ReadonlyMap<string, Fact> {
  const provision = constitution.provisions.get(address);
  if (provision === undefined || !isProcedure(provision)) return new Map();
  const made = facts.get(provision) ?? procedureFacts(provision.data);
  facts.set(provision, made);
  return made;
}

/** What the parties and roles of a procedure are called within a sentence, by their ids; none where there is no such procedure. */
export function actorsIn(constitution: Constitution, address: string): ReadonlyMap<string, string> {
  const provision = constitution.provisions.get(address);
  const course = courseIn(constitution, address);
  if (provision === undefined || course === undefined || !isProcedure(provision)) return new Map();
  return actorTitles(course, provision.data);
}
