/** How a page looks: one column that fits 320 pixels, dark on light with enough contrast, black on white on paper. */
export const pageStyle = `
html { font-family: arial, "Liberation Sans", sans-serif; line-height: 1.5; color: #212b32; background: #fff; }
body { margin: 0; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.375rem; margin-top: 2.5rem; border-top: 1px solid #768692; padding-top: 1rem; }
h3 { font-size: 1.125rem; margin: 2rem 0 0.5rem; }
p { margin: 0 0 0.75rem; }
ul { padding-left: 1.25rem; }
ul.contents { list-style: none; padding: 0; }
a { color: #005eb8; }
li.marked { list-style: none; margin-left: -1.25rem; }
code { font-family: "Liberation Mono", monospace; font-size: 0.9375em; }
pre { white-space: pre-wrap; background: #f0f4f5; padding: 0.75rem; }
.aside { border-left: 4px solid #768692; padding-left: 1rem; margin: 0.5rem 0 1rem; font-size: 0.9375rem; }
.value { font-weight: bold; }
.good { color: #00612b; }
.bad { color: #b01c17; }
.open { color: #6b4a00; }
.quiet { color: #4c6272; }
@media print {
  html { color: #000; font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  li, p, .aside { break-inside: avoid; }
}
`;

/** How a picture stands in a page: as wide as the screen, never too small to read, on paper on its side and alone. */
export const pictureStyle = `
.picture { margin: 0; padding: 1rem; overflow-x: auto; }
.picture svg { display: block; width: 100%; min-width: 44rem; height: auto; margin: 0 auto; max-width: 80rem; }
@page { size: A4 landscape; margin: 10mm; }
@media print {
  .picture { padding: 0; overflow: visible; break-after: page; }
  .picture svg { min-width: 0; max-width: 277mm; max-height: 188mm; }
}
`;
