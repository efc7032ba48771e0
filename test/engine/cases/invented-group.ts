import type { Calendar } from "../../../engine/calendar/calendar.ts";
import type { CaseFile } from "../../../engine/cases/case.ts";
import { readCases } from "../../../engine/cases/read-cases.ts";
import type { Constitution } from "../../../engine/constitution/constitution.ts";
import { readConstitution } from "../../../engine/constitution/read.ts";
import { kinds } from "../../../engine/provisions/kinds.ts";
import type { Result } from "../../../engine/result.ts";

const text = `
language: 1
id: invented-group
version: "2013.1"
title: Constitution of an invented group
declared: { status: illustrative, inForce: { from: 2013-04-01 } }
body: { id: invented, type: group, name: An invented group }
resolutions:
  recall:
    title: Recall of the leadership
    voters: all members
    gates:
      turnout: { atLeast: 50%, of: entitled, otherwise: void }
      support: { atLeast: 75%, of: responses }
    reading:
      taken: Three quarters of those who respond.
      instead:
        of-all: { says: Three quarters of all members., gates: { support: { atLeast: 75%, of: entitled } } }
  emergency:
    title: Emergency motion
    voters: all members
    from: 2013-06-01
    gates: { support: { moreThan: 1/2, of: votesCast } }
    variations:
      first-year: { until: 2014-03-31, gates: { support: { atLeast: 2/3, of: votesCast } } }
`;

/** An invented group with two resolutions, a rival reading and a variation. */
export function inventedGroup(change: (text: string) => string = (same) => same): Constitution {
  const calendar = (): Calendar | undefined => undefined;
  const read = readConstitution(
    { file: "invented-group/2013.1.yaml", text: change(text) },
    { kinds, base: () => undefined, calendar },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

/** A file of cases for the invented group, from the lines below `cases:`. */
export function readCasesOf(lines: string): Result<CaseFile> {
  return readCases({ file: "cases.yaml", text: `constitution: invented-group@2013.1\ncases:\n${lines}` });
}

/** The same, where nothing is wrong with it. */
export function casesOf(lines: string): CaseFile {
  const read = readCasesOf(lines);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}
