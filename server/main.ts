import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { wordsForDate } from "../engine/index.ts";
import { answerMalformed } from "./api/malformed.ts";
import { suggestions } from "./api/suggestions.ts";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import type { Config, Environment } from "./config.ts";
import { openLibrary, shippedConstitutions } from "./library.ts";
import { openExamples } from "./operations/examples.ts";
import { readSchemas } from "./operations/read-schemas.ts";
import type { Validator } from "./operations/validator.ts";
import { openValidator } from "./operations/validator.ts";
import type { World } from "./operations/world.ts";

/** What serving needs of the process it runs in. */
export interface Console {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Settles when the server is asked to end. */
  readonly untilInterrupted: () => Promise<void>;
}

/**
 * Serves until it is asked to end, and gives back the exit code: 0 ended in order, 1 the port is taken, 2 wrongly configured.
 * What was asked before the end is still answered.
 */
export async function serve(environment: Environment, console: Console): Promise<0 | 1 | 2> {
  const configured = readConfig(environment);
  if (!configured.ok) {
    console.stderr(`${configured.message}\n${configured.help}\n`);
    return 2;
  }
  const showStack = environment["CHARTER_DEBUG"] === "1";
  const report = (error: unknown, trace: string): void => {
    const stack = showStack && error instanceof Error ? `${error.stack ?? ""}\n` : "CHARTER_DEBUG=1 shows where.\n";
    console.stderr(`A bug in Charter stopped the answer with the traceparent ${trace}. ${stack}`);
  };
  const started = await startServer(configured.config, { report });
  if (!started.ok) {
    console.stderr(`${started.message}\n${started.help}\n`);
    return 1;
  }
  console.stdout(welcome(started.world, started.base));
  await console.untilInterrupted();
  await started.stop();
  return 0;
}

/** What a server is started with besides its configuration: folders of constitutions, those that come with Charter if none are named. */
export interface ServerOptions {
  readonly folders?: readonly string[];
  readonly report: (error: unknown, trace: string) => void;
}

/** A server that runs, at the address `base`; or why it could not be started, and what to do. */
export type Started =
  | { readonly ok: true; readonly base: string; readonly world: World; readonly stop: () => Promise<void> }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** Starts a server. `stop` takes no new requests, lets those that have begun end (for ten seconds at most), and closes. */
export async function startServer(
  config: Config,
  { folders = [shippedConstitutions], report }: ServerOptions,
): Promise<Started> {
  const library = openLibrary(folders);
  const validator = openValidator(folders);
  const world = { library, examples: openExamples(library), clock: config.clock, schemas: readSchemas(), validator };
  let base = "";
  const app = createApp(world, { base: () => base, report });
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: 16 * 1024,
  };
  const server = createServer({ ...limits, requireHostHeader: false }, app);
  server.maxConnections = 1_000;
  server.on("clientError", (error, socket) => {
    answerMalformed(error, socket, config.clock);
  });
  const trouble = await listening(server, config);
  if (trouble !== undefined) return { ok: false, ...trouble };
  base = baseOf(server, config);
  return { ok: true, base, world, stop: () => stop(server, validator) };
}

interface Words {
  readonly message: string;
  readonly help: string;
}

function listening(server: Server, { host, port }: Config): Promise<Words | undefined> {
  return new Promise((resolve) => {
    server.once("error", (error) => {
      resolve(wordsForListening("code" in error ? error.code : undefined, host, port));
    });
    server.listen(port, host, () => {
      resolve(undefined);
    });
  });
}

function wordsForListening(code: unknown, host: string, port: number): Words {
  const another = `Stop it, or choose another port: CHARTER_PORT=${port === 65_535 ? 8_080 : port + 1} npm start`;
  if (code === "EADDRINUSE") return { message: `Port ${port} is taken by another program.`, help: another };
  if (code === "EACCES")
    return { message: `Port ${port} may not be used by you.`, help: "Choose a port above 1023 with CHARTER_PORT." };
  return {
    message: `This machine has no address \`${host}\`.`,
    help: "Set CHARTER_HOST to one that it has, or leave it out.",
  };
}

function baseOf(server: Server, { host, port }: Config): string {
  const address = server.address();
  const listened = typeof address === "object" && address !== null ? address.port : port;
  return `http://${host.includes(":") ? `[${host}]` : host}:${listened}`;
}

async function stop(server: Server, validator: Validator): Promise<void> {
  const impatient = setTimeout(() => {
    server.closeAllConnections();
  }, 10_000);
  // A connection that is kept alive after its last answer would otherwise hold the server for seconds.
  const sweeping = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  server.close();
  await once(server, "close");
  clearTimeout(impatient);
  clearInterval(sweeping);
  await validator.close();
}

function welcome(world: World, base: string): string {
  const { library, clock } = world;
  const count = new Set(library.list().map(({ id }) => id)).size;
  const day = wordsForDate(clock.today());
  const clockWords =
    clock.kind === "demo"
      ? `DEMONSTRATION: the clock stands at ${day}. CHARTER_CLOCK=system npm start uses the real date.`
      : `Today is ${day}.`;
  const tries = suggestions(world, base);
  const lines = tries.map(({ shows, curl }) => `  ${shows}:\n    ${curl}\n`);
  return [
    `Charter serves ${count} ${count === 1 ? "constitution" : "constitutions"} on ${base}`,
    clockWords,
    "",
    "Things to try:",
    ...lines,
    "",
  ].join("\n");
}
