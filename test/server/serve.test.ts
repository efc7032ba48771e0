import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoClock } from "../../server/clock.ts";
import { readConfig } from "../../server/config.ts";
import { serve, startServer } from "../../server/main.ts";
import { readCurl } from "./curl.ts";
import { riverside } from "./play.ts";

const root = join(import.meta.dirname, "..", "..");

describe("the configuration", () => {
  it("serves the demonstration to this machine only, if nothing is set", () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: { host: "127.0.0.1", port: 8080, clock: { kind: "demo" } },
    });
    expect(readConfig({ CHARTER_CLOCK: "", CHARTER_HOST: "", CHARTER_PORT: "" })).toMatchObject({
      ok: true,
      config: { port: 8080 },
    });
    const system = readConfig({ CHARTER_CLOCK: "system", CHARTER_HOST: "0.0.0.0", CHARTER_PORT: "80" });
    expect(system).toMatchObject({ ok: true, config: { host: "0.0.0.0", port: 80, clock: { kind: "system" } } });
  });

  it.each([
    ["a port that is a word", { CHARTER_PORT: "http" }, "CHARTER_PORT is `http`, which is not a port."],
    ["a port too high", { CHARTER_PORT: "65536" }, "CHARTER_PORT is `65536`, which is not a port."],
    ["another clock", { CHARTER_CLOCK: "real" }, "CHARTER_CLOCK is `real`, which is not a clock."],
    ["an address with a blank", { CHARTER_HOST: "a b" }, "CHARTER_HOST is `a b`, which is not an address."],
    [
      "the demonstration's date served to others",
      { CHARTER_HOST: "0.0.0.0" },
      "CHARTER_HOST is `0.0.0.0`, which other machines can reach, but the clock is the demonstration's.",
    ],
    [
      "the same by another name",
      { CHARTER_HOST: "::" },
      "CHARTER_HOST is `::`, which other machines can reach, but the clock is the demonstration's.",
    ],
  ])("refuses %s in plain words, with exit code 2", async (_what, environment, words) => {
    const said: string[] = [];
    const code = await serve(environment, {
      stdout: () => undefined,
      stderr: (text) => void said.push(text),
      untilInterrupted: () => Promise.resolve(),
    });
    expect([code, said.join("").split("\n")[0]]).toEqual([2, words]);
  });
});

describe("a port that is taken", () => {
  it("is said in plain words, with what to do, and exit code 1", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const said: string[] = [];
    const code = await serve(
      { CHARTER_PORT: String(port) },
      { stdout: () => undefined, stderr: (text) => void said.push(text), untilInterrupted: () => Promise.resolve() },
    );
    other.close();
    expect(code).toBe(1);
    expect(said.join("")).toBe(
      `Port ${port} is taken by another program.\nStop it, or choose another port: CHARTER_PORT=${port + 1} npm start\n`,
    );
  });
});

describe("stopping", () => {
  it("lets what has begun end, and takes nothing new", async () => {
    const report = (error: unknown): void => {
      throw error;
    };
    const started = await startServer(
      { host: "127.0.0.1", port: 0, clock: demoClock() },
      { folders: [riverside], report },
    );
    if (!started.ok) throw new Error(started.message);
    const requests = Array.from({ length: 40 }, () => ({
      question: "resolutions/recall",
      facts: { entitled: 400, responses: 240, for: 180, against: 60 },
    }));
    const batch = fetch(`${started.base}/api/v1/constitutions/riverside/decisions/batch`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ requests }),
    }).then(async (response) => [response.status, JSON.parse(await response.text()).answers.length] as const);
    // Long enough to be under way, not long enough to be over.
    for (let index = 0; index < 3; index++) await fetch(`${started.base}/livez`);
    const stopped = started.stop();
    await expect(fetch(`${started.base}/livez`)).rejects.toThrow();
    expect(await batch).toEqual([200, 40]);
    await stopped;
  });
});

describe("npm start", () => {
  it("says loudly what day it takes it to be, prints three things to try that work as printed, and ends in order", async () => {
    const env = { ...process.env, CHARTER_PORT: "0", CHARTER_CLOCK: "", NODE_ENV: "" };
    const { CHARTER_CLOCK: _unset, ...rest } = env;
    const child = spawn(process.execPath, ["cli/charter.js", "serve"], { cwd: root, env: rest });
    const ended = once(child, "exit");
    let [out, wrong] = ["", ""];
    child.stderr.on("data", (chunk) => (wrong += String(chunk)));
    for await (const chunk of child.stdout) {
      out += String(chunk);
      if (out.includes("/decisions\n") || child.exitCode !== null) break;
    }
    expect(out).toContain("DEMONSTRATION: the clock stands at Monday 9 December 2013.");
    const lines = out.split("\n").filter((line) => line.trim().startsWith("curl "));
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const { url, ...request } = readCurl(line.trim());
      const response = await fetch(url, request);
      expect([line, response.status]).toEqual([line, 200]);
      expect(response.headers.get("charter-today")).toBe("2013-12-09; clock=demo");
      const answer = JSON.parse(await response.text());
      if (url.endsWith("/decisions")) expect(answer.outcome).not.toBe("undetermined");
    }
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(wrong).toBe("");
  });
});
