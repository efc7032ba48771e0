import type { Kind } from "../../../../engine/constitution/kind.ts";
import { offices } from "../../../../engine/provisions/offices/offices.ts";

/** One table for all tests, because schemas are made once for each table. */
export const kinds: readonly Kind[] = [offices];

/** The offices of the language's own example, word for word, but for those of other sections. */
export const modelOffices = `
offices:
  provider-director: { title: Director of a provider organisation, outside: true }
  lmc-chair: { title: Chair of an LMC, outside: true }
  lmc-secretary: { title: Secretary of an LMC, outside: true }
  board-member:
    title: Member of the Board
    committee: board
    filledBy: elections/leadership
    incompatibleWith:
      provider-director: { except: own practice, because: It would constitute a prejudicial interest }
      lmc-chair: { from: 2013-04-01 }
      lmc-secretary: { from: 2013-04-01 }
`;
