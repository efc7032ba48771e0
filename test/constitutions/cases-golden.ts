/**
 * The digest of every version that comes with Charter: what its rules mean, layout and comments apart.
 * A digest may change only for a version that nobody has decided anything under yet, or because the digest itself is made
 * otherwise; then put the new one here and say why in the log. A version in use is never changed: write a new one.
 */
export const goldenDigests: Readonly<Record<string, string>> = {
  "blackwater@2013.1": "6de8f358ab5bfdfd6d13684fe0314bf3369ceb68da094bb71b38095d46b45cf7",
  "essex-lmc-model@2011.1": "be851bdfee8fa201035d615fa9e24d6658df07bbca282e0618f4fab88bcf5193",
  "saltmarsh-growers@2020.1": "3a5e6a38d4b1307795c3ce988127613a92d741292ac903bdeb251264f8ccf8df",
};

/** Everything that `check` says of them: each warning with the reason why it stays. */
export const warnings: Readonly<Record<string, readonly string[]>> = {
  // The document does not say what follows from a prejudicial interest, and so neither does the model: the warning is true.
  "essex-lmc-model@2011.1": ["warning rule-gap rules/remain-and-speak in constitutions/essex-lmc-model/2011.1.yaml"],
  "blackwater@2013.1": [],
  "saltmarsh-growers@2020.1": [],
};
