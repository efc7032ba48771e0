import type { Fact } from "../../conditions/fact.ts";
import type { Span } from "../../problem.ts";
import { beginId } from "./begin-question.ts";
import { caseFactNames } from "./case-facts.ts";
import type { Checking } from "./checking.ts";
import { actionIds, actionsOf } from "./course.ts";
import type { ProcedureFactData } from "./fact-shape.ts";
import { askedIn, startWord } from "./names.ts";
import { factOf } from "./procedure-facts.ts";
import { recursId } from "./recurs-question.ts";

/** Each name of a procedure means one thing: a fact, an action, a stage or a deadline, and none of what every case has. */
export function checkNames(checking: Checking): void {
  const { named, report } = checking;
  const { course, data } = named;
  const meanings = new Map<string, string>();
  for (const name of report.surroundings.facts.keys()) meanings.set(name, "a declared fact");
  const take = (name: string, what: string, at: Span): void => {
    const other = meanings.get(name);
    if (other === undefined) meanings.set(name, what);
    else
      report.problem(
        "name-means-two-things",
        at,
        `\`${name}\` means two things here: ${other} and ${what}`,
        "Give one of them another name",
      );
    if (reserved.has(name))
      report.problem(
        "reserved-name",
        at,
        `\`${name}\` cannot be the name of ${what}, because it means something of its own in procedures`,
        "Give it another name",
      );
  };
  checkFacts(checking);
  for (const name of named.facts.keys()) {
    const at = data.facts?.[name] === undefined ? askedAt(name, checking) : report.at(`facts/${name}`);
    if (!report.surroundings.facts.has(name)) take(name, "a fact of this procedure", at);
  }
  for (const id of actionIds(course)) {
    const at = report.at(actionsOf(course, id)[0]?.path ?? "stages");
    take(id, "an action", at);
    if (id === beginId || id === recursId)
      report.problem(
        "reserved-name",
        at,
        `\`${id}\` cannot be the name of an action, because every procedure can be asked that of its own`,
        "Give it another name",
      );
  }
  for (const { id, path } of course.stages.values()) take(id, "a stage", report.at(path));
  for (const { id, path } of course.deadlines.values()) take(id, "a deadline", report.at(path));
}

const reserved: ReadonlySet<string> = new Set([
  ...Object.values(caseFactNames),
  startWord,
  ...["all", "any", "not", "fact", "operator", "value", "on", "none"],
]);

function askedAt(name: string, { named, report }: Checking): Span {
  const [, , action] = askedIn(named.course).find(([asked]) => asked === name) ?? [];
  return report.at(action === undefined ? "facts" : `${action.path}/asks/${name}`);
}

/** A fact that is declared again, by an action or by the document, means the same there. */
function checkFacts({ named, report }: Checking): void {
  const own = new Map<string, { readonly fact: Fact; readonly where: string; readonly question?: string }>();
  const take = (name: string, declared: ProcedureFactData, path: string, where: string): void => {
    const fact = factOf(name, declared);
    const document = report.surroundings.facts.get(name);
    const other = own.get(name) ?? (document === undefined ? undefined : fromDocument(document));
    const { question } = declared;
    if (other !== undefined && !means(fact, question, other.fact, other.question))
      report.problem(
        "fact-declared-twice",
        report.at(path),
        `\`${name}\` is declared ${other.where} too, and means something else there`,
        "Say the same in both places, or give one of them another name",
      );
    own.set(name, { fact, where, ...(question === undefined ? {} : { question }) });
  };
  for (const [name, declared] of Object.entries(named.data.facts ?? {}))
    take(name, declared, `facts/${name}`, "among the facts of this procedure");
  for (const [name, declared, { title, path }] of askedIn(named.course))
    take(name, declared, `${path}/asks/${name}`, `by “${title}”`);
}

function fromDocument(fact: Fact): { readonly fact: Fact; readonly where: string; readonly question: string } {
  return { fact, where: "among the facts of the constitution", question: fact.question };
}

function means(fact: Fact, question: string | undefined, other: Fact, asked: string | undefined): boolean {
  const sameType = JSON.stringify(fact.type) === JSON.stringify(other.type);
  const sameNone = (fact.mayBeNone ?? false) === (other.mayBeNone ?? false);
  return sameType && sameNone && (question === undefined || asked === undefined || question === asked);
}
