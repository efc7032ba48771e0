import { kindOfFixedNames } from "../../constitution/fixed-names.ts";
import { atMeetings } from "./at-meetings.ts";
import { gifts } from "./gifts.ts";
import { procurement } from "./procurement.ts";
import { referral } from "./referral.ts";
import { register } from "./register.ts";
import { ruling } from "./ruling.ts";
import { treatment } from "./treatment.ts";

/** Interests: who declares them, when and to whom, what follows from them, who rules on them, and what may be accepted. */
export const interests = kindOfFixedNames(
  {
    section: "interests",
    noun: { one: "provision on interests", many: "interests" },
    description:
      "Conflicts of interest: the register, declaring at meetings, what a person with an interest may do, who rules on it, referrals, gifts and hospitality, and procurement. These names are fixed; other terms for a time or a level are variations.",
  },
  { register, "at-meetings": atMeetings, treatment, ruling, referral, gifts, procurement },
);
