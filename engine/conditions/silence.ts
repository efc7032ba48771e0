import type { Condition } from "./condition.ts";
import { truthOf } from "./evaluate.ts";
import type { EncodedValue } from "./fact.ts";

/**
 * Whether what a constitution does not say is what leaves a condition open: it would come out differently if it were said to
 * be so than if it were said not to be. Where only facts are missing it would not.
 */
export function turnsOnSilence(
  condition: Condition,
  read: (fact: string) => EncodedValue,
  requirement: (id: string) => Condition,
): boolean {
  const truths = [true, false].map((said) =>
    truthOf(ifSaid(condition, said), read, (id) => ifSaid(requirement(id), said)),
  );
  return truths[0] !== truths[1];
}

function ifSaid(condition: Condition, said: boolean): Condition {
  switch (condition.kind) {
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map((part) => ifSaid(part, said)) };
    case "not":
      return { kind: "not", of: ifSaid(condition.of, said) };
    case "silent":
      return { kind: "constant", holds: said };
    case "requirement":
    case "constant":
    case "test":
      return condition;
  }
}
