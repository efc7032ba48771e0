import type { Condition } from "../../conditions/condition.ts";
import { all, any, not, test } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question, Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { parsePeriod } from "../../quantities/period.ts";
import type { CommitteeQuestion } from "./committee-question.ts";
import { silentRequirement } from "./committee-question.ts";
import { compileNeeds } from "./needs.ts";
import type { CompiledNeeds } from "./needs.ts";
import { presentFact } from "./roles.ts";
import type { Committee, Needs } from "./shape.ts";
import { quorumCounts } from "./quorum-counts.ts";

type Quorum = NonNullable<Committee["quorum"]>;

/** How the question `quorum` can come out. */
export function quorumOutcomes({ quorum }: Committee): readonly string[] {
  return quorum?.waiting === undefined ? ["quorate", "inquorate"] : ["quorate", "not-yet-quorate", "inquorate"];
}

/** Whether a meeting has a quorum, whoever has to withdraw from one of its items. */
export function quorumQuestion(provision: Provision<Committee>, surroundings: Surroundings): CommitteeQuestion {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const { quorum } = provision.data;
  const address = `${provision.address}/quorum`;
  const asks = `${provision.title}: is the meeting quorate?`;
  if (quorum === undefined) return withoutQuorum({ address, asks, title: provision.title }, compiler);
  compiler.bring(presentFact(provision.data));
  const { requirements, quorate } = compileQuorum({ committee: provision.data, quorum }, all(), "", compiler);
  const waiting = quorum.waiting === undefined ? undefined : waited(quorum.waiting.time, compiler);
  const outcomes =
    waiting === undefined
      ? [
          { id: "quorate", when: quorate },
          { id: "inquorate", when: not(quorate) },
        ]
      : [
          { id: "quorate", when: quorate },
          { id: "not-yet-quorate", when: all(not(quorate), not(waiting)) },
          { id: "inquorate", when: all(not(quorate), waiting), ...follows(quorum.waiting?.then) },
        ];
  return { question: { address, asks, ...compiler.gathered(), requirements, outcomes }, compiler };
}

/** Whether there is a quorum for one item, once those who may not take part have withdrawn. */
export function itemQuestion(provision: Provision<Committee>, surroundings: Surroundings): CommitteeQuestion {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const { quorum } = provision.data;
  const address = `${provision.address}/item`;
  const asks = `${provision.title}: is there a quorum for the item, once those have withdrawn who must?`;
  if (quorum === undefined) return withoutQuorum({ address, asks, title: provision.title }, compiler);
  compiler.bring(presentFact(provision.data));
  const within = { committee: provision.data, quorum };
  const stays = test("recused", "is", false);
  const parts =
    quorum.recused === "counted"
      ? compileQuorum(within, all(), "", compiler)
      : quorum.recused === "not counted"
        ? compileQuorum(within, stays, "", compiler)
        : whetherCountedOrNot(within, stays, compiler);
  const outcomes: Question["outcomes"] = [
    { id: "quorate", when: parts.quorate },
    { id: "inquorate", when: not(parts.quorate), ...follows(quorum.ifLost) },
  ];
  return { question: { address, asks, ...compiler.gathered(), requirements: parts.requirements, outcomes }, compiler };
}

interface Quorate {
  readonly requirements: readonly Requirement[];
  readonly quorate: Condition;
}

interface Within {
  readonly committee: Committee;
  readonly quorum: Quorum;
}

/** Nothing is said of those who withdraw: the answer is open only where it turns on whether they count. */
function whetherCountedOrNot(within: Within, stays: Condition, compiler: ProvisionCompiler): Quorate {
  const about = "whether somebody who may not take part in an item counts towards its quorum";
  const counted = compileQuorum(within, all(), "", compiler);
  const left = compileQuorum(within, stays, "remaining/", compiler);
  const requirement: Requirement = {
    id: "remaining",
    title: "A quorum is left when they have withdrawn",
    condition: any(left.quorate, { kind: "silent", about }),
    path: "quorum",
    at: compiler.at("quorum"),
    silent: about,
  };
  // What is left is the requirements of the same quorum over fewer people; only whether it is met is stated again.
  return {
    requirements: [...counted.requirements, ...left.requirements, requirement],
    quorate: all(counted.quorate, requirement.condition),
  };
}

/** The quorum of a meeting, or that of an adjourned one where it has its own. */
function compileQuorum(
  { committee, quorum }: Within,
  among: Condition,
  prefix: string,
  compiler: ProvisionCompiler,
): Quorate {
  const left = prefix === "" ? "" : "Those who withdraw left out: ";
  const ordinary = needsOf(
    { committee, quorum, needs: quorum.needs, path: "quorum/needs", prefix, lead: left, among },
    compiler,
  );
  if (quorum.adjourned === undefined) return { requirements: ordinary.requirements, quorate: ordinary.condition };
  const lead = `${left}At an adjourned meeting: `;
  const needs = quorum.adjourned.quorum === "those present" ? undefined : quorum.adjourned.quorum.needs;
  const path = needs === undefined ? "quorum/adjourned" : "quorum/adjourned/quorum/needs";
  const own = needsOf(
    { committee, quorum, needs: needs ?? thosePresent, path, prefix: `${prefix}adjourned/`, lead, among },
    compiler,
  );
  compiler.bring({
    name: "adjourned",
    title: "Adjourned meeting",
    question: "Is this the adjourned meeting, held because there was no quorum?",
    about: "meeting",
    type: { kind: "yes-no" },
  });
  const isAdjourned = test("adjourned", "is", true);
  return {
    requirements: [...ordinary.requirements, ...own.requirements],
    quorate: any(
      all(not(isAdjourned), ordinary.condition),
      all(isAdjourned, own.condition),
      all(ordinary.condition, own.condition),
    ),
  };
}

/** One person alone is no meeting. */
const thosePresent: Needs = { quorum: { title: "Those present", atLeast: 2 } };

interface QuorumNeeds extends Within {
  readonly needs: Needs;
  readonly path: string;
  readonly prefix: string;
  readonly lead: string;
  readonly among: Condition;
}

function needsOf({ committee, quorum, among, ...place }: QuorumNeeds, compiler: ProvisionCompiler): CompiledNeeds {
  const counts = quorumCounts({ committee, counting: quorum.counting, among, prefix: place.prefix }, compiler);
  return compileNeeds(
    {
      ...place,
      committee,
      records: "present",
      onePersonTwoRoles: quorum.onePersonTwoRoles,
      everybody: () => counts.everybody(),
      among: () => among,
      base: (need) => (need.of === undefined ? undefined : counts.base(need)),
    },
    compiler,
  );
}

/** Whether a quorum has been waited for as long as it must be. */
function waited(time: string, compiler: ProvisionCompiler): Condition {
  compiler.bring({
    name: "waitedMinutes",
    title: "Time waited for a quorum",
    question: "How many minutes have passed since the hour for which the meeting was called?",
    unit: "minutes",
    about: "meeting",
    type: { kind: "number", least: 0 },
  });
  return test("waitedMinutes", "atLeast", minutesOf(time));
}

/** A time in minutes; one in days is reported when the committee is checked. */
function minutesOf(time: string): number {
  const read = parsePeriod(time);
  if (!read.ok) return 0;
  return read.value.unit === "hours" ? read.value.count * 60 : read.value.count;
}

function follows(words: string | undefined): { readonly follows?: string } {
  return words === undefined ? {} : { follows: words };
}

function withoutQuorum(
  { address, asks, title }: { readonly address: string; readonly asks: string; readonly title: string },
  compiler: ProvisionCompiler,
): CommitteeQuestion {
  const silent = silentRequirement(compiler, "quorum", `what the quorum of ${title} is`);
  const question: Question = {
    address,
    asks,
    ...compiler.gathered(),
    requirements: [silent],
    outcomes: [
      { id: "quorate", when: silent.condition },
      { id: "inquorate", when: not(silent.condition) },
    ],
  };
  return { question, compiler };
}
