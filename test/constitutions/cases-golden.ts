/**
 * The digest of every version that comes with Charter: what its rules mean, layout and comments apart.
 * A digest may change only for a version that nobody has decided anything under yet, or because the digest itself is made
 * otherwise; then put the new one here and say why in the log. A version in use is never changed: write a new one.
 */
export const goldenDigests: Readonly<Record<string, string>> = {
  "blackwater@2013.1": "2b33e84fbe6346da8136372ae0d986cd078adcdddb45f1eb47301dd94343b2ba",
  "essex-lmc-model@2011.1": "a8597c45604564fa39a6a9c058f620b2956f35c8441777bbf518da4185d92d56",
  "saltmarsh-growers@2020.1": "ff4993c9a8c6e68cce10e48e14d4f14e409b66c0a43fbc4e65e0f253757bcc0d",
};

/** Everything that `check` says of them: each warning with the reason why it stays. */
export const warnings: Readonly<Record<string, readonly string[]>> = {
  // The document does not say what follows from a prejudicial interest, and so neither does the model: the warning is true.
  "essex-lmc-model@2011.1": ["warning rule-gap rules/remain-and-speak in constitutions/essex-lmc-model/2011.1.yaml"],
  "blackwater@2013.1": [],
  "saltmarsh-growers@2020.1": [],
};
