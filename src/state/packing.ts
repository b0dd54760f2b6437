import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * What documents mostly consist of, so that it need not be in each of them; what comes last costs least. What was packed with
 * it can only be read with it: it never changes.
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

// Small enough for what documents are; the window holds all of the shape and a document.
const settings = { level: 6, windowBits: 13, memLevel: 6, dictionary: shape };

/** A text in as few bytes as it takes. */
export function packed(text: string | Uint8Array): Buffer {
  return deflateRawSync(text, settings);
}

/** The bytes of the text that was packed in these. */
export function unpacked(bytes: Uint8Array): Buffer {
  return inflateRawSync(bytes, settings);
}
