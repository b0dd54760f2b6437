import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { shapes } from './shapes.ts';

/**
 * What documents mostly consist of that have no shape of their own, so that it need not be in each of them; what comes last
 * costs least. What was packed with it can only be read with it: it never changes.
 */
export const shape = Buffer.from(
  [
    '"suggestedActions":{"to":[],"actions":[{"type":"messageBack","title":"","text":"","displayText":"",',
    '"value":{"step":{"dialog":"","question":"","outcome":""},"answer":"","token":""}},{"type":"messageBack","title":"',
    '"attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"',
    '"replyToId":""}{"type":"message","id":"","timestamp":"2026-1","channelId":"directline","from":{"id":"dl_","role":"user"},',
    '"recipient":{"id":"loopbaanspiegel","name":"Loopbaanspiegel","role":"bot"},"conversation":{"id":"","text":"",',
    '"textFormat":"markdown","inputHint":"expectingInput","locale":"nl-NL","channelData":{"clientActivityID":"","step":',
    '{"user":"","started":"2026-","count":',
    '{"schema":1,"channel":"msteams","conversation":"a:1","reference":{"channelId":"msteams","serviceUrl":"https://smba.traff',
    'icmanager.net/emea/","conversation":{"id":"a:1","conversationType":"personal","tenantId":""},"user":{"id":"29:1",',
    '"name":"","aadObjectId":""},"bot":{"id":"28:","name":"Loopbaanspiegel"},"locale":"nl-NL"}}',
    'What would you like to start with?\\n\\n1. **Eligibility check** – Waar wil je mee beginnen?\\n\\n1. **Toelatingscheck**',
    ' – voldoe je op papier aan de eisen van het register, in vijf minuten\\n2. **Zelfbeoordeling** – waar je staat per',
    ' uitspraak van het beroepsprofiel, een paar minuten per groep\\n3. **Bewijs** – wijs aan waar je zelfbeoordeling uit',
    ' blijkt\\n4. **Verhaal** – vertel kort over één situatie uit je werk, in tien minuten\\n5. **Trajecten** – volg je',
    ' cliënten taak voor taak, tot en met het verslag\\n6. **Reflectie** – kijk terug op één moment met de vijf vragen van',
    ' het profiel, in een kwartier\\n7. **Mijn plan** – je voornemens, en wat ervan geworden is\\n8. **Hercertificering** –',
    ' houd je PE-punten en reflectiebijeenkomsten bij, en zie wat er nog mist\\n9. **Waar sta ik** – alles op een rij, en',
    ' wat opvalt\\n10. **Dossier** – alles of een deel als document, in Word, pdf of op een pagina\\n11. **Privacy** – wat',
    ' ik van je bewaar, alles meenemen of wissen","language":"nl","step":{"dialog":"menu","question":"dialog"},',
    '"suggestions":[{"label":"Verder","answer":"Verder"},{"label":"Toelatingscheck","answer":"eligibility"},{"label":',
    '"Zelfbeoordeling","answer":"selfAssessment"},{"label":"Bewijs","answer":"evidence"},{"label":"Verhaal","answer":',
    '"story"},{"label":"Trajecten","answer":"trajectory"},{"label":"Reflectie","answer":"reflection"},{"label":"Mijn plan",',
    '"answer":"plan"},{"label":"Hercertificering","answer":"recertification"},{"label":"Waar sta ik","answer":"overview"},',
    '{"label":"Dossier","answer":"dossier"},{"label":"Privacy","answer":"privacy"}],"token":"Genoteerd: **',
    '"suggestions":[{"label":"Ja","answer":"yes"},{"label":"Nee","answer":"no"}],"token":"',
    '{"schema":1,"language":"nl","edition":"2020-01-01","agreedOn":"2026-1","renewedOn":"2026-1","serial":"',
    '"place":{"at":"menu","dialog":"eligibility","isUnfinished":false,"behind":[]}}',
    '"place":{"at":"question","dialog":"","subject":"","question":"","isUnfinished":true,"behind":[]},"count":',
    ',"turns":[{"activity":"f:1:","messages":[],"told":"","by":"","pressed":"","isUnasked":true}],"earlier":[]}',
    '"turns":[{"activity":"","messages":[{"text":"","language":"nl","step":{"dialog":"","subject":"","question":"',
    '{"schema":1,"count":1}{"schema":1,"said":[{"question":"","answer":true,"on":"2026-1"},{"question":"","answer":"',
    '","on":"2026-1"}],"misses":0}',
  ].join(''),
);

// Small enough for what documents are; the window holds all of a shape and a document.
const settings = { level: 6, windowBits: 13, memLevel: 6 };

/** What a text was packed to, and the mark of the shape that it was packed with. */
export type Packed = { readonly mark: string; readonly bytes: Buffer };

const longestBeginning = Math.max(...shapes.map(({ begins }) => begins.length));
const first = { mark: '2.', text: shape };
const shapeOf = new Map([first, ...shapes].map(({ mark, text }) => [mark, text]));

/** A text in as few bytes as it takes. */
export function packed(text: string | Uint8Array): Packed {
  const start = typeof text === 'string' ? text : Buffer.from(text.subarray(0, longestBeginning)).toString();
  const { mark, text: dictionary } = shapes.find(({ begins }) => start.startsWith(begins)) ?? first;
  return { mark, bytes: deflateRawSync(text, { ...settings, dictionary }) };
}

/** Whether texts were ever packed with a shape of this mark. */
export function isPacked(mark: string): boolean {
  return shapeOf.has(mark);
}

/** The bytes of the text that was packed so; `undefined` where nothing was ever packed with this mark. */
export function unpacked({ mark, bytes }: Packed): Buffer | undefined {
  const dictionary = shapeOf.get(mark);
  return dictionary && inflateRawSync(bytes, { ...settings, dictionary });
}
