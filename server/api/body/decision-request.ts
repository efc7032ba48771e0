import type { Plain } from "../../../engine/index.ts";
import type { Asking } from "../../operations/decide-question.ts";
import type { TroubleDetail } from "../../operations/trouble.ts";
import { EntriesReader } from "./entries.ts";

/** A request as it was meant, or everything that is wrong with its shape. */
export type RequestReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly TroubleDetail[] };

/** Reads `{question, facts, on?, knownAt?, version?, reading?}`; `pointer` is where it stands in the request. */
export function readAsking(body: Plain, pointer = ""): RequestReading<Asking> {
  const entries = new EntriesReader(body, ["question", "facts", "on", "knownAt", "version", "reading"], pointer);
  const question = entries.text("question", { required: true });
  const facts = entries.named("facts");
  const on = entries.date("on");
  const knownAt = entries.date("knownAt");
  const version = entries.text("version", { most: 50 });
  const reading = entries.text("reading");
  if (entries.errors.length > 0 || question === undefined || facts === undefined)
    return { ok: false, errors: entries.errors };
  const optional = {
    ...(on === undefined ? {} : { on }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(version === undefined ? {} : { version }),
    ...(reading === undefined ? {} : { reading }),
  };
  return { ok: true, value: { question, facts, ...optional } };
}
