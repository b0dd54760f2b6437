import type { Words } from './words.ts';

/** Every sentence in Dutch. */
export const nl: Words = {
  privacy: {
    name: 'Privacy',
    offer: 'wat ik van je bewaar, alles meenemen of wissen',
    words: [
      ...['mijn gegevens', 'wat bewaar je', 'wat bewaar je van mij', 'wat weet je van mij', 'avg'],
      ...['verwijder mijn gegevens', 'verwijder al mijn gegevens', 'gegevens wissen', 'mijn gegevens wissen'],
      ...['intrekken', 'toestemming intrekken', 'trek mijn toestemming in', 'ik trek mijn toestemming in'],
    ],
    title: '**Wat ik van je bewaar**',
    what: '**Wat:** wat je me vertelt, met de dag erbij, en waar je was gebleven. Ook je taal, je editie, de dag van je toestemming en je herinneringen. En de chat waarin ik je het laatst sprak, om je daar te kunnen herinneren.',
    purpose:
      '**Waarom:** zodat jij altijd verder kunt waar je was. Ik geef geen cijfer en beslis niets over je.',
    now: (answers, since, counted) => {
      if (answers === 0) return '**Op dit moment:** nog geen antwoorden.';
      const beginning = since === undefined ? '' : `, sinds ${since}`;
      return `**Op dit moment:** ${answersOf(answers)}${beginning}${counted === undefined ? '' : `: ${counted}`}.`;
    },
    howLong: (months) =>
      `**Hoe lang:** tot ${months === 1 ? 'één maand' : `${months} maanden`} na je laatste bericht. Daarna verdwijnt het vanzelf.`,
    drafts:
      '**Nog niet verstuurd:** wat je in een venster typte, bewaar ik tot 14 dagen na je laatste wijziging, of tot je het verstuurt. Het telt nog nergens mee, en zit niet in wat je meeneemt.',
    who: '**Wie het kan lezen:** jij, hier in dit gesprek. Ik bewaar alles versleuteld; alleen wie deze gids beheert heeft de sleutel. Praat je met me in Teams, dan staat het gesprek ook daar.',
    noModel: (isAllowed) =>
      isAllowed
        ? '**Taalmodel:** dat gebruik ik nu niet. Komt er een, dan mag het van jou meedenken.'
        : '**Taalmodel:** dat gebruik ik nu niet. Komt er ooit een, dan denkt het alleen mee als jij dat wilt.',
    model: (isAllowed, name, host) =>
      isAllowed
        ? `**Taalmodel:** staat aan. **${name}**, bij ${host}, krijgt te lezen waar het over meedenkt, nadat ik namen en nummers heb vervangen. Wat ik verving, bewaar ik bij je gegevens. Typ **ai uit** om het uit te zetten.`
        : `**Taalmodel:** staat uit. Met **ai aan** mag **${name}**, bij ${host}, met je meedenken.`,
    language: '**Taal:** Nederlands. Typ **english** voor Engels.',
    edition: (day) => `**Editie:** je werkt met de editie van ${day}.`,
    rights:
      'Een antwoord veranderen kan altijd: typ **wijzig** met de naam van de vraag. Je kunt ook alles meenemen, of alles wissen. Met wissen trek je meteen je toestemming in.',
  },
  kinds: {
    eligibility: () => 'je toelatingscheck',
    groups: (count) => `zelfbeoordeling van ${count === 1 ? 'één groep' : `${count} groepen`}`,
    shown: (count) => `bewijs bij ${count === 1 ? 'één uitspraak' : `${count} uitspraken`}`,
    stories: (count) => (count === 1 ? 'één verhaal' : `${count} verhalen`),
    trajectories: (count) => (count === 1 ? 'één traject' : `${count} trajecten`),
    reflections: (count) => (count === 1 ? 'één reflectie' : `${count} reflecties`),
    intentions: (count) => (count === 1 ? 'één voornemen' : `${count} voornemens`),
    periods: (count) =>
      count === 1 ? 'één periode voor hercertificering' : `${count} periodes voor hercertificering`,
    rehearsals: (count) => (count === 1 ? 'één oefengesprek' : `${count} oefengesprekken`),
    sheets: (count) => (count === 1 ? 'één intervisieblad' : `${count} intervisiebladen`),
    drafts: (count) =>
      count === 1 ? 'één tekst die je nog niet verstuurde' : `${count} teksten die je nog niet verstuurde`,
    reminders: (count) => (count === 1 ? 'één herinnering' : `${count} herinneringen`),
  },
  export: {
    name: 'Neem alles mee',
    offer: 'alles wat je zei, als bestand en als tekst',
    words: ['alles meenemen', 'meenemen', 'exporteren', 'downloaden'],
    ready: (link, minutes) =>
      `Alles wat ik van je bewaar staat voor je klaar: [haal het op](${link}). De link werkt ${minutes} minuten en is alleen voor jou, dus deel hem niet.`,
    inIt: 'Je vindt er een tekst om te lezen, met alles wat je zei. En een bestand (JSON), dat een gids als deze weer kan inlezen. Bewaar ze op een plek waar alleen jij bij kunt.',
    withoutLink:
      'Meenemen kan hier niet met een link, omdat ik niet weet op welk adres ik te bereiken ben. Vraag het aan de vereniging of organisatie die deze gids aanbiedt: die kan je alles geven wat ik van je bewaar.',
  },
  erasure: {
    name: 'Wis alles',
    offer: 'alles weg, en je toestemming ingetrokken',
    words: ['alles wissen', 'wis al mijn gegevens', 'al mijn gegevens wissen'],
    gone: 'Als je alles wist, is dit weg:',
    answers: (answers) => `${answersOf(answers)} in totaal`,
    besides: 'ons gesprek, je toestemming, je taal en je editie',
    first:
      'Terughalen kan daarna niet meer. Wil je het eerst meenemen, zeg dan nee en kies **Neem alles mee**.',
    question: {
      name: 'Alles wissen',
      ask: 'Weet je zeker dat je alles wilt wissen?',
      why: 'Wat gewist is, kan niemand terughalen. Daarom vraag ik het eerst.',
      hint: 'Zeg alleen ja of nee, zonder iets erbij.',
      choices: {
        yes: [
          'Ja, wis alles',
          ...[
            'ja',
            'yes',
            'jazeker',
            'ja zeker',
            'ja hoor',
            'ja graag',
            'zeker',
            'zeker weten',
            'ja, zeker weten',
          ],
          ...['ik weet het zeker', 'ja ik weet het zeker'],
        ],
        no: ['Nee, bewaar alles', 'nee', 'no'],
      },
    },
    kept: 'Goed, ik heb niets gewist. Alles is er nog.',
    erased: '**Alles is gewist**',
    day: (day) => `**Dag:** ${day}`,
    receipt: (code) => `**Kenmerk:** ${code}`,
    was: (counted) => `**Gewist:** ${counted}`,
    left: 'Er kunnen nog reservekopieën zijn; wie deze gids beheert verwijdert die binnen 30 dagen. Wat je nu nog in je scherm of in Teams ziet staan, kun je daar zelf verwijderen. Schrijf het kenmerk op als je er later naar wilt vragen, want ik bewaar het niet.',
    anew: 'Stuur je weer een bericht, dan begin je opnieuw en vraag ik eerst je toestemming.',
  },
};

function answersOf(count: number): string {
  return count === 1 ? 'één antwoord' : `${count} antwoorden`;
}
