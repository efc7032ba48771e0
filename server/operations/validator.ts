import { Worker } from "node:worker_threads";
import type { SourceText } from "../../engine/index.ts";
import { done, trouble } from "./trouble.ts";
import type { Outcome } from "./trouble.ts";
import type { Validation } from "./validate-text.ts";

/** Checks texts beside everything else that the server does. */
export interface Validator {
  readonly validate: (source: SourceText) => Promise<Outcome<Validation>>;
  readonly close: () => Promise<void>;
}

/** How long one text may take, and how many may wait for their turn. */
export interface ValidatorLimits {
  readonly milliseconds: number;
  readonly waiting: number;
}

/** What the thread answers: that it is ready, what became of a text, or a bug of ours. */
export type ThreadAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "validated"; readonly validation: Validation }
  | { readonly kind: "bug"; readonly stack: string };

const ordinaryLimits: ValidatorLimits = { milliseconds: 10_000, waiting: 50 };

/**
 * A validator with a thread of its own, begun when it is first needed: the search for cases that a text's conditions leave open can
 * be made long on purpose, and a thread can be stopped. Texts are taken one after another.
 */
export function openValidator(folders: readonly string[], limits: ValidatorLimits = ordinaryLimits): Validator {
  const thread = new ValidatorThread(folders, limits);
  return { validate: (source) => thread.validate(source), close: () => thread.close() };
}

class ValidatorThread {
  private readonly folders: readonly string[];
  private readonly limits: ValidatorLimits;
  private worker: Promise<Worker> | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(folders: readonly string[], limits: ValidatorLimits) {
    this.folders = folders;
    this.limits = limits;
  }

  async validate(source: SourceText): Promise<Outcome<Validation>> {
    if (this.waiting >= this.limits.waiting) return busy();
    this.waiting += 1;
    const validated = this.turn.then(() => this.next(source));
    this.turn = validated.catch(() => undefined);
    try {
      return await validated;
    } finally {
      this.waiting -= 1;
    }
  }

  async close(): Promise<void> {
    const worker = await this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private async next(source: SourceText): Promise<Outcome<Validation>> {
    this.worker ??= begun(this.folders);
    const worker = await this.worker.catch((error: unknown) => {
      this.worker = undefined;
      throw error;
    });
    const answer = answerOf(worker, this.limits.milliseconds);
    worker.postMessage(source);
    const answered = await answer;
    if (answered?.kind === "validated") return done(answered.validation);
    await this.close();
    if (answered?.kind === "bug") throw new Error(answered.stack);
    return tooCostly(this.limits.milliseconds / 1000);
  }
}

async function begun(folders: readonly string[]): Promise<Worker> {
  // The thread's file stands beside this one, as TypeScript in the source and as JavaScript in the package.
  const file = new URL(`validator-thread.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: folders,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  worker.setMaxListeners(0);
  const ready = await answerOf(worker, 60_000);
  if (ready?.kind !== "ready")
    throw new Error(ready?.kind === "bug" ? ready.stack : "the thread for checking texts did not begin");
  return worker;
}

/** The thread's next answer; undefined if none came in time, or the thread ended, as it does when it needs too much memory. */
function answerOf(worker: Worker, milliseconds: number): Promise<ThreadAnswer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: ThreadAnswer): void => {
      clearTimeout(timer);
      for (const name of ["message", "error", "exit"]) worker.removeAllListeners(name);
      worker.on("error", () => undefined);
      resolve(answer);
    };
    const timer = setTimeout(settle, milliseconds);
    worker.once("message", (answer: ThreadAnswer) => {
      settle(answer);
    });
    worker.once("error", (error: unknown) => {
      settle(
        isOutOfMemory(error)
          ? undefined
          : { kind: "bug", stack: error instanceof Error ? (error.stack ?? "") : String(error) },
      );
    });
    worker.once("exit", () => {
      settle();
    });
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooCostly(seconds: number): Outcome<Validation> {
  return trouble("text-too-costly", {
    detail: `Checking the text was stopped after ${seconds} seconds.`,
    help: "Make its conditions simpler, or check it with `charter check`, which waits as long as you do.",
  });
}

function busy(): Outcome<Validation> {
  return trouble("busy", { detail: "Too many texts are waiting to be checked.", help: "Send it again in a minute." });
}
