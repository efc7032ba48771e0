import { testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";

/** Something that must be received before a day's closing hour, or its end where no hour is stated. */
interface Receipt {
  readonly key: "nominations" | "ballot";
  readonly received: Fact;
  readonly closed: Fact;
  readonly closes: string | undefined;
}

/** That it was received up to and at the closing hour. */
export function inTime({ key, received, closed, closes }: Receipt, compiler: ProvisionCompiler): Requirement {
  compiler.bring(closed, received);
  const closing = compiler.derive({
    name: `${key}.closing`,
    title: `When ${key === "ballot" ? "the ballot closes" : "nominations close"}`,
    type: { kind: "moment" },
    formula: { kind: "closing", date: closed.name, time: closes ?? "23:59" },
  });
  const path = closes === undefined ? "" : `${key}/closes`;
  return {
    id: `${key}/closes`,
    title: "In time",
    condition: testFact(received.name, "atMost", closing),
    path,
    at: compiler.at(path),
    explain: (values) => {
      const [came, until] = [received.name, closing].map((name) =>
        wordsForValue({ kind: "moment" }, values.get(name) ?? null),
      );
      return `Received: ${came ?? ""}; the last moment for it: ${until ?? ""}`;
    },
  };
}
