import { offices } from "../../../../engine/provisions/offices/offices.ts";
import { panels } from "../../../../engine/provisions/panels/panels.ts";
import { procedures } from "../../../../engine/provisions/procedures/procedures.ts";
import { resolutions } from "../../../../engine/provisions/resolutions/resolutions.ts";
import { rolls } from "../../../../engine/provisions/rolls/rolls.ts";
import { rules } from "../../../../engine/provisions/rules.ts";

/** The kinds that the samples need. */
export const kindsOfSamples = [rolls, offices, resolutions, panels, procedures, rules];

/** The dispute resolution procedure of the Essex model, with the panel and the vote it rests on. */
export const dispute = `offices:
  accountable-officer: { title: Accountable Officer }
panels:
  dispute-panel:
    title: Local dispute resolution panel
    seats:
      chair: { title: An independent chair }
      lmc: { title: A representative of the LMC }
rolls:
  panel-members: { title: Members of the panel, electors: persons, votes: one each }
resolutions:
  panel-decision:
    title: Decision of the panel
    question: Is the dispute decided for the appellant?
    roll: panel-members
    gates: { support: { moreThan: 1/2, of: votesCast } }
procedures:
  dispute:
    title: Dispute resolution procedure
    parties: { appellant: practice, respondent: [body, practice] }
    roles: { accountable-officer: office, panel-chair: panel, panel-secretary: panel }
    facts:
      kind: { type: [practice-and-group, practice-and-practice] }
      concernsContract: { type: yes-no }
      matterArose: { type: date }
      matterDiscovered: { type: date, mayBeNone: true }
    starts: informal
    stages:
      informal:
        title: "Stage 1: the informal process"
        does:
          involve-lmc: { by: [appellant, respondent], as: [advice, mediation] }
          settle: { by: [appellant, respondent], to: settled }
          request-hearing: { by: [appellant, respondent], papers: [grounds], when: { involve-lmc: done }, to: screening }
      screening:
        title: Is it frivolous or vexatious?
        does:
          consult-lmc: { by: accountable-officer }
          reject: { by: accountable-officer, when: { consult-lmc: done }, to: rejected }
          convene: { by: accountable-officer, when: { panels/dispute-panel: properly-constituted }, to: preparing }
      preparing:
        does:
          fix-hearing: { by: panel-secretary, asks: { hearingDate: { type: date } }, when: { deadlines: can-all-be-kept } }
          give-notice: { by: panel-secretary }
          send-documents: { by: each party }
          hold-hearing: { by: panel-chair, onDay: hearingDate, to: deliberating }
      deliberating:
        does:
          determine: { by: panel-chair, when: { resolutions/panel-decision: [carried, lost] }, to: determined }
      determined:
        does:
          notify-parties: { by: panel-chair }
          accept: { by: [appellant, respondent], to: closed }
          refer: { by: [appellant, respondent], when: { concernsContract: true }, papers: [parties, contract, statement], to: nhs-procedure }
      settled: { ends: settled }
      rejected: { ends: rejected, adverseTo: appellant }
      closed: { ends: determined }
      nhs-procedure: { ends: referred }
    deadlines:
      hearing: { within: 20 working days, after: request-hearing, metBy: hold-hearing, ifMissed: breach }
      notice: { atLeast: 7 working days, before: hearingDate, metBy: give-notice, ifMissed: breach }
      documents: { atLeast: 5 working days, before: hearingDate, metBy: send-documents, ifMissed: breach }
      decision: { within: 7 days, after: hold-hearing, metBy: notify-parties, ifMissed: breach }
      referral: { within: 3 years, beginningWith: { latestOf: [matterArose, matterDiscovered] }, metBy: refer, ifMissed: right lapses }
`;

/** An invented complaint about a payment: a mediation is opened, a meeting called, and a question sends the case on. */
export const complaint = `offices:
  accountable-officer: { title: Accountable Officer }

rules:
  well-founded:
    title: Whether the complaint is well founded
    question: Is the complaint well founded?
    when: { wasMiscounted: true }
    then: upheld
    otherwise: dismissed

facts:
  wasMiscounted: { type: yes-no, question: Was the achievement miscounted? }
  decidedOn: { type: date, question: On which day was the practice told of the payment? }

procedures:
  mediation:
    title: Mediation
    parties: { practice: practice, other-side: body }
    roles: { mediator: person }
    starts: talks
    stages:
      talks:
        does:
          agree: { by: mediator, to: agreed }
          give-up: { by: mediator, to: not-agreed }
      agreed: { ends: agreed }
      not-agreed: { ends: not-agreed }
  complaint:
    title: Complaint about a payment
    parties: { practice: practice, group: body }
    roles: { accountable-officer: office, mediator: person }
    facts:
      paidOn: { type: date, mayBeNone: true }
      amount: { type: money }
    begins: { by: practice, papers: [grounds] }
    starts: received
    stages:
      received:
        does:
          mediate: { by: [practice, group], opens: { procedure: mediation, as: { other-side: group } }, to: mediated }
          call-meeting: { by: accountable-officer, asks: { meetingDate: { type: date } }, when: { deadlines: can-all-be-kept }, to: heard }
      mediated:
        awaits: { procedure: mediation, to: { agreed: closed, not-agreed: received } }
      heard:
        does:
          meet: { by: each party, onDay: meetingDate }
          decide: { by: accountable-officer, when: { meet: done }, decidedBy: rules/well-founded, to: { upheld: closed, dismissed: turned-down } }
      closed: { ends: settled }
      turned-down: { ends: dismissed, adverseTo: practice, appeal: none }
    deadlines:
      complaining: { within: 28 days, after: decidedOn, metBy: call-meeting, ifMissed: right lapses }
      meeting: { within: 20 working days, after: start, metBy: meet, ifMissed: breach }
      invitation: { atLeast: 5 working days, before: meetingDate, metBy: call-meeting, ifMissed: breach }
      answer: { within: 10 days, after: meet, metBy: decide, ifMissed: { to: closed, because: The practice is then paid } }
    holidays: move
`;
