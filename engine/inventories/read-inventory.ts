import type { SourceText } from "../constitution/read.ts";
import type { DocumentNode } from "../documents/node.ts";
import { nodeAt } from "../documents/positions.ts";
import { readDocument } from "../documents/read-document.ts";
import { checkShape } from "../documents/shape.ts";
import { hasErrors, inReadingOrder } from "../problem.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import { works } from "./inventory.ts";
import type { Inventory, InventoryRule, Standing } from "./inventory.ts";
import { inventorySchema } from "./shape.ts";

/** Reads the inventory of a source document; all that is wrong with it comes at once, in reading order. */
export function readInventory(source: SourceText): Result<Inventory> {
  const document = readDocument(source.text, source.file);
  if (!document.ok) return document;
  const problems = [...document.problems, ...checkShape(document.value, inventorySchema)];
  if (hasErrors(problems)) return failure(inReadingOrder(problems));
  const [title, by, date] = ["title", "by", "date"].map((key) => requiredAt(document.value, key));
  const rules = nodeAt(document.value, ["rules"]);
  return success({
    file: source.file,
    title: title ?? "",
    by: by ?? "",
    date: date ?? "",
    rules: rules?.kind === "map" ? [...rules.entries].map(([id, { value }]) => ruleOf(id, value)) : [],
  });
}

function ruleOf(id: string, node: DocumentNode): InventoryRule {
  const heading = textAt(node, "heading");
  const page = nodeAt(node, ["page"]);
  return {
    id,
    ...(heading === undefined ? {} : { heading }),
    ...(page?.kind === "scalar" && typeof page.value === "number" ? { page: page.value } : {}),
    quote: requiredAt(node, "quote"),
    says: requiredAt(node, "says"),
    standing: standingOf(node),
  };
}

function standingOf(node: DocumentNode): Standing {
  const [provision, section] = [textAt(node, "status", "provision"), textAt(node, "status", "kind")];
  if (provision !== undefined) {
    const [constitution = "", address = ""] = provision.split("#");
    const stated = nodeAt(node, ["status", "statedOnly"]);
    const statedOnly = stated?.kind === "scalar" && stated.value === true;
    return { kind: "provision", constitution, address, cases: textsAt(node, "status", "cases"), statedOnly };
  }
  if (section !== undefined) return { kind: "section", section };
  const later = textAt(node, "status", "later");
  const work = works.find((each) => each === later);
  if (work !== undefined) return { kind: "later", work };
  return { kind: "no-behaviour", because: requiredAt(node, "status", "noBehaviour") };
}

function textAt(node: DocumentNode, ...path: readonly string[]): string | undefined {
  const found = nodeAt(node, path);
  return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
}

function requiredAt(node: DocumentNode, ...path: readonly string[]): string {
  const text = textAt(node, ...path);
  if (text === undefined) throw new Error(`${path.join("/")} of an inventory was not checked`);
  return text;
}

function textsAt(node: DocumentNode, ...path: readonly string[]): readonly string[] {
  const found = nodeAt(node, path);
  const items = found?.kind === "list" ? found.items : [];
  return items.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []));
}
