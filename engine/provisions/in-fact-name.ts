/** An id as part of a fact's name: `lmc-chair` is `lmcChair`. */
export function inFactName(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
