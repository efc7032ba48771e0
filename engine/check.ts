/** One check: its title, and why it is made, in words for a governance lead. */
export interface Check {
  readonly title: string;
  readonly why: string;
}
