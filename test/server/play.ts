/* eslint-disable @typescript-eslint/no-explicit-any -- answers are JSON of every shape, and are looked into freely */
import { connect } from "node:net";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { demoClock, type Clock } from "../../server/clock.ts";
import { startServer } from "../../server/main.ts";

/** The constitutions of an invented group that the tests of the server go by: one version until March 2014, one after. */
export const riverside = join(import.meta.dirname, "constitutions");

/** An answer as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: any;
}

/** What a test sends besides the address; a body that is no text is sent as JSON. */
export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A server on a free port of this machine. Every answer it gives is held against its own OpenAPI document. */
export interface Play {
  readonly base: string;
  readonly bugs: readonly unknown[];
  readonly ask: (path: string, sending?: Sending) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** Starts a server for tests. */
export async function play(options: { folder?: string; clock?: Clock } = {}): Promise<Play> {
  const { folder = riverside, clock = demoClock() } = options;
  const bugs: unknown[] = [];
  const report = (error: unknown): void => void bugs.push(error);
  const started = await startServer({ host: "127.0.0.1", port: 0, clock }, { folders: [folder], report });
  if (!started.ok) throw new Error(started.message);
  const { base, stop } = started;
  const document = await (await fetch(`${base}/openapi.json`)).json();
  const contract = contractOf(document);
  const ask = async (path: string, sending: Sending = {}): Promise<Answer> => {
    const answer = await send(base + path, sending);
    const broken = contract(sending.method ?? "GET", new URL(base + path).pathname, answer);
    if (broken.length > 0) throw new Error(`the answer to ${path} breaks the OpenAPI document: ${broken.join("; ")}`);
    return answer;
  };
  return { base, bugs, ask, stop };
}

async function send(url: string, { method = "GET", headers = {}, body }: Sending): Promise<Answer> {
  const isRaw = body === undefined || typeof body === "string" || body instanceof Uint8Array;
  const type: Record<string, string> = isRaw ? {} : { "Content-Type": "application/json" };
  const text: any = isRaw ? body : JSON.stringify(body);
  const response = await fetch(url, {
    method,
    headers: { ...type, ...headers },
    redirect: "manual",
    ...(text === undefined ? {} : { body: text }),
  });
  const answered = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json") && answered !== "";
  return {
    status: response.status,
    headers: response.headers,
    text: answered,
    json: isJson ? JSON.parse(answered) : undefined,
  };
}

/** What of an answer breaks an OpenAPI document: a status, a content type, a header or a shape that it does not name. */
export type Contract = (method: string, path: string, answer: Answer) => readonly string[];

/** Makes the check of an OpenAPI document. Addresses that it does not name are only held to be problems. */
export function contractOf(document: any): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, "openapi");
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (steps: readonly string[]): ValidateFunction => {
    const pointer = steps
      .map((step) => `/${encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))}`)
      .join("");
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  return (method, path, answer) => {
    const verb = method === "HEAD" ? "get" : method.toLowerCase();
    const template = templateOf(document, path, verb);
    const missing = ["Charter-Today", "traceparent"]
      .filter((name) => !answer.headers.has(name))
      .map((name) => `no header ${name}`);
    if (template === undefined)
      return answer.status >= 400 ? missing : [...missing, `nothing is promised of ${method} ${path}`];
    const promised = document.paths[template][verb].responses[String(answer.status)];
    if (promised === undefined) return [...missing, `status ${answer.status} is not promised`];
    if (answer.status === 304 || method === "HEAD") return missing;
    const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
    if (promised.content?.[type] === undefined) return [...missing, `content type ${type} is not promised`];
    const steps = ["paths", template, verb, "responses", String(answer.status), "content", type, "schema"];
    const validate = validatorAt(steps);
    if (validate(answer.json ?? answer.text)) return missing;
    return [
      ...missing,
      ...(validate.errors ?? []).map(
        (error) => `${error.instancePath} ${error.message ?? ""} ${JSON.stringify(error.params)}`,
      ),
    ];
  };
}

function templateOf(document: any, path: string, verb: string): string | undefined {
  const fits = (template: string): boolean =>
    new RegExp(
      `^${template
        .split("/")
        .map((step) => (step.startsWith("{") ? "[^/]+" : RegExp.escape(step)))
        .join("/")}$`,
    ).test(path);
  const templates = Object.keys(document.paths).filter(
    (template) => fits(template) && document.paths[template][verb] !== undefined,
  );
  return templates.toSorted((one, two) => one.split("{").length - two.split("{").length)[0];
}

/** Sends bytes as they are on a connection of their own, and gives back all that is answered until it is closed. */
export function sendBytes(base: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Uint8Array[] = [];
    socket.setTimeout(1_500, () => socket.destroy());
    socket.on("data", (chunk) => void chunks.push(Buffer.from(chunk)));
    socket.on("error", reject);
    socket.on("close", () => {
      resolve(Buffer.concat(chunks).toString("utf8"));
    });
    socket.write(bytes);
  });
}
