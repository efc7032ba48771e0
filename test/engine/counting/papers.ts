import type { BallotPaper } from "../../../engine/counting/ballot-paper.ts";
import type { Candidate } from "../../../engine/counting/count-rules.ts";
import type { CountSheet } from "../../../engine/counting/count-sheet.ts";
import type { Count } from "../../../engine/counting/count-votes.ts";
import { countVotes } from "../../../engine/counting/count-votes.ts";

/** Candidates of these ids; `a@x` stands for the candidate a of the practice x. */
export function candidates(...ids: readonly string[]): readonly Candidate[] {
  return ids.map((written) => {
    const [id = "", practice] = written.split("@");
    return { id, name: id.toUpperCase(), ...(practice === undefined ? {} : { groups: { practice } }) };
  });
}

/** So many papers with the same marks, written in a row: `papers(4, "a b")`. */
export function papers(alike: number, marks = ""): BallotPaper {
  return { marks: marks.split(" ").filter((mark) => mark !== ""), alike };
}

/** The sheet of a count; a refusal fails the test. */
export function sheetOf(count: Count): CountSheet {
  const result = countVotes(count);
  if (result.kind === "refused") throw new Error(result.reasons.join("\n"));
  return result.sheet;
}

/** The same count with every tie settled by lot in the order of a list, however many there are. */
export function settledByLot(count: Count, order: readonly string[]): CountSheet {
  let sheet = sheetOf(count);
  while (sheet.tie !== undefined) {
    const { between } = sheet.tie;
    const drawn = order.filter((id) => between.includes(id));
    sheet = sheetOf({ ...count, rulings: [...sheet.rulings, { way: "lot", between, order: drawn }] });
  }
  return sheet;
}
