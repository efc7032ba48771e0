import { test, testFact } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Office } from "./shape.ts";

/** A whole day out of office ends a row of terms where no longer break is stated: one ended yesterday goes on today. */
const anyBreak = "2 days";

/** That the person has not yet served as many terms as are allowed; nothing where no number is stated. */
export function termsServedRequirement(office: Provision<Office>, compiler: ProvisionCompiler): readonly Requirement[] {
  const { most, inARow, break: pause } = office.data.term ?? {};
  if (most === undefined) return [];
  compiler.bring(termsOf(office.title));
  const isRow = inARow === true || pause !== undefined;
  const served = compiler.derive({
    name: "termsServed",
    title: isRow ? "Terms served in a row" : "Terms served",
    type: { kind: "number", least: 0 },
    formula: isRow
      ? { kind: "unbroken", records: "terms", began: "began", ended: "ended", upTo: "on", break: pause ?? anyBreak }
      : { kind: "count", records: "terms", where: testFact("began", "atMost", "on") },
  });
  const row = isRow ? " in a row" : "";
  return [
    {
      id: "terms-served",
      title: "Not served too often",
      condition: test(served, "lessThan", most),
      path: "term/most",
      at: compiler.at("term/most"),
      explain: (values) => {
        const count = values.get(served);
        const allowed = `at most ${most}${row} are allowed${pause === undefined ? "" : ` without a break of ${pause}`}`;
        if (typeof count !== "number") return `How many terms${row} have been served is not known; ${allowed}`;
        return `${count} ${count === 1 ? "term has" : "terms have"} been served${row}; ${allowed}`;
      },
    },
  ];
}

function termsOf(title: string): Fact {
  return {
    name: "terms",
    title: "Terms served",
    question: `Which terms has the person served as ${title}, the present one included?`,
    about: "person",
    type: {
      kind: "records",
      fields: [
        { name: "began", title: "Began", question: "On which day did the term begin?", type: { kind: "date" } },
        {
          name: "ended",
          title: "Ended",
          question: "On which day did it end, or will it end? None if no end is fixed.",
          type: { kind: "date" },
          mayBeNone: true,
        },
      ],
    },
  };
}
