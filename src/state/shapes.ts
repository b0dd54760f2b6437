/** What documents that begin so mostly consist of. */
export type Shape = {
  /** What tells in a sealed text that it was packed with this one. */
  readonly mark: string;
  readonly begins: string;
  readonly text: Buffer;
};

const beginning = '{"schema":1,"language":"';

/** What is remembered of a conversation, up to what was said last in it; and of the person. */
const talk = (language: string) => [
  '{"at":"question","dialog":"","subject":"","question":"","isUnfinished":true},"behind":[],"question":"","isUnfinished":false},',
  '"count":1,"turns":[{"activity":"arrived at 1","messages":[{"text":"","pressed":"","isUnasked":true}],"joined":1,"count":',
  // Where people often are when they go away.
  'accreditedProgramme degree evc practising practice.1.ongoing.until.hours.from.name training.1.certificate.amount.name',
  'practice.1.check practice.0.more practice.1.wrong training.0.more training.1.check training.1.more training.1.wrong',
  'intention noticing moment R1.more R2.more R3.more R4.more R5.more',
  `${beginning}${language}","edition":"2020-01-01","agreedOn":"2026-1","renewedOn":"2026-1","serial":"`,
  `","place":{"at":"menu","dialog":"`,
  ...[
    'trajectory","subject":"',
    'selfAssessment","subject":"',
    'evidence","subject":"',
    'story","subject":"',
  ],
  ...['recertification', 'overview', 'plan","subject":"', 'reflection","subject":"', 'eligibility'],
  '","behind":[],"isUnfinished":true}}',
  `${beginning}${language}","place":{"at":"menu","dialog":"eligibility","behind":[],"question":"`,
  '","isUnfinished":true},"count":1,"turns":[{"activity":"","messages":[],"by":"","isPassed":true},{"activity":"',
];

const dutchMenu = [
  '","messages":[{"text":"Waar wil je mee beginnen?\\n\\n1. **Toelatingscheck** – voldoe je op papier aan de eisen van het ',
  'register, in vijf minuten\\n2. **Zelfbeoordeling** – waar je staat per uitspraak van het beroepsprofiel, een paar minuten per ',
  'groep\\n3. **Bewijs** – wijs aan waar je zelfbeoordeling uit blijkt\\n4. **Verhaal** – vertel kort over één situatie uit je ',
  'werk, in tien minuten\\n5. **Trajecten** – volg je cliënten taak voor taak, tot en met het verslag\\n6. **Reflectie** – kijk ',
  'terug op één moment met de vijf vragen van het profiel, in een kwartier\\n7. **Mijn plan** – je voornemens, en wat ervan ',
  'geworden is\\n8. **Hercertificering** – houd je PE-punten en reflectiebijeenkomsten bij, en zie wat er nog mist\\n9. **Waar ',
  'sta ik** – alles op een rij, en wat opvalt\\n10. **Dossier** – alles of een deel als document, in Word, pdf of op een ',
  'pagina\\n11. **Privacy** – wat ik van je bewaar, alles meenemen of wissen","language":"nl","step":{"dialog":"menu",',
  '"question":"dialog"},"suggestions":[{"label":"Verder","answer":"Verder"},{"label":"Toelatingscheck","answer":"eligibility"},',
  '{"label":"Zelfbeoordeling","answer":"selfAssessment"},{"label":"Bewijs","answer":"evidence"},{"label":"Verhaal",',
  '"answer":"story"},{"label":"Trajecten","answer":"trajectory"},{"label":"Reflectie","answer":"reflection"},{"label":"Mijn ',
  'plan","answer":"plan"},{"label":"Hercertificering","answer":"recertification"},{"label":"Waar sta ik","answer":"overview"},',
  '{"label":"Dossier","answer":"dossier"},{"label":"Privacy","answer":"privacy"}],"token":"',
];

const englishMenu = [
  '","messages":[{"text":"What would you like to start with?\\n\\n1. **Eligibility check** – do you meet the requirements of the ',
  'register on paper, in five minutes\\n2. **Self-assessment** – where you stand on each statement of the profile, a few minutes ',
  'a group\\n3. **Evidence** – point out where your self-assessment shows\\n4. **Story** – tell briefly about one situation from ',
  'your work, in ten minutes\\n5. **Trajectories** – follow your clients task by task, up to the report\\n6. **Reflection** – ',
  'look back on one moment with the five questions of the profile, in fifteen minutes\\n7. **My plan** – your intentions, and ',
  'what became of them\\n8. **Recertification** – keep count of your PE points and reflection meetings, and see what is ',
  'missing\\n9. **Where I stand** – everything in a row, and what stands out\\n10. **Dossier** – all of it or a part as a ',
  'document, in Word, PDF or on a page\\n11. **Privacy** – what I keep about you, and how to take it along or erase ',
  'it","language":"en","step":{"dialog":"menu","question":"dialog"},"suggestions":[{"label":"Continue","answer":"Continue"},',
  '{"label":"Eligibility check","answer":"eligibility"},{"label":"Self-assessment","answer":"selfAssessment"},',
  '{"label":"Evidence","answer":"evidence"},{"label":"Story","answer":"story"},{"label":"Trajectories","answer":"trajectory"},',
  '{"label":"Reflection","answer":"reflection"},{"label":"My plan","answer":"plan"},{"label":"Recertification",',
  '"answer":"recertification"},{"label":"Where I stand","answer":"overview"},{"label":"Dossier","answer":"dossier"},',
  '{"label":"Privacy","answer":"privacy"}],"token":"',
];

const end = '1"}],"by":"","isPassed":true}],"earlier":[]}"}],"earlier":["';

/** What was said in a dialog, with the questions of all of them. */
const said = [
  ...[
    '"thoughts":{"","reopened":true,"together"',
    'sponsorEvaluation","answer":"',
    'clientEvaluation","answer":"',
  ],
  ...[
    'what","answer":"',
    'section","answer":"none',
    'state","answer":"done',
    'moved',
    'dropped',
    'noticed","answer":"',
  ],
  ...[
    'points.1.amount","answer":{"value":1,"unit":"points"}',
    'meetings.1.name","answer":"',
    'wentWell","answer":"',
  ],
  ...[
    'differently","answer":"',
    'pseudonym","answer":"',
    'codeOfConduct","answer":true',
    'clientExpectations","answer":"',
  ],
  ...['sponsor","answer":false', 'sponsorExpectations","answer":"', 'reporting","answer":"'],
  ...['contactForm","answer":"faceToFace', 'online', 'mixed', 'title","answer":"', 'situation","answer":"'],
  ...[
    'action","answer":"',
    'result","answer":"',
    'reflection","answer":"',
    'plan","answer":"later',
    'reason","answer":"',
  ],
  ...[
    'doing","answer":["T',
    '","T',
    'did","answer":"',
    'agreed","answer":"',
    'next","answer":"2026-',
    'isDone","answer":true',
  ],
  ...['"answer":["reflection/', '"answer":["trajectory/', '"answer":["story/', '"answer":[],"on":"'],
  ...[
    'about","answer":"',
    'task","answer":"T',
    'moment","answer":"',
    'R1","answer":"',
    'R1.more","skipped":true,"on":"2026-',
  ],
  ...[
    'R2","answer":"',
    'R2.more","',
    'R3","answer":"',
    'R3.more","',
    'R4","answer":"',
    'R4.more","',
    'R5","answer":"',
  ],
  ...['R5.more","', 'intention","answer":"', 'by","answer":"2026-12-31', 'noticing","answer":"'],
  ...[
    'practising","answer":true',
    'practice.1.name","answer":"',
    'practice.1.from","answer":"202',
    'practice.1.until","answer":"202',
  ],
  ...[
    'practice.1.ongoing","answer":true',
    'practice.1.hours","answer":{"value":16,"unit":"perWeek"}',
    '"total"}',
  ],
  ...[
    'practice.0.more","answer":false',
    'practice.1.check","answer":true',
    'practice.1.more","answer":false',
    'evc","answer":false',
  ],
  ...[
    'K1.1","answer":"level1","on":"2026-1',
    'K1.2","answer":"level4',
    'T1.1","answer":"level2',
    'C1.1","answer":"level3',
  ],
  'training.1.name","answer":"","on":"2026-12',
  '"},{"question":"training.1.amount","answer":{"value":40,"unit":"ec"}',
  '{"schema":1,"said":[{"question":"accreditedProgramme","answer":false,"on":"2026-1',
  ...[
    '"},{"question":"degree","answer":"other","on":"2026-',
    '"},{"question":"training.0.more","answer":true,"on":"2026-',
  ],
  ...['"},{"question":"training.1.name","answer":"', '","on":"2026-1'],
  ...['"},{"question":"training.1.amount","answer":{"value":', '0,"unit":"hours"},"on":"2026-'],
  '"},{"question":"training.1.certificate","answer":true,"on":"2026-',
  '"},{"question":"training.1.check","answer":true,"on":"2026-',
  '"},{"question":"training.1.more","answer":false,"on":"2026-',
  '"}],"misses":0}',
];

const bytesOf = (...parts: readonly string[]) => Buffer.from(parts.join(''));

/** The shapes. What was packed with one can only be read with it: none of them ever changes. */
export const shapes: readonly Shape[] = [
  { mark: '3.', begins: '{"schema":1,"said":', text: bytesOf(...said) },
  { mark: '4.', begins: `${beginning}nl"`, text: bytesOf(...talk('nl'), ...dutchMenu, end) },
  { mark: '5.', begins: `${beginning}en"`, text: bytesOf(...talk('en'), ...englishMenu, end) },
];
