const frozen = new WeakSet<object>();

/** Freezes a value and everything it holds, maps and sets included: a change of any of it throws. Gives the value back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || frozen.has(value)) return value;
  frozen.add(value);
  if (value instanceof Map || value instanceof Set) {
    for (const each of value.values()) deepFreeze(each);
    // Freezing alone leaves the contents of a map open.
    if (!Object.isFrozen(value)) for (const name of changing) Object.defineProperty(value, name, { value: refuse });
  }
  for (const each of Object.values(value)) deepFreeze(each);
  return Object.freeze(value);
}

const changing = ["set", "add", "delete", "clear"];

function refuse(): never {
  throw new TypeError("A constitution that has been read cannot be changed.");
}
