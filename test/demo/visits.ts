/** One time that somebody talks: how many days ago, what they begin with, and what they answer to each question. */
export type Visit = {
  readonly daysAgo: number;
  readonly begins: readonly string[];
  readonly answers?: Readonly<Record<string, string>>;
};

const long = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

/** What a made-up practitioner said in the ten weeks before this moment, in milliseconds. */
export function visitsBefore(now: number): readonly Visit[] {
  const day = (daysFromNow: number) => long.format(now + daysFromNow * 86_400_000);
  return [
    {
      daysAgo: 70,
      begins: ['ja', 'naar toelatingscheck'],
      answers: {
        accreditedProgramme: 'nee',
        degree: 'een andere',
        'training.0.more': 'ja',
        'training.1.name': 'Basisopleiding loopbaanbegeleiding',
        'training.1.amount': '60 uur',
        'training.1.certificate': 'ja',
        'training.1.check': 'ja',
        'training.1.more': 'ja',
        'training.2.name': 'Systemisch kijken naar werk',
        'training.2.amount': '40 uur',
        'training.2.certificate': 'ja',
        'training.2.check': 'ja',
        'training.2.more': 'nee',
        'practice.0.more': 'ja',
        'practice.1.name': 'Loopbaancoach, eigen praktijk',
        'practice.1.from': day(-500),
        'practice.1.ongoing': 'ja',
        'practice.1.hours': '6 uur per week',
        'practice.1.check': 'ja',
        'practice.1.more': 'nee',
      },
    },
    ...['3 4', '2 3 3', '3 2 2', '3 3 4'].map((ratings, at) => ({
      daysAgo: 69,
      begins: ['naar zelfbeoordeling', `${at + 1}`, ratings],
    })),
    {
      daysAgo: 60,
      begins: ['naar trajecten'],
      answers: {
        pseudonym: 'Vlinder',
        codeOfConduct: 'ja',
        clientExpectations: 'Weer plezier in haar werk. Zij wil weten of zij in de zorg wil blijven.',
        sponsor: 'ja',
        sponsorExpectations: 'Dat er binnen drie maanden duidelijkheid is.',
        reporting: 'Eén eindverslag, dat de cliënt eerst leest.',
        contactForm: 'allebei',
      },
    },
    {
      daysAgo: 52,
      begins: ['naar trajecten', 'Vlinder', 'vraagverheldering'],
      answers: {
        doing: '1 2 4',
        did: 'Twee gesprekken. In het eerste vertelde zij een gewone werkdag, uur voor uur. In het tweede keken we welke uren energie gaven.',
        agreed: 'Zij houdt een week lang bij wat haar energie geeft en wat haar energie kost.',
        next: day(-38),
        isDone: 'ja',
      },
    },
    {
      daysAgo: 51,
      begins: ['naar reflectie', 'Vlinder'],
      answers: {
        task: 'vraagverheldering',
        moment: 'In het tweede gesprek bleef het lang stil, en ik praatte die stilte vol.',
        R1: 'Die van redder. Ik gaf drie ideeën achter elkaar, en zij schreef ze op.',
        R2: 'Ik kon wachten, of vragen wat de stilte zei. Ik koos voor praten, omdat ik dacht dat zij vastzat.',
        R3: 'Ik vond het spannend om niets te doen, want ik wilde dat zij met iets naar huis ging.',
        R4: 'Zij werd stiller. Het werd mijn gesprek in plaats van het hare.',
        R5: 'Ik tel tot tien voordat ik iets aanreik, en zeg dan alleen wat ik zie.',
        intention: 'Vaker een stilte laten vallen',
        by: day(31),
        noticing: 'De cliënt praat meer dan ik',
      },
    },
    {
      daysAgo: 45,
      begins: ['naar verhaal'],
      answers: {
        title: 'Het gesprek op de gang',
        on: day(-47),
        situation:
          'Een deelnemer hield mij na een groepsbijeenkomst staande. Hij wilde stoppen met het traject, en de anderen liepen langs.',
        task: 'Ik had hem te helpen kiezen, zonder hem de keuze uit handen te nemen.',
        action:
          'Ik ben even met hem gaan zitten. Ik vroeg eerst wat er die ochtend was gebeurd, en daarna pas wat hij wilde.',
        result: 'Hij koos ervoor om nog twee gesprekken te doen, met een andere vraag dan waarmee hij begon.',
        reflection: 'Ik had eerder kunnen vragen hoe het ging. Sindsdien begin ik elk gesprek zo.',
      },
    },
    ...[
      ['6', '3 3 2 4 3'],
      ['7', '3 3'],
      ['8', '4 3 3'],
      ['13', '3 3 2 2 3 3 3'],
      ['14', '3 4 4 3 3'],
      ['18', '4 3 3'],
      ['19', '4 3 3'],
    ].map(([group = '', ratings = '']) => ({
      daysAgo: 44,
      begins: ['naar zelfbeoordeling', group, ratings],
    })),
    {
      daysAgo: 38,
      begins: ['naar trajecten', 'Vlinder', 'begeleidingsvoorstel'],
      answers: {
        doing: '1',
        did: 'Een voorstel van één bladzijde: zes gesprekken, met een meeloopdag in het midden.',
        agreed: 'Zij legt het voorstel aan haar leidinggevende voor.',
        next: day(8),
        isDone: 'nee',
      },
    },
    {
      daysAgo: 30,
      begins: ['naar trajecten', 'nieuw'],
      answers: {
        pseudonym: 'Kompas',
        codeOfConduct: 'ja',
        clientExpectations: 'Een richting na dertig jaar bij dezelfde werkgever.',
        sponsor: 'nee',
        reporting: 'Niets; de cliënt betaalt zelf.',
        contactForm: 'op afstand',
      },
    },
    {
      daysAgo: 24,
      begins: ['naar trajecten', 'Kompas', 'vraagverheldering'],
      answers: {
        doing: '1 3',
        did: 'Een kennismaking met beeld, en een tijdlijn van zijn werk.',
        agreed: 'Hij vult de tijdlijn thuis aan met zijn kinderen.',
        next: day(5),
        isDone: 'nee',
      },
    },
    {
      daysAgo: 23,
      begins: ['naar reflectie', 'nieuw moment', 'Kompas'],
      answers: {
        task: 'vraagverheldering',
        moment: 'Hij vroeg mij wat ik zou doen, en ik gaf antwoord.',
        R1: 'Die van adviseur, terwijl hij een spiegel zocht.',
        R2: 'Ik kon de vraag teruggeven. Ik koos voor een antwoord, omdat hij zo aandrong.',
        R3: 'Ik wil graag nuttig zijn, en een antwoord voelt als nut.',
        R4: 'Hij schreef het op en vroeg niets meer.',
        R5: 'Ik vraag eerst wat hij zelf al bedacht heeft.',
        intention: 'Een vraag om advies eerst teruggeven',
        by: day(45),
        noticing: 'De cliënt komt zelf met een antwoord',
      },
    },
    {
      daysAgo: 15,
      begins: ['naar bewijs', 'vraagverheldering'],
      answers: { 'T1.1': '1', 'T1.2': '2', 'T1.3': 'niets', 'T1.4': '2', 'T1.5': 'niets' },
    },
    {
      daysAgo: 15,
      begins: ['naar bewijs', 'zelfreflectie'],
      answers: { 'A2.1': '1', 'A2.2': 'niets', 'A2.3': '2' },
    },
    {
      daysAgo: 10,
      begins: ['naar mijn plan', 'nieuw'],
      answers: {
        what: 'Een intervisiegroep zoeken in de buurt',
        by: day(20),
        noticing: 'Ik zit in een groep die elke zes weken bij elkaar komt',
        section: 'geen',
      },
    },
    {
      daysAgo: 3,
      begins: ['naar reflectie', 'nieuw moment', 'nee'],
      answers: {
        moment: 'Een opdrachtgever belde om te horen hoe het met een cliënt ging.',
        R1: 'Die van doorgeefluik, terwijl we andere afspraken hadden over wat ik zou vertellen.',
      },
    },
  ];
}
