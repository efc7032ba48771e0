import { Command } from "commander";
import type { Io } from "../io.ts";
import { portOption } from "../options.ts";

const example = `
Every address answers in plain English when it is asked wrongly; /api describes them all.
While the clock is the demonstration's (9 December 2013), only this machine is served; CHARTER_CLOCK=system ends that.

For example:
  charter serve --port 8080

Exit codes: 0 ended in order · 1 the port is taken · 2 wrongly configured
`;

interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
}

/** `charter serve`: the HTTP interface, until interrupted. Options come before the variables of the environment. */
export function serveCommand(io: Io): Command {
  return new Command("serve")
    .description("Serve the constitutions over HTTP, for other programs and for trying out.")
    .option("--port <number>", "the port (default: 8080, or CHARTER_PORT)", portOption)
    .option("--host <address>", "the address (default: 127.0.0.1, or CHARTER_HOST)")
    .addHelpText("after", example)
    .action(async ({ port, host }: ServeOptions) => {
      // Loaded only now: the other commands need no server, and start sooner without it.
      const { serve } = await import("../../server/main.ts");
      const environment = {
        ...io.environment,
        ...(port === undefined ? {} : { CHARTER_PORT: port }),
        ...(host === undefined ? {} : { CHARTER_HOST: host }),
      };
      io.exitWith(await serve(environment, io));
    });
}
