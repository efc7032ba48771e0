import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import type { Meeting } from "./shape.ts";

type Business = NonNullable<Meeting["business"]>;

/** How the question `business` can come out. */
export const businessOutcomes = ["out-of-order", "in-order"] as const;

/** Whether an item of business is in order: what the notice names always is, other business where it is not limited to that. */
export function businessQuestion(
  provision: Provision<Meeting>,
  surroundings: Surroundings,
): readonly CompiledQuestion[] {
  const { business } = provision.data;
  if (business === undefined) return [];
  const compiler = new ProvisionCompiler(provision, surroundings);
  const inNotice = inNoticeRequirement(business, compiler);
  const ruled = business.urgent === "by the chair's ruling" ? [urgencyRequirement(compiler)] : [];
  const requirements = [inNotice, ...ruled];
  const question = {
    address: `${provision.address}/business`,
    asks: `${provision.title}: is the item of business in order?`,
    ...compiler.gathered(),
    requirements,
    outcomes: ladder(
      [{ requires: any(...requirements.map(({ id }) => met(id))), otherwise: "out-of-order" }],
      "in-order",
    ),
  };
  return [{ question, compiler }];
}

const itemInNotice: Fact = {
  name: "itemInNotice",
  title: "Item in the notice",
  question: "Is the item of business in the notice of the meeting?",
  about: "item",
  type: { kind: "yes-no" },
};

const meetingRequisitioned: Fact = {
  name: "meetingRequisitioned",
  title: "Requisitioned meeting",
  question: "Was the meeting requisitioned?",
  about: "meeting",
  type: { kind: "yes-no" },
};

function inNoticeRequirement(business: Business, compiler: ProvisionCompiler): Requirement {
  const about = "whether business that is not in the notice may be taken";
  const everywhere = business.limitApplies === "every meeting";
  const isLimited = business.limitedToNotice;
  compiler.bring(itemInNotice, ...(isLimited === true && !everywhere ? [meetingRequisitioned] : []));
  const path = isLimited === undefined ? "business" : "business/limitedToNotice";
  return {
    id: "business/limitedToNotice",
    title: isLimited === true ? limitTitle(everywhere) : "In the notice",
    condition: any(test("itemInNotice", "is", true), ...otherBusiness(isLimited, everywhere, about)),
    path,
    at: compiler.at(path),
    ...(isLimited === undefined ? { silent: about } : {}),
  };
}

function limitTitle(everywhere: boolean): string {
  return everywhere ? "In the notice" : "In the notice, if the meeting was requisitioned";
}

/** When business that is not in the notice is in order all the same. */
function otherBusiness(isLimited: boolean | undefined, everywhere: boolean, about: string): readonly Condition[] {
  if (isLimited === undefined) return [{ kind: "silent", about }];
  if (!isLimited) return [all()];
  return everywhere ? [] : [not(test("meetingRequisitioned", "is", true))];
}

function urgencyRequirement(compiler: ProvisionCompiler): Requirement {
  compiler.bring({
    name: "urgencyRuling",
    title: "Ruling on urgency",
    question: "How did the chair rule on whether the item is urgent?",
    about: "item",
    type: { kind: "word", words: ["none", "urgent", "not-urgent"] },
    assumed: "none",
  });
  const path = "business/urgent";
  return {
    id: path,
    title: "Ruled urgent by the chair",
    condition: test("urgencyRuling", "is", "urgent"),
    path,
    at: compiler.at(path),
  };
}
