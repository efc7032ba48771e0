import { describe, expect, it } from "vitest";
import { constitutionOf, partsOf, sentencesOf } from "../small-constitution.ts";
import { complaint, dispute, kindsOfSamples } from "./sample-procedures.ts";

const constitution = constitutionOf(kindsOfSamples, dispute);
const said = sentencesOf(constitution, "procedures/dispute");

describe("a dispute in plain English", () => {
  it("says between whom it runs, who else acts, and how it begins", () => {
    expect(said.slice(0, 3)).toEqual([
      "It runs between the appellant (a practice) and the respondent (the body or a practice).",
      "Others who act in it: the accountable officer, the panel chair and the panel secretary.",
      "A case begins with step 1. It is begun by the appellant or the respondent.",
    ]);
  });

  it("numbers its steps, and says where each act leads", () => {
    expect(said.slice(3, 11)).toEqual([
      "Step 1. Stage 1: the informal process.",
      "1.1 Involve LMC: by the appellant or the respondent (advice or mediation).",
      "1.2 Settle: by the appellant or the respondent. Then the case ends: settled.",
      "1.3 Request hearing: by the appellant or the respondent, with this paper: grounds, if the step “Involve LMC” is done. Then the case goes on to step 2, “Is it frivolous or vexatious?”.",
      "Step 2. Is it frivolous or vexatious?",
      "2.1 Consult LMC: by the accountable officer.",
      "2.2 Reject: by the accountable officer, if the step “Consult LMC” is done. Then the case ends: rejected.",
      "2.3 Convene: by the accountable officer, if the outcome of “Local dispute resolution panel” is properly constituted. Then the case goes on to step 3, “Preparing”.",
    ]);
  });

  it("says by when, with what follows if it is not", () => {
    expect(said.slice(12, 19)).toEqual([
      "3.1 Fix hearing: by the panel secretary, stating: hearing date, if the deadlines “Hearing”, “Notice” and “Documents” can all be kept.",
      "3.2 Give notice: by the panel secretary.",
      "Deadline “Notice”: at least 7 working days before the hearing date; to miss that is a breach.",
      "3.3 Send documents: by each party.",
      "Deadline “Documents”: at least 5 working days before the hearing date; to miss that is a breach.",
      "3.4 Hold hearing: by the panel chair, on the hearing date. Then the case goes on to step 4, “Deliberating”.",
      "Deadline “Hearing”: within 20 working days after “Request hearing”; to miss that is a breach.",
    ]);
  });

  it("says how it ends, and against whom", () => {
    expect(said.slice(-5, -3)).toEqual([
      "A case ends in one of these ways: settled, rejected, determined or referred.",
      "The end “rejected” goes against the appellant.",
    ]);
  });

  it("lists under each step what can be done in it, and under that its deadlines", () => {
    const depths = partsOf(constitution, "procedures/dispute").map(({ depth = 0 }) => depth);
    expect(depths.slice(3, 7)).toEqual([0, 1, 1, 1]);
    expect(depths.slice(13, 15)).toEqual([1, 2]);
  });

  it("keeps the place of every value", () => {
    const paths = partsOf(constitution, "procedures/dispute").flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "value" ? [part.path.replace("procedures/dispute/", "")] : [])),
    );
    for (const path of [
      "parties/respondent/1",
      "stages/informal/does/request-hearing/papers/0",
      "stages/screening/does/convene/to",
      "deadlines/notice/atLeast",
      "deadlines/referral/beginningWith/latestOf/1",
      "deadlines/referral/ifMissed",
    ])
      expect(paths).toContain(path);
  });

  it("changes only what was changed (control)", () => {
    const other = sentencesOf(
      constitutionOf(kindsOfSamples, dispute.replace("20 working", "15 working")),
      "procedures/dispute",
    );
    expect(other.filter((sentence) => !said.includes(sentence))).toEqual([
      "Deadline “Hearing”: within 15 working days after “Request hearing”; to miss that is a breach.",
      "There is no longest time: nothing limits how long it stays in “Stage 1: the informal process” and “Determined”; all else takes at most 18 to 20 working days (26 to 34 days).",
      "So that “Hearing”, “Notice” and “Documents” can all be kept, the last day for “Fix hearing” is the 8th working day (10 to 18 days) after “Request hearing”.",
    ]);
  });
});

describe("a complaint in plain English", () => {
  it("says what else is opened, what is awaited, and which question decides", () => {
    const sentences = sentencesOf(constitutionOf(kindsOfSamples, complaint), "procedures/complaint");
    expect(sentences).toEqual([
      "It runs between the practice (a practice) and the group (the body).",
      "Others who act in it: the accountable officer and the mediator.",
      "A case begins with step 1. It is begun by the practice, with this paper: grounds.",
      "Step 1. Received.",
      "1.1 Mediate: by the practice or the group. Then the case goes on to step 2, “Mediated”. This opens a case of “Mediation”.",
      "1.2 Call meeting: by the accountable officer, stating: meeting date, if the deadlines “Meeting” and “Invitation” can be kept. Then the case goes on to step 3, “Heard”.",
      "Deadline “Complaining”: within 28 days after the date in answer to “On which day was the practice told of the payment?”; after that it may not be done any more.",
      "Deadline “Invitation”: at least 5 working days before the meeting date; to miss that is a breach.",
      "Step 2. Mediated. The case rests until the case of “Mediation” that it opened has ended: if that ends agreed, the case ends: settled; if that ends not agreed, the case goes on to step 1, “Received”.",
      "Step 3. Heard.",
      "3.1 Meet: by each party, on the meeting date.",
      "Deadline “Meeting”: within 20 working days after the beginning of the case; to miss that is a breach.",
      "3.2 Decide: by the accountable officer, if the step “Meet” is done. It is decided by “Whether the complaint is well founded”: if upheld, the case ends: settled; if dismissed, the case ends: dismissed.",
      "Deadline “Answer”: within 10 days after “Meet”; if that is missed, the case ends: settled (the practice is then paid).",
      "A case ends in one of these ways: settled or dismissed.",
      "The end “dismissed” goes against the practice; there is no appeal.",
      "If every deadline is kept, a case can end on the day it begins at the earliest; to end “dismissed” it takes at least 4 to 6 working days (5 to 13 days).",
      "If every deadline is kept, it ends after 23 to 29 working days (37 to 45 days) at the latest.",
      "So that “Meeting” and “Invitation” can be kept, the last day for “Call meeting” is the 15th working day (19 to 27 days) after the beginning of the case.",
      "A bank holiday proclaimed while a deadline runs moves it.",
    ]);
  });
});

describe("a procedure that speaks of names and of one deadline for several acts", () => {
  const invented = `procedures:
  swap:
    title: Swap of plots
    parties: { askers: members, holder: [body, co-operative] }
    roles:
      england: { title: NHS England, is: outside body }
      convener: { title: whoever convenes it, is: person }
    facts:
      heardOn: { type: date, question: On which day is it heard? }
    starts: asked
    stages:
      asked:
        does:
          agree: { title: agree to it, by: holder, as: [owner, tenant], to: swapped }
          refuse: { by: [england, convener], asks: { heardOn: { type: date } }, to: late }
      late:
        does:
          give-up: { by: askers, to: swapped }
          refuse: { by: england, to: swapped }
      swapped: { ends: swapped }
    deadlines:
      answer: { within: 14 days, after: asked, metBy: [agree, refuse], ifMissed: { to: late } }
`;
  const sentences = sentencesOf(constitutionOf(kindsOfSamples, invented), "procedures/swap");

  it("gives no article to a proper name, nor to several", () => {
    expect(sentences.slice(0, 2)).toEqual([
      "It runs between the askers (members) and the holder (the body or a co-operative).",
      "Others who act in it: NHS England and whoever convenes it.",
    ]);
  });

  it("says a deadline once in a stage, and not where it has been missed or met", () => {
    expect(sentences.filter((each) => /^\d|^Deadline/.test(each))).toEqual([
      "1.1 Agree to it: by the holder (owner or tenant). Then the case ends: swapped.",
      "Deadline “Answer”: within 14 days after reaching “Asked”; if that is missed, the case goes on to step 2, “Late”.",
      "1.2 Refuse: by NHS England or whoever convenes it, stating: heard on. Then the case goes on to step 2, “Late”.",
      "Deadline “Answer”: as for 1.1.",
      "2.1 Give up: by the askers. Then the case ends: swapped.",
      "2.2 Refuse: by NHS England. Then the case ends: swapped.",
    ]);
    expect(sentences).toContain("A case ends in one way: swapped.");
  });
});
