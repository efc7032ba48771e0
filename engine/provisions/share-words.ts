import { parseFraction, printFraction } from "../quantities/fraction-text.ts";

/** A share or number as it is said: `1/2` is half, `2/3` two thirds; a percentage and any other stays as it is written. */
export function spokenShare(written: string | number): string {
  const read = typeof written === "string" && written.includes("/") ? parseFraction(written) : undefined;
  return (read?.ok === true ? spoken[printFraction(read.value)] : undefined) ?? String(written);
}

const spoken: Readonly<Record<string, string>> = {
  "1/2": "half",
  "1/3": "a third",
  "2/3": "two thirds",
  "1/4": "a quarter",
  "3/4": "three quarters",
  "1/5": "a fifth",
};
