// Imports go one way. A file may import from its own layer and from those above it in this list, never from below.
/** The layers, first to last, each a pattern of the paths that belong to it. */
export const layers = [
  "^engine/(catalogue|catalogue-of-procedures|check|version)\\.ts$",
  "^engine/problem\\.ts$",
  "^engine/result\\.ts$",
  "^engine/documents/",
  "^engine/quantities/",
  "^engine/calendar/",
  "^engine/conditions/",
  "^engine/constitution/",
  "^engine/counting/",
  "^engine/provisions/",
  "^engine/decisions/",
  "^engine/procedures/",
  "^engine/amendments/",
  "^engine/cases/",
  "^engine/inventories/",
  "^engine/records/",
  "^engine/duties/",
  "^engine/elections/",
  "^engine/ledger/",
  "^engine/review/",
  "^engine/rendering/",
  "^engine/index\\.ts$",
  "^server/(store/|identity/|(library|read-up-to|graphviz|clock|config)\\.ts$)",
  "^server/operations/",
  "^server/(api|web|documents)/",
  "^server/(app|scheduler)\\.ts$",
  "^server/main\\.ts$",
  "^cli/",
];

/** Each outside library has one doorkeeper, which knows its traps. */
const doorkeepers = {
  "json-rules-engine": "^engine/conditions/",
  xstate: "^engine/procedures/",
  "@viz-js/viz": "^server/graphviz\\.ts$",
  yaml: "^engine/documents/",
  ajv: "^(engine/documents|schemas)/",
  typebox: "^(engine/(provisions|constitution|decisions|cases|inventories|rendering)|schemas)/",
  express: "^server/",
  helmet: "^server/",
  commander: "^cli/",
  picocolors: "^cli/",
};

const direction = layers.slice(0, -1).map((layer, index) => ({
  name: `one-way: ${layer}`,
  comment: "Imports go one way (CONTRIBUTING.md). Move what both need to the earlier layer.",
  severity: "error",
  from: { path: layer },
  to: { path: layers.slice(index + 1) },
}));

const doors = Object.entries(doorkeepers).map(([library, keeper]) => ({
  name: `doorkeeper: ${library}`,
  comment: `${library} is used through its doorkeeper only.`,
  severity: "error",
  from: { path: "^(engine|server|cli|schemas)/", pathNot: keeper },
  to: { path: `^(node_modules/)?${library}(/|$)` },
}));

const others = [
  { name: "no-cycle", from: {}, to: { circular: true } },
  { name: "one-door", from: { path: "^(server|cli)/" }, to: { path: "^engine/(?!index\\.ts$)" } },
  { name: "api-and-web-apart", from: { path: "^server/api/" }, to: { path: "^server/(web|documents)/" } },
  { name: "web-and-api-apart", from: { path: "^server/(web|documents)/" }, to: { path: "^server/api/" } },
  { name: "store-behind-operations", from: { path: "^server/(api|web|documents)/" }, to: { path: "^server/store/" } },
  { name: "engine-alone", from: { path: "^engine/" }, to: { path: "^(server|cli|schemas|test|bench)/" } },
  { name: "source-without-tests", from: { path: "^(engine|server|cli|schemas)/" }, to: { path: "^(test|bench)/" } },
  {
    name: "engine-touches-nothing",
    from: { path: "^engine/", pathNot: "^engine/constitution/digest\\.ts$" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "what-runs-is-a-dependency",
    from: { path: "^(engine|server|cli)/" },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"] },
  },
  { name: "exists", from: {}, to: { couldNotResolve: true } },
].map((rule) => ({ severity: "error", ...rule }));

export default {
  forbidden: [...direction, ...doors, ...others],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
