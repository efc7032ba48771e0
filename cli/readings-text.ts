import type { CheckedFile, Finding, Paint } from "../engine/index.ts";
import { analyse, analyseReadings, isForTheRecord, paragraph, textOfBlocks } from "../engine/index.ts";

/**
 * What is proved of checked constitutions and their rival readings, as notes with their places: what holds of every payment,
 * gates that would never matter, a case in which each reading differs, and what was not established.
 */
export async function readingsText(files: readonly CheckedFile[], paint: Paint): Promise<string> {
  const texts: string[] = [];
  for (const { constitution } of files) {
    if (constitution === undefined) continue;
    const proved = (await analyse(constitution)).filter(isForTheRecord);
    const findings = [...proved, ...(await analyseReadings(constitution))];
    if (findings.length === 0) texts.push(`${constitution.title}: nothing to tell of rival readings\n`);
    else texts.push(...findings.map((each) => noteText(each, paint)));
  }
  return texts.map((text) => `\n${text}`).join("");
}

function noteText({ at, code, message, help }: Finding, paint: Paint): string {
  const place = paint(`${at.file}:${at.line}:${at.column}`, "strong", undefined);
  const words = textOfBlocks([paragraph(message)], paint) + textOfBlocks([paragraph(help)], paint);
  return `${place}  note  ${paint(code, "plain", "quiet")}\n${words.replaceAll(/^(?=.)/gm, "  ")}`;
}
