import { accent, faint, ink, line, tint } from './look.ts';

/** How a page of a document looks, on a screen and on paper. */
export const pageStyle = `
@page { size: A4; margin: 2.2cm 2.2cm 2cm; }
:root { color-scheme: light; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; color: #${ink}; background: #fff;
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, caption { color: #${accent}; line-height: 1.25; text-align: left; }
h1 { margin: 2rem 0 .5rem; font-size: 2.5rem; }
h2 { margin: 3rem 0 1rem; font-size: 1.75rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
h4 { margin: 1.5rem 0 .25rem; font-size: 1.0625rem; }
.name { margin: 0 0 2rem; font-size: 1.375rem; }
.line { margin: .25rem 0; color: #${faint}; }
.notice { margin: 2rem 0; padding: 1rem 1.25rem; border-left: 4px solid #${accent}; background: #${tint}; }
nav ol { padding: 0; list-style: none; }
nav a { display: block; padding: .375rem 0; color: #${accent}; }
.note, .said figcaption { color: #${faint}; font-size: .9375rem; }
.said { margin: .75rem 0; padding-left: 1rem; border-left: 4px solid #${accent}; }
.said figcaption { font-weight: 600; }
blockquote { margin: 0; }
blockquote p { margin: .25rem 0; }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; }
table { width: 100%; margin: 1rem 0 1.5rem; border-collapse: collapse; font-size: .9375rem; }
caption { padding: .25rem 0 .5rem; font-weight: 600; }
th, td { padding: .5rem .625rem; border-bottom: 1px solid #${line}; text-align: left; vertical-align: top; }
thead th { background: #${tint}; }
tbody th { font-weight: 400; }
td p, th p { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid #${line}; color: #${faint}; }
/* Of our own words none is broken where there is room; a word of a person may be of any length. */
@media (min-width: 40rem), print {
  th, td { overflow-wrap: break-word; }
  bdi { overflow-wrap: anywhere; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  header { min-height: 60vh; padding-top: 20vh; }
  header, nav { break-after: page; }
  main section + section { break-before: page; }
  h2 { margin-top: 0; }
  h2, h3, h4, caption, figcaption { break-after: avoid; }
  tr, .said p, img { break-inside: avoid; }
  .notice, thead th { print-color-adjust: exact; }
  nav a { color: inherit; text-decoration: none; }
}
`;
