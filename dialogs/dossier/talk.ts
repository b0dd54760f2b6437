import type { ChoiceWords, OfferText } from '../../src/conversation/dialog.ts';
import type { Order, PartId } from '../../src/dossier/order.ts';
import type { Localized } from '../../src/language.ts';
import type { Kind } from './kinds.ts';

type Question = { readonly name: string; readonly ask: string; readonly why: string; readonly hint?: string };

type Choosing<V extends string> = { readonly choices: Readonly<Record<V, ChoiceWords>> };

/** Every sentence with which a document is asked for, in one language. */
export type Talk = OfferText & {
  readonly ask: string;
  readonly kinds: Readonly<
    Record<Kind, { readonly label: string; readonly note: string; readonly words: readonly string[] }>
  >;
  readonly questions: Readonly<Record<'trajectory' | 'trajectories' | 'reflections' | 'name', Question>> & {
    readonly parts: Question & Choosing<PartId>;
    readonly language: Question & Choosing<Order['language']>;
    readonly form: Question & Choosing<Order['form']>;
  };
  readonly ready: (link: string) => string;
  readonly before: string;
  readonly withoutLink: string;
  readonly nothing: string;
};

const nl: Talk = {
  name: 'Dossier',
  offer: 'alles of een deel als document, in Word, pdf of op een pagina',
  words: [
    'mijn dossier',
    'dossier maken',
    'document',
    'een document',
    'ontwikkelplan',
    'trajectbeschrijving',
  ],
  ask: 'Welk document wil je hebben?',
  kinds: {
    all: {
      label: 'Het hele dossier',
      note: 'alles waar je iets over vertelde',
      words: ['hele dossier', 'alles', 'het geheel'],
    },
    parts: { label: 'Een paar onderdelen', note: 'die je zelf kiest', words: ['onderdelen', 'een deel'] },
    trajectory: {
      label: 'Een trajectbeschrijving',
      note: 'één cliënt, onder pseudoniem',
      words: ['trajectbeschrijving', 'traject'],
    },
    reflections: {
      label: 'Een reflectieverslag',
      note: 'één of meer momenten',
      words: ['reflectieverslag', 'reflecties'],
    },
    plan: { label: 'Mijn ontwikkelplan', note: 'je voornemens', words: ['ontwikkelplan', 'plan'] },
  },
  questions: {
    parts: {
      name: 'Onderdelen',
      ask: 'Welke onderdelen wil je erin? Typ de nummers, bijvoorbeeld 1 3.',
      hint: 'Typ de nummers van wat je erin wilt, bijvoorbeeld 1 3. Ook goed: **alles**.',
      why: 'Wat je niet kiest, komt nergens in het document.',
      choices: {
        eligibility: ['Toelatingscheck', 'toelating'],
        profile: ['Zelfbeoordeling en bewijs', 'zelfbeoordeling', 'bewijs'],
        trajectories: ['Trajecten'],
        reflections: ['Reflecties'],
        plan: ['Ontwikkelplan', 'plan', 'voornemens'],
        recertification: ['Hercertificering', 'punten', 'bijeenkomsten'],
      },
    },
    trajectory: {
      name: 'Traject in het document',
      ask: 'Welk traject wil je beschrijven?',
      hint: 'Kies een traject, of typ het nummer.',
      why: 'De beschrijving gaat over één cliënt, onder het pseudoniem dat je koos.',
    },
    trajectories: {
      name: 'Trajecten in het document',
      ask: 'Welke trajecten wil je erin? Typ de nummers, bijvoorbeeld 1 3. Met **overslaan** komen ze er allemaal in.',
      hint: 'Typ de nummers van de trajecten, bijvoorbeeld 1 3. Met **overslaan** komen ze er allemaal in.',
      why: 'Zo kies je zelf welke cliënten iemand tegenkomt die het leest, onder hun pseudoniem.',
    },
    reflections: {
      name: 'Reflecties in het document',
      ask: 'Welke reflecties wil je erin? Typ de nummers, bijvoorbeeld 1 3-5. Met **overslaan** komen ze er allemaal in.',
      hint: 'Typ de nummers van de reflecties, bijvoorbeeld 1 3-5. Met **overslaan** komen ze er allemaal in.',
      why: 'Een reflectie kan persoonlijk zijn. Wat je niet kiest, komt er niet in.',
    },
    name: {
      name: 'Naam op het voorblad',
      ask: 'Welke naam wil je op het voorblad? Met **overslaan** blijft het zonder naam.',
      why: 'Jij bepaalt of je naam erop staat, en hoe. Ik gebruik hem nergens anders voor.',
    },
    language: {
      name: 'Taal van het document',
      ask: 'In welke taal wil je het?',
      why: 'Alles om je eigen woorden heen komt in deze taal. Wat je zelf schreef, blijft zoals je het schreef.',
      choices: {
        nl: ['Nederlandstalig', 'Nederlandse versie', 'Nederlands', 'in het Nederlands', 'Dutch'],
        en: ['Engelstalig', 'Engelse versie', 'Engels', 'in het Engels', 'English'],
      },
    },
    form: {
      name: 'Vorm',
      ask: 'Hoe wil je het hebben?',
      why: 'Een Word-bestand kun je zelf nog aanpassen, een pdf ligt vast. Een webpagina lees of print je meteen. Een JSON-bestand kan een gids als deze weer inlezen.',
      choices: {
        word: ['Word-bestand', 'word', 'docx'],
        pdf: ['Pdf', 'pdf-bestand'],
        page: ['Webpagina', 'pagina', 'html', 'om te printen'],
        json: ['JSON-bestand', 'json'],
      },
    },
  },
  ready: (link) =>
    `Alles staat klaar: [haal je document op](${link}). De link werkt een uur, geeft alleen dit document en is alleen voor jou, dus deel hem niet.`,
  before:
    'Ik maak het op het moment dat je het ophaalt, en bewaar het niet. Lees het na voordat je het aan iemand geeft: er staat in wat je zelf schreef.',
  withoutLink:
    'Een document kan ik hier niet geven, omdat ik niet weet op welk adres ik te bereiken ben. Vraag het aan de vereniging of organisatie die deze gids aanbiedt.',
  nothing:
    'Er is nog niets om in een document te zetten. Begin ergens, bijvoorbeeld bij **Zelfbeoordeling**; wat je vertelt, komt er vanzelf in. Een verhaal komt erin zodra je het bij **Bewijs** aanwijst.',
};

const en: Talk = {
  name: 'Dossier',
  offer: 'all of it or a part as a document, in Word, PDF or on a page',
  words: ['my dossier', 'make a dossier', 'document', 'a document', 'development plan'],
  ask: 'Which document would you like?',
  kinds: {
    all: {
      label: 'The whole dossier',
      note: 'everything you told something about',
      words: ['whole dossier', 'everything', 'all of it'],
    },
    parts: { label: 'Some parts', note: 'which you choose', words: ['parts', 'a part'] },
    trajectory: {
      label: 'Description of a trajectory',
      note: 'one client, under a pseudonym',
      words: ['trajectory', 'a trajectory'],
    },
    reflections: {
      label: 'Report of reflections',
      note: 'one moment or more',
      words: ['reflections', 'report'],
    },
    plan: { label: 'My development plan', note: 'your intentions', words: ['development plan', 'plan'] },
  },
  questions: {
    parts: {
      name: 'Parts',
      ask: 'Which parts do you want in it? Type the numbers, for example 1 3.',
      hint: 'Type the numbers of what you want in it, for example 1 3. **Everything** will do too.',
      why: 'What you do not choose is nowhere in the document.',
      choices: {
        eligibility: ['Eligibility check', 'eligibility'],
        profile: ['Self-assessment and evidence', 'self-assessment', 'evidence'],
        trajectories: ['Trajectories'],
        reflections: ['Reflections'],
        plan: ['Development plan', 'plan', 'intentions'],
        recertification: ['Recertification', 'points', 'meetings'],
      },
    },
    trajectory: {
      name: 'Trajectory in the document',
      ask: 'Which trajectory do you want to describe?',
      hint: 'Choose a trajectory, or type its number.',
      why: 'The description is about one client, under the pseudonym that you chose.',
    },
    trajectories: {
      name: 'Trajectories in the document',
      ask: 'Which trajectories do you want in it? Type the numbers, for example 1 3. With **skip** all of them are in it.',
      hint: 'Type the numbers of the trajectories, for example 1 3. With **skip** all of them are in it.',
      why: 'This way you choose which clients somebody comes across who reads it, under their pseudonyms.',
    },
    reflections: {
      name: 'Reflections in the document',
      ask: 'Which reflections do you want in it? Type the numbers, for example 1 3-5. With **skip** all of them are in it.',
      hint: 'Type the numbers of the reflections, for example 1 3-5. With **skip** all of them are in it.',
      why: 'A reflection can be personal. What you do not choose is not in it.',
    },
    name: {
      name: 'Name on the cover',
      ask: 'Which name do you want on the cover? With **skip** there is none.',
      why: 'You decide whether your name is on it, and how. I use it for nothing else.',
    },
    language: {
      name: 'Language of the document',
      ask: 'In which language would you like it?',
      why: 'Everything around your own words is in this language. What you wrote yourself stays as you wrote it.',
      choices: {
        nl: ['Written in Dutch', 'Dutch version', 'Dutch', 'in Dutch', 'Nederlands'],
        en: ['Written in English', 'English version', 'English', 'in English', 'Engels'],
      },
    },
    form: {
      name: 'Form',
      ask: 'How would you like to have it?',
      why: 'A Word file you can still alter, a PDF stays as it is. A web page is there to read or print at once. A JSON file can be read in again by a guide like this one.',
      choices: {
        word: ['Word file', 'word', 'docx'],
        pdf: ['PDF', 'pdf file'],
        page: ['Web page', 'page', 'html', 'to print'],
        json: ['JSON file', 'json'],
      },
    },
  },
  ready: (link) =>
    `Everything is ready: [get your document](${link}). The link works for an hour, gives this document and nothing else, and is for you alone, so please do not share it.`,
  before:
    'I make it at the moment you get it, and do not keep it. Read it before you give it to anybody: what you wrote yourself is in it.',
  withoutLink:
    'I cannot give you a document here, because I do not know at which address I can be reached. Ask the association or organisation that offers this guide.',
  nothing:
    'There is nothing to put into a document yet. Begin somewhere, for example with **Self-assessment**; what you tell will be in it by itself. A story is in it once you point to it under **Evidence**.',
};

/** Every sentence with which a document is asked for. */
export const talk: Localized<Talk> = { nl, en };
