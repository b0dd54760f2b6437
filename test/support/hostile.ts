/** Five thousand characters that try to be more than words, or to be lost on the way. */
export const hostile = [
  '=cmd|\'/C calc\'!A0 =HYPERLINK("https://elders.example","klik") +1+1 @SUM(A1)',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> </w:t></w:p> ]]> &lt;b&gt; &amp; {{pass}} {{nonce}}',
  'Zoë, Noël, één, naïef, IJsland, ĳ, Łódź, Ğ, €, “aanhaling” en ’s avonds …',
  'Gezin 👩‍👩‍👧 duim 👍🏽 hart ❤️ vlag 🇳🇱 en 漢字 zonder lettertype.',
  'مرحبا بك في العمل (12) ثم שלום עולם tot slot.',
  '(haakjes) \\ backslash /Type /Page endobj stream %PDF BT ET Tj <</JS (app.alert(1))>>',
  `${'eenheellangwoordzonderenigespatie'.repeat(20)}`,
  'Een gewone zin, om het lang te maken. '.repeat(105).trim(),
].join('\n');

/** The same without what no eye tells apart, for comparing what was read back by lines and pages. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s|\p{Cf}|\ufe0f/gu, '');
}
