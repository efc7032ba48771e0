import { testsOf } from "../conditions/condition.ts";
import { alternativesOf } from "../constitution/alternative.ts";
import type { Provision } from "../constitution/provision.ts";
import type { Question, Requirement } from "../constitution/question.ts";
import { runnable } from "../decisions/runnable.ts";
import type { Span } from "../problem.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { excludingPair } from "./excluding.ts";
import type { IdleRequirement } from "./idle-requirements.ts";
import { idleRequirements } from "./idle-requirements.ts";
import type { Idleness } from "./idle-gates.ts";
import { idlenessOfGates } from "./idle-gates.ts";
import { neverOf } from "./never.ts";

/** A question of a provision, and the reading under which it was compiled. */
export interface Looked {
  readonly question: Question;
  readonly provision: Provision;
  readonly reading: string | undefined;
}

/** Everything proved of one question, the cause only where one thing follows from another. */
export function findingsOf(looked: Looked): readonly Finding[] {
  const { question } = looked;
  const { outcomes, unmet, met, notEstablished } = neverOf(question);
  const alwaysMet = met.filter((each) => decides(each, question));
  const nothingPasses = outcomes.includes("carried") || unmet.length > 0;
  const gates = nothingPasses ? [] : idlenessOfGates(question).filter(({ gate }) => !alwaysMet.includes(gate));
  const isEmpty = unmet.length + outcomes.length > 0;
  const rest = question.requirements.filter((each) => !alwaysMet.includes(each) && !each.id.startsWith("gates/"));
  const others = idleRequirements(question, isEmpty ? [] : rest);
  return [
    ...unmet.map((each) => neverMet(each, looked)),
    ...alwaysMet.map((each) => always(each, looked)),
    ...(unmet.length > 0 ? [] : outcomes.map((id) => neverComes(id, looked))),
    ...gates.flatMap((each) => (each.kind === "idle" ? [idle(each, looked)] : [])),
    ...others.idle.map((each) => neverDecides(each, looked)),
    ...unknown(
      [
        ...notEstablished,
        ...gates.filter(({ kind }) => kind === "not-established").map(({ gate }) => gate.id),
        ...others.notEstablished,
      ],
      looked,
    ),
  ];
}

/** Whether any outcome turns on it; what stands among the findings for the record only decides nothing. */
function decides({ condition }: Requirement, question: Question): boolean {
  const deciding = new Set([...runnable(question).outcomes.values()].flatMap(testsOf).map(({ fact }) => fact));
  return testsOf(condition).some(({ fact }) => deciding.has(fact));
}

function neverMet(requirement: Requirement, looked: Looked): Finding {
  return finding("never-met", requirement.at, looked, {
    message: `\`${nameOf(requirement)}\` can never be met: no lawful case satisfies it`,
    help: "Ask for less, or correct what it is held against.",
  });
}

function always(requirement: Requirement, looked: Looked): Finding {
  return finding("always-met", requirement.at, looked, {
    message: `\`${nameOf(requirement)}\` is always met: no lawful case fails it`,
    help: "Leave it out, or ask for more.",
  });
}

function neverComes(id: string, looked: Looked): Finding {
  const pair = excludingPair(looked.question, id)?.map((each) => `\`${placeIn(each)}\``);
  const why = pair === undefined ? "no lawful case leads to it" : `${pair.join(" and ")} exclude each other`;
  return finding("outcome-never-comes", looked.provision.keyAt, looked, {
    message: `\`${looked.question.address}\` can never come out as \`${id}\`: ${why}`,
    help: "Check its conditions for parts that exclude each other.",
  });
}

function idle({ gate, implied, tellsFailuresApart }: Extract<Idleness, { kind: "idle" }>, looked: Looked): Finding {
  const met = `\`${nameOf(gate)}\``;
  const why =
    implied === undefined
      ? `whenever everything else is met, so is ${met}`
      : `whenever \`${nameOf(implied)}\` is met, so is ${met}`;
  return finding("gate-never-matters", gate.at, looked, {
    message: `the gate ${met} can never matter: ${why}`,
    help: tellsFailuresApart
      ? "Nothing is carried or kept from being carried by it; it only says in which way a vote fails. Leave it out, or ask for more."
      : "Every vote comes out the same without it. Leave it out, or ask for more.",
  });
}

function neverDecides({ requirement, implied }: IdleRequirement, looked: Looked): Finding {
  const it = `\`${placeIn(requirement)}\``;
  const why =
    implied === undefined
      ? "whoever fails it comes out the same for another reason"
      : `whenever \`${placeIn(implied)}\` is met, so is ${it}`;
  return finding("never-decides", requirement.at, looked, {
    message: `nothing ever turns on ${it}: ${why}`,
    help: "Leave it out, or correct what it is held against.",
  });
}

function unknown(names: readonly string[], looked: Looked): readonly Finding[] {
  if (names.length === 0) return [];
  const listed = [...new Set(names)].map((name) => `\`${name}\``).join(", ");
  return [
    finding("not-established", looked.provision.keyAt, looked, {
      message: `whether ${listed} of \`${looked.question.address}\` can hold and fail is not established: there are too many ways to look into`,
      help: "Nothing is claimed of it either way; a case for each way can show it.",
    }),
  ];
}

/** A finding of a provision at a place; the reading, and that variations were left out of it, are said at its head. */
export function finding(
  code: FindingCode,
  at: Span,
  { provision, reading }: Pick<Looked, "provision" | "reading">,
  words: { readonly message: string; readonly help: string },
): Finding {
  const message = capital(`${scopeWords(code, provision, reading)}${words.message}`);
  return {
    code,
    at,
    path: provision.address,
    message: `${message}.`,
    help: words.help,
    ...(reading === undefined ? {} : { reading }),
  };
}

/** A proof about all cases is one about the provision as it stands, without the variations that may apply to it. */
function scopeWords(code: FindingCode, provision: Provision, reading: string | undefined): string {
  const isProof = code !== "readings-differ" && code !== "not-established";
  const isVaried = isProof && alternativesOf(provision).some(({ kind }) => kind === "variation");
  const scopes = [
    ...(reading === undefined ? [] : [`read as \`${reading}\``]),
    ...(isVaried ? ["apart from its variations"] : []),
  ];
  return scopes.length === 0 ? "" : `${scopes.join(" and ")}, `;
}

function nameOf({ id }: Requirement): string {
  return id.replace(/^gates\//, "");
}

/** As the document has it: the path, or the id where it stands for the whole provision. */
function placeIn({ path, id }: Requirement): string {
  return path === "" ? id : path;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
