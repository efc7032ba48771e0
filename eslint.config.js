// The house rules that a machine can hold. architecture.test.ts proves that they bite.
import tseslint from "typescript-eslint";

const source = ["engine/**/*.ts", "server/**/*.ts", "cli/**/*.ts", "schemas/**/*.ts"];

/** Plain slips that no reader should have to look for. */
const mistakes = [
  ...["eqeqeq", "no-var", "prefer-const", "no-useless-catch", "no-useless-escape", "no-unsafe-finally", "use-isnan"],
  ...["no-cond-assign", "no-constant-condition", "no-empty", "no-fallthrough", "no-self-assign", "no-self-compare"],
  ...["no-loss-of-precision", "no-misleading-character-class", "no-prototype-builtins", "no-sparse-arrays"],
  ...["no-eval", "no-new-func", "no-async-promise-executor", "no-promise-executor-return", "no-unreachable"],
];

/** Every exported function, type and value of the source begins with a sentence that says what it promises. */
const sentenceAboveExport = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { missing: "Say in one sentence above `{{name}}`, in /** */, what goes in and what comes out." },
  },
  create: (context) => ({
    ExportNamedDeclaration(node) {
      if (!node.declaration) return;
      const above = context.sourceCode.getCommentsBefore(node).at(-1);
      if (above?.type === "Block" && above.value.startsWith("*")) return;
      const name = node.declaration.id?.name ?? node.declaration.declarations?.[0]?.id?.name ?? "this export";
      context.report({ node, messageId: "missing", data: { name } });
    },
  }),
};

const namedExportsOnly = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: a thing has one name everywhere.",
};

/** The engine is data in, data out: these are the ways out of it that the language itself offers. */
const doorsOutOfTheEngine = [
  { selector: "ImportExpression", message: "The engine loads nothing while it runs." },
  {
    selector: "CallExpression[arguments.length=0] > MemberExpression[property.name=/^toLocale/]",
    message: "Name the locale: the engine may not depend on the machine's.",
  },
  {
    selector: "CallExpression > MemberExpression[property.name='localeCompare']",
    message: "Compare by code point: the order may not depend on the machine's locale.",
  },
  { selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']", message: "Use Temporal." },
];

const clock = {
  globals: [{ name: "Date", message: "Use Temporal, and take the date or the instant as a parameter." }],
  properties: [
    { object: "Temporal", property: "Now", message: "The clock is read in server/clock.ts only." },
    { object: "performance", property: "now", message: "The clock is read in server/clock.ts only." },
  ],
};

const randomness = { object: "Math", property: "random", message: "Same input, same answer: no randomness." };

const world = [
  ...["process", "console", "performance", "crypto", "navigator", "localStorage", "require", "globalThis", "global"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "BroadcastChannel", "Worker"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
].map((name) => ({ name, message: "The engine is pure: it takes what it needs as parameters." }));

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { rules: Object.fromEntries(mistakes.map((name) => [name, "error"])) },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, argsIgnorePattern: "^_" }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "no-restricted-syntax": ["error", namedExportsOnly],
    },
  },
  {
    files: source,
    plugins: { house: { rules: { "sentence-above-export": sentenceAboveExport } } },
    rules: {
      "house/sentence-above-export": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/max-params": ["error", { max: 4 }],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-globals": ["error", ...clock.globals],
      "no-restricted-properties": ["error", ...clock.properties, randomness],
    },
  },
  { files: ["server/clock.ts"], rules: { "no-restricted-properties": ["error", randomness] } },
  {
    files: ["engine/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...clock.globals, ...world],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^(node:|fs$|path$|crypto$|http)", message: "The engine touches nothing outside itself." },
            {
              group: ["express", "helmet", "commander", "picocolors"],
              message: "This library belongs to an entrance.",
            },
          ],
        },
      ],
      "no-restricted-syntax": ["error", namedExportsOnly, ...doorsOutOfTheEngine],
    },
  },
  {
    // A hash is a computation, not a door; it is the one thing the engine takes from the runtime's library.
    files: ["engine/constitution/digest.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [{ name: "node:crypto", allowImportNames: ["createHash", "hash"], message: "Only its hash." }],
          patterns: [{ regex: "^(node:(?!crypto$)|fs$|path$|crypto$|http)", message: "Only the hash of node:crypto." }],
        },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  { files: ["vitest.config.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["**/*.js"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
    rules: { "no-undef": "error", "no-unused-vars": "error" },
  },
);
