import { done } from "../case-facts.ts";
import type { Action, Course } from "../course.ts";
import { actionIds } from "../course.ts";

/** The actions that must have been done before this one may be, whatever else holds. */
export function neededFirst({ data }: Action, course: Course): readonly string[] {
  const ids = new Set(actionIds(course));
  return [...new Set(neededIn(data.when).filter((name) => ids.has(name)))];
}

function neededIn(condition: unknown): readonly string[] {
  if (typeof condition !== "object" || condition === null || Array.isArray(condition)) return [];
  return Object.entries(condition).flatMap(([key, value]: readonly [string, unknown]) => {
    if (key === "all" && Array.isArray(value)) return value.flatMap(neededIn);
    return isDone(value) ? [key] : [];
  });
}

function isDone(value: unknown): boolean {
  if (value === done) return true;
  return typeof value === "object" && value !== null && "is" in value && value.is === done;
}
