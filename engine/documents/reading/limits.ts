/** How much one file may hold. No constitution comes near; what does would keep everybody else waiting. */
export interface Limits {
  readonly bytes: number;
  readonly depth: number;
  readonly keysPerMap: number;
  readonly itemsPerList: number;
  /** Every name, value and sign (`:`, `-`, `,`, brackets) of the file together; comments are free. */
  readonly marks: number;
  /** How many problems are listed. */
  readonly problems: number;
}

/** The limits that every file is read within. */
export const ordinaryLimits: Limits = {
  bytes: 256 * 1024,
  depth: 32,
  keysPerMap: 500,
  itemsPerList: 2_000,
  marks: 60_000,
  problems: 100,
};
