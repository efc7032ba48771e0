import type { Plain } from "../../../engine/index.ts";
import { EntriesReader } from "./entries.ts";
import type { RequestReading } from "./decision-request.ts";

/** How many requests one batch may hold. */
export const mostInBatch = 1_000;

/** Reads `{requests: […]}`; what the requests themselves say is read one by one afterwards. */
export function readBatch(body: Plain): RequestReading<readonly Plain[]> {
  const entries = new EntriesReader(body, ["requests"]);
  const requests = entries.list("requests", mostInBatch);
  return requests === undefined || entries.errors.length > 0
    ? { ok: false, errors: entries.errors }
    : { ok: true, value: requests };
}
