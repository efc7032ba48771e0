import { defineConfig } from "vitest/config";

const long = process.env["CHARTER_LONG"] === "1";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/fixed-seed.ts"],
    exclude: long ? [] : ["**/*.long.test.ts"],
    // The machine may be small and busy: a test is slow when it takes minutes, not when it waits its turn.
    testTimeout: long ? 3_600_000 : 180_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
});
