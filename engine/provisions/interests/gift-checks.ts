import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { edgesOf, penceOf, stretchesOf } from "./gift-bands.ts";
import type { Gifts, Table } from "./gifts-shape.ts";

/** What is wrong with the bands of gifts and hospitality, and where they leave a hole. */
export function checkGifts(provision: Provision<Gifts>, surroundings: Surroundings): Compiled {
  const report = new ProvisionCompiler(provision, surroundings);
  for (const key of ["fromSuppliers", "fromOthers", "hospitality"] as const) {
    const table = provision.data[key];
    if (table === undefined || typeof table === "string") continue;
    checkEdges(key, table, report);
    checkCases(key, table, report);
    checkHoles(key, table, report);
  }
  return { questions: [], problems: report.problems };
}

function checkEdges(key: string, table: Exclude<Table, string>, report: ProvisionCompiler): void {
  const edges = edgesOf(table);
  edges.forEach((edge, index) => {
    const before = edges[index - 1];
    if (before?.pence === edge.pence)
      report.problem(
        "duplicate-key",
        report.at(`${key}/bands/${edge.written}`),
        `\`${edge.written}\` and \`${before.written}\` are the same amount`,
        "Keep one of them.",
      );
  });
  const { edgesBelongTo } = table;
  if (typeof edgesBelongTo !== "object") return;
  const amounts = new Set(edges.slice(1).map((each) => each.pence));
  for (const written of Object.keys(edgesBelongTo)) {
    if (amounts.has(penceOf(written))) continue;
    report.problem(
      "setting-without-effect",
      report.at(`${key}/edgesBelongTo/${written}`),
      `\`${written}\` is not an edge between two of these bands`,
      "Name an amount at which one band ends and the next begins.",
    );
  }
}

/** What depends on nothing does not depend. */
function checkCases(key: string, { bands }: Exclude<Table, string>, report: ProvisionCompiler): void {
  for (const [edge, treatment] of Object.entries(bands)) {
    if (typeof treatment === "string") continue;
    const path = `${key}/bands/${edge}`;
    if (treatment.withApprovalOf === undefined && treatment.forTheBody === undefined)
      report.problem(
        "rule-incomplete",
        report.at(path),
        `It is not said on what \`${treatment.then}\` depends`,
        "Add `withApprovalOf` or `forTheBody: true`, or write one word only.",
      );
    else if (treatment.then === treatment.otherwise)
      report.problem(
        "rule-decides-nothing",
        report.at(path),
        `\`${treatment.then}\` comes out either way`,
        "Write that one word only.",
      );
  }
}

function checkHoles(key: string, table: Exclude<Table, string>, report: ProvisionCompiler): void {
  const holes = stretchesOf(table).filter((each) => each.treatment === undefined);
  if (holes.length === 0) return;
  report.problem(
    "hole-in-bands",
    report.at(key),
    `Nothing is said of what is worth ${holes.map((each) => each.words).join(" or ")}`,
    "Say in `edgesBelongTo` to which band an edge belongs, and begin the lowest band at £0; leave it if the document is silent.",
    "warning",
  );
}
