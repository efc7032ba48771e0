import type { Clock } from "./clock.ts";
import { demoClock, systemClock } from "./clock.ts";

/** Where the server listens and what day it takes it to be. Port 0 is any port that is free. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly clock: Clock;
}

/** A configuration, or one sentence on what is wrong with a variable and one on what to set it to. */
export type Configured =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** The variables of the environment, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `CHARTER_HOST` (127.0.0.1), `CHARTER_PORT` (8080) and `CHARTER_CLOCK` (`demo`, or `system` for the real date).
 * While the clock is the demonstration's, other machines are not served: they could take its date for today.
 */
export function readConfig(environment: Environment): Configured {
  // A variable that is set to nothing is taken as not set, as shells and service files do.
  const valueOf = (name: string, otherwise: string): string => environment[name] || otherwise;
  const host = valueOf("CHARTER_HOST", "127.0.0.1");
  const port = valueOf("CHARTER_PORT", "8080");
  const clock = valueOf("CHARTER_CLOCK", "demo");
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return refused(`CHARTER_PORT is \`${shown(port)}\`, which is not a port.`, "Set it to a number from 0 to 65535.");
  }
  if (!/^[0-9A-Za-z.:-]{1,255}$/.test(host)) {
    return refused(`CHARTER_HOST is \`${shown(host)}\`, which is not an address.`, "Set it to one such as 127.0.0.1.");
  }
  if (clock !== "demo" && clock !== "system") {
    return refused(`CHARTER_CLOCK is \`${shown(clock)}\`, which is not a clock.`, "Set it to `demo` or `system`.");
  }
  if (clock === "demo" && !isLoopback(host)) {
    return refused(
      `CHARTER_HOST is \`${host}\`, which other machines can reach, but the clock is the demonstration's.`,
      "Set CHARTER_CLOCK=system to serve others with today's date, or leave CHARTER_HOST out.",
    );
  }
  return { ok: true, config: { host, port: Number(port), clock: clock === "demo" ? demoClock() : systemClock() } };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function shown(value: string): string {
  return value
    .replaceAll(/[^ -~]/g, "?")
    .replaceAll("`", "'")
    .slice(0, 60);
}

function refused(message: string, help: string): Configured {
  return { ok: false, message, help };
}
