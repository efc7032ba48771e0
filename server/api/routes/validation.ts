import { readValidateRequest, unnamedFile } from "../body/validate-request.ts";
import { outcomeReply, problemReply } from "../reply.ts";
import type { Route } from "../route.ts";
import { wrongRequest } from "./decisions.ts";

const validate: Route = {
  method: "post",
  path: "/api/v1/constitutions/validate",
  id: "validate",
  summary: "Check a constitution's text",
  description:
    "The same problems as `charter check` finds, all at once, in the order of the lines. A text with problems is an answer (200, `valid: false`). A base is taken from the constitutions that are here. Nothing is stored.",
  query: [],
  takes: { bytes: 512 * 1024, media: ["yaml", "json"], schema: "ValidateRequest" },
  gives: [
    { contentType: "application/json", description: "Whether it is valid, and its problems.", schema: "Validation" },
  ],
  problems: ["text-too-costly", "busy"],
  answer: async ({ body }, { world }) => {
    if (body === undefined) throw new Error("a route that takes a body was given none");
    const request =
      body.kind === "json"
        ? readValidateRequest(body.value)
        : { ok: true as const, value: { file: unnamedFile, text: body.bytes } };
    if (!request.ok) return problemReply(wrongRequest(request.errors));
    return outcomeReply(await world.validator.validate(request.value));
  },
};

/** Texts checked. */
export const validationRoutes: readonly Route[] = [validate];
