/** A procedure drawn: boxes and arrows with all their words, before anything is laid out. */
export interface Drawing {
  /** `procedures/dispute`. */
  readonly address: string;
  readonly title: string;
  /** The constitution with its version, and how a marked case stands. */
  readonly below: readonly string[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** How to read it: only what occurs in it. */
  readonly legend: readonly string[];
  /** What has happened in the case that is marked, day by day. */
  readonly happened: readonly string[];
}

/** A stage, an end, the beginning, or a case of another procedure. */
export interface Box {
  readonly id: string;
  readonly kind: "beginning" | "stage" | "end" | "other case";
  readonly title: string;
  readonly lines: readonly Line[];
  /** Where a case is marked: it is here, or it has been. */
  readonly mark?: "present" | "passed";
}

/** A line of words, the first of them weighty; a marked one says something of the case that is marked. */
export interface Line {
  readonly lead?: string;
  readonly text: string;
  readonly isMarked?: boolean;
}

/** What leads from one box to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Something done or a case awaited; a deadline that was missed; another case that is opened. */
  readonly kind: "step" | "missed" | "opens";
  readonly title: string;
  readonly lines: readonly Line[];
  /** Whether a marked case has gone this way. */
  readonly isTaken?: boolean;
}
