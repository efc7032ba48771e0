import type { Kind } from "../../../../engine/constitution/kind.ts";
import { interests } from "../../../../engine/provisions/interests/interests.ts";
import { offices } from "../../../../engine/provisions/offices/offices.ts";

/** One table for all tests, because schemas are made once for each table. */
export const kinds: readonly Kind[] = [offices, interests];

/** The interests of the language's own example, word for word. */
export const modelInterests = `
interests:
  register: { whose: [board-member, locality-member], public: true, declareWithin: 28 days, declareTo: accountable-officer }
  at-meetings: { declare: before the item, againIfRegistered: true }
  treatment:
    personal: { stay: true, speak: true }      # whether they may vote, the document does not say: silent
    prejudicial: {}                             # nor what follows
  ruling: { by: { accountable-officer: {} } }
`;

/** Gifts and hospitality by the dated editions of the national guidance, as domain.md D summarises them. */
export const giftsByEdition = `
interests:
  gifts:
    source: { document: guidance, heading: Gifts and hospitality }
    variations:
      edition-2016:
        from: 2016-06-28
        until: 2017-06-15
        fromSuppliers: refuse
        fromOthers: { bands: { £0: accept, £10: declare }, edgesBelongTo: lower tier }
        hospitality: { bands: { £0: accept, £25: declare }, edgesBelongTo: lower tier }
      edition-2017:
        from: 2017-06-16
        fromSuppliers: { bands: { £0: accept, £6: refuse }, edgesBelongTo: lower tier }
        fromOthers:
          bands: { £0: accept, £50: { forTheBody: true, then: declare, otherwise: refuse } }
          edgesBelongTo: not stated
        hospitality:
          bands:
            £0: accept
            £25: declare
            £75: { withApprovalOf: a senior manager, then: declare, otherwise: refuse }
          edgesBelongTo: { £25: upper tier, £75: lower tier }
documents:
  guidance: { title: Managing conflicts of interest, by: NHS England }
`;
