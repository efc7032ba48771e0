import type { Inventory, InventoryRule, Standing } from "../inventories/inventory.ts";

const introduction = `# Coverage of the source documents

<!-- Written by \`npm run generate\` from constitutions/sources; change the inventory, never this file. -->

Every rule of each source document, and where it stands:

- **constitution**: it stands there, at that address, and the cases named show it. What is only stated there decides nothing; the case then
  named is one of the same provision
- **kind**: that section of the language can say it; no constitution does so yet
- **procedures**, **records**, **review**: it waits for that work
- **no behaviour**: nothing follows from it that could be decided, and why
`;

const columns = ["constitution", "kind", "procedures", "records", "review", "no behaviour"] as const;

/** Where a rule stands, in a word of the table. */
export type Column = (typeof columns)[number];

/** `docs/coverage.md`: how many rules stand where, then every rule of every document: id, statement, where, and what shows it. */
export function coverageTable(inventories: readonly Inventory[]): string {
  return `${[introduction, totals(inventories), ...inventories.map(rulesOf)].join("\n").trimEnd()}\n`;
}

/** How many rules of an inventory stand where. */
export function countsOf({ rules }: Inventory): ReadonlyMap<Column, number> {
  return new Map(columns.map((column) => [column, rules.filter((rule) => columnOf(rule.standing) === column).length]));
}

function totals(inventories: readonly Inventory[]): string {
  const rows = inventories.map((inventory) => ({ title: inventory.title, counts: countsOf(inventory) }));
  const all = new Map(columns.map((each) => [each, sum(rows.map(({ counts }) => counts.get(each) ?? 0))]));
  return [
    row(["document", ...columns, "rules"]),
    `|---|${"---:|".repeat(columns.length + 1)}`,
    ...[...rows, { title: "all", counts: all }].map(({ title, counts }) =>
      row([title, ...[...counts.values(), sum([...counts.values()])].map(String)]),
    ),
    "",
  ].join("\n");
}

function rulesOf({ title, by, date, rules }: Inventory): string {
  return [
    `## ${title}`,
    "",
    `${by}, ${date}.`,
    "",
    row(["id", "what it says", "page", "where it stands", "what shows it"]),
    "|---|---|---:|---|---|",
    ...rules.map((rule) => row([rule.id, rule.says, String(rule.page ?? ""), ...whereAndWhat(rule)])),
    "",
  ].join("\n");
}

function whereAndWhat({ standing }: InventoryRule): readonly [where: string, what: string] {
  switch (standing.kind) {
    case "provision":
      return [
        `\`${standing.constitution}\` \`${standing.address}\``,
        `${standing.statedOnly ? "only stated; of the same provision: " : ""}${standing.cases.map((name) => `“${name}”`).join("; ")}`,
      ];
    case "section":
      return [`kind \`${standing.section}\``, ""];
    case "later":
      return [standing.work, ""];
    case "no-behaviour":
      return ["no behaviour", standing.because];
  }
}

function columnOf(standing: Standing): Column {
  switch (standing.kind) {
    case "provision":
      return "constitution";
    case "section":
      return "kind";
    case "later":
      return standing.work;
    case "no-behaviour":
      return "no behaviour";
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
