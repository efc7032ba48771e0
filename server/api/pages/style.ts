import { createHash } from "node:crypto";

/** How the pages look: one column that fits 320 pixels, nothing loaded, readable on paper. */
export const style = `
html { font-family: arial, "Liberation Sans", sans-serif; line-height: 1.5; color: #212b32; background: #fff; }
body { margin: 0 auto; max-width: 48rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-top: 2.5rem; border-top: 1px solid #768692; padding-top: 1rem; }
code { font-family: "Liberation Mono", monospace; font-size: 0.9375em; }
pre { background: #f0f4f5; padding: 0.75rem; white-space: pre-wrap; }
dt { font-weight: bold; margin-top: 0.5rem; }
dd { margin-left: 1rem; }
a { color: #005eb8; }
.notice { border-left: 4px solid #768692; padding-left: 1rem; }
@media print { body { max-width: none; } h2, dt { break-after: avoid; } }
`;

/** The fingerprint by which the content policy lets this style through, and no other. */
export const styleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
