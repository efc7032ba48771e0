import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { compareFractions, fractionOf } from "../../quantities/fraction.ts";
import { parseFraction } from "../../quantities/fraction-text.ts";
import type { Gate, Resolution } from "./shape.ts";
import { countingOf } from "./sides.ts";

type Gates = Readonly<Record<string, Gate>>;

/** What is wrong with a resolution beside its shape: its thresholds, its casting vote, and names that stand for two things. */
export function checkResolution(provision: Provision<Resolution>, surroundings: Surroundings): readonly Problem[] {
  const { data } = provision;
  const report = new ProvisionCompiler(provision, surroundings);
  for (const [path, gates] of gatesOf(data)) {
    for (const [id, gate] of Object.entries(gates)) checkGate(gate, `${path}/${id}`, report);
    checkSupport(gates, path, report);
  }
  checkIdleGates(data, report);
  checkCastingVote(data, report);
  checkNames(data, report);
  checkAbstentions(data, report);
  if (data.lawOf === "noticeGiven" && data.motion?.notice === undefined) {
    report.problem(
      "unknown-fact",
      report.at("lawOf"),
      "The law is that of the day of notice, but no notice is required here",
      "State `motion: { notice: … }`, or take `lawOf` out",
    );
  }
  return report.problems;
}

/** Every set of gates that is stated, with its path. */
function gatesOf(data: Resolution): readonly (readonly [path: string, gates: Gates])[] {
  const { inEach, questions } = data;
  return [
    ["gates", data.gates],
    ...(inEach?.gates === undefined ? [] : [["inEach/gates", inEach.gates] as const]),
    ...Object.entries(questions ?? {}).flatMap(([id, each]) =>
      each.gates === undefined ? [] : [[`questions/${id}/gates`, each.gates] as const],
    ),
  ];
}

function checkGate(gate: Gate, path: string, report: ProvisionCompiler): void {
  const at = report.at(path);
  const threshold = gate.moreThan ?? gate.atLeast;
  const name = `The gate \`${path.split("/").at(-1) ?? ""}\``;
  if (gate.moreThan !== undefined && gate.atLeast !== undefined) {
    report.problem(
      "two-thresholds",
      report.at(`${path}/moreThan`),
      `${name} says both \`atLeast\` and \`moreThan\``,
      "Say one of them; two thresholds are two gates.",
    );
  }
  if (threshold === undefined) {
    report.problem(
      "no-threshold",
      at,
      `${name} says no threshold`,
      "Say for example `atLeast: 2/3` with `of: votesCast`.",
    );
  }
  if (typeof threshold === "string" && gate.of === undefined) {
    report.problem(
      "share-without-base",
      at,
      `\`${threshold}\` does not say of what`,
      "Add `of: entitled`, `of: responses`, `of: votesCast` or `of: present`.",
    );
  }
  if (typeof threshold === "number" && typeof gate.of === "string") {
    const meant = threshold <= 100 ? `Write \`${threshold}%\` if a share is meant; otherwise leave` : "Leave";
    report.problem(
      "count-with-base",
      at,
      `\`${threshold}\` is a number, not a share, so it is not \`of\` anything`,
      `${meant} \`of: ${gate.of}\` out.`,
    );
  }
  if (typeof threshold === "number" && gate.orAtLeast !== undefined) {
    report.problem(
      "setting-without-effect",
      report.at(`${path}/orAtLeast`),
      `\`${threshold}\` is a number already, so \`orAtLeast\` would only make it another`,
      "Write a share such as `20%` beside it, or the smaller of the two numbers alone.",
    );
  }
  if (typeof gate.moreThan === "string" && isAll(gate.moreThan)) {
    report.problem(
      "unreachable-threshold",
      report.at(`${path}/moreThan`),
      `More than \`${gate.moreThan}\` can never be reached`,
      "Write `atLeast: 100%`, or a smaller share.",
    );
  }
}

function isAll(text: string): boolean {
  const read = parseFraction(text);
  return read.ok && read.value.numerator === read.value.denominator;
}

/** Without a gate that counts the votes for, a motion would be carried by whoever turns up, whatever they vote. */
function checkSupport(gates: Gates, path: string, report: ProvisionCompiler): void {
  if (Object.entries(gates).some(([id, gate]) => countingOf(id, gate) === "for")) return;
  report.problem(
    "no-support-gate",
    report.at(path),
    "None of these gates counts the votes in favour",
    "Add one that does, such as `support: { moreThan: 1/2, of: votesCast }`.",
  );
}

/** Where the parts have gates of their own and the whole need not pass any, those of the resolution are applied to nothing. */
function checkIdleGates({ inEach }: Resolution, report: ProvisionCompiler): void {
  if (inEach?.whole !== false || inEach.gates === undefined) return;
  report.problem(
    "setting-without-effect",
    report.at("gates"),
    "The `gates` of the resolution are applied to nothing: each part has gates of its own, and the whole need not pass any",
    "Write the gates of the parts here instead of under `inEach`, or take `whole: false` out.",
    "warning",
  );
}

function checkCastingVote({ castingVote, gates, inEach, questions }: Resolution, report: ProvisionCompiler): void {
  if (castingVote === undefined) return;
  const at = report.at("castingVote/at");
  const all = [gates, ...Object.values(questions ?? {}).map((each) => each.gates ?? gates)];
  const found = all.map((each) => each[castingVote.at]).find((each) => each !== undefined);
  if (inEach?.whole === false) {
    report.problem(
      "idle-casting-vote",
      report.at("castingVote"),
      "There is no vote of the whole in which a casting vote could be given",
      "Take `castingVote` out, or let the whole vote as well.",
    );
  } else if (found === undefined) {
    const names = [...new Set(all.flatMap((each) => Object.keys(each)))].map((id) => `\`${id}\``);
    report.problem(
      "unknown-reference",
      at,
      `There is no gate \`${castingVote.at}\``,
      `It can be ${names.join(" or ")}.`,
    );
  } else if (countingOf(castingVote.at, found) !== "for") {
    report.problem(
      "idle-casting-vote",
      at,
      `The gate \`${castingVote.at}\` does not count the votes in favour, so no tie can be broken there`,
      "Name the gate at which votes for and against are counted.",
    );
  } else if (needsMoreThanHalf(found)) {
    report.problem(
      "idle-casting-vote",
      at,
      `At \`${castingVote.at}\` more than half is needed, so one more vote hardly ever helps when votes are equal`,
      "Check that this is meant.",
      "warning",
    );
  }
}

function needsMoreThanHalf({ atLeast, moreThan }: Gate): boolean {
  const share = moreThan ?? atLeast;
  const read = typeof share === "string" ? parseFraction(share) : undefined;
  return read?.ok === true && compareFractions(read.value, fractionOf(1, 2)) > 0;
}

/** Ids that become the first half of a fact's name, or the last part of an address, must be told apart. */
function checkNames(data: Resolution, report: ProvisionCompiler): void {
  const rolls = gatesOf(data).flatMap(([, gates]) =>
    Object.values(gates).flatMap((gate) => [typeof gate.of === "object" ? gate.of.roll : undefined, gate.who?.roll]),
  );
  const taken = new Map([
    ["electors", "the counts in which each elector is counted once"],
    ...rolls.filter((roll) => roll !== undefined).map((roll) => [roll, "a roll whose votes are counted"] as const),
  ]);
  const check = (path: string, ids: readonly string[], what: string): void => {
    for (const id of ids) {
      const other = taken.get(id);
      if (other !== undefined) {
        report.problem(
          "reserved-name",
          report.at(`${path}/${id}`),
          `\`${id}\` is the name of ${what} and of ${other}`,
          "Give it another name.",
        );
      }
      taken.set(id, what);
    }
  };
  check("inEach/constituents", Object.keys(data.inEach?.constituents ?? {}), "a part that votes apart");
  if (data.ballot?.open !== undefined) taken.set("window", "the question how long the ballot was open");
  if (data.ballot !== undefined) taken.set("paper", "the question whether a ballot paper counts");
  check("questions", Object.keys(data.questions ?? {}), "a question on the ballot");
}

function checkAbstentions({ abstentions, ballot }: Resolution, report: ProvisionCompiler): void {
  if (abstentions !== "not allowed" || ballot?.answers?.includes("abstain") !== true) return;
  report.problem(
    "entries-clash",
    report.at("ballot/answers"),
    "A paper may say `abstain`, but abstentions are not allowed",
    "Take `abstain` out of the answers, or allow abstentions.",
  );
}
