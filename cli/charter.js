#!/usr/bin/env node
// The starter, in plain JavaScript: an older Node can read it and say what is missing. The rest is in main.ts.
import { existsSync } from "node:fs";
import module from "node:module";

const old = `Charter needs Node 26 or later, and this is Node ${process.versions.node}. The right one comes with Charter:
run \`npm ci\` in its folder (\`npm ci --ignore-scripts\` leaves no runtime), then \`npm start\` or \`npx charter\`.`;
const bug = "This is a bug in Charter, not in what you wrote. CHARTER_DEBUG=1 shows where; please report it.";
const stop = (code, ...lines) => (console.error(lines.join("\n")), process.exit(code));
const trace = (error) => (process.env.CHARTER_DEBUG === "1" ? [error?.stack ?? error] : []);
process.on("uncaughtException", (error) =>
  error?.code === "EPIPE" ? process.exit(0) : stop(70, bug, ...trace(error)),
);
if (Number.parseInt(process.versions.node, 10) < 26) stop(2, old);
module.enableCompileCache();
const { main } = await import(existsSync(new URL("main.ts", import.meta.url)) ? "./main.ts" : "../dist/cli/main.js");
process.exitCode = await main(process.argv.slice(2));
