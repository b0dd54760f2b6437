import { pseudonymLength } from '../../src/rules/pseudonym.ts';
import type { Evaluation } from '../../src/rules/trajectory.ts';
import type { Words } from './words.ts';

const another = 'Kies iets waaraan alleen jij de cliënt herkent.';

const evaluations = {
  clientEvaluation: 'de evaluatie met de cliënt',
  sponsorEvaluation: 'de evaluatie met de opdrachtgever',
} as const;

const listed = (missing: readonly Evaluation[]) => missing.map((one) => evaluations[one]).join(' en ');

function unfinished(left: number): string {
  if (left === 0) return '';
  return left === 1
    ? '\n\nEr is nog één taak niet klaar. Zo komt die ook in het verslag te staan.'
    : `\n\nEr zijn nog ${left} taken niet klaar. Zo komen ze ook in het verslag te staan.`;
}

const states = { open: 'nog open', underWay: 'mee bezig', done: 'klaar', skipped: 'overgeslagen' } as const;

/** Every sentence of the trajectories in Dutch. */
export const nl: Words = {
  series: {
    name: 'Trajecten',
    offer: 'volg je cliënten taak voor taak, tot en met het verslag',
    words: ['traject', 'cliënttraject', 'begeleidingstraject', 'cliënten', 'mijn cliënten'],
    ask: 'Met welk traject ga je verder? Een nieuw beginnen kan ook.',
    fresh: 'Een nieuw traject',
    freshWords: ['nieuw', 'nieuwe', 'nieuw traject', 'ja'],
    older: {
      name: 'Oudere trajecten',
      words: ['oudere', 'eerdere', 'oudere cliënten'],
      ask: 'Met welk van deze oudere trajecten ga je verder?',
    },
    untitled: (number) => `Traject ${number}`,
    notes: {
      atStart: 'bij de start',
      closed: 'afgesloten',
      left: (tasks, of) => (tasks === 0 ? 'alle taken klaar' : `nog ${tasks} van de ${of} taken`),
    },
  },
  parts: {
    ask: (pseudonym) => `**${pseudonym}.** Met welk deel ga je verder?`,
    askClosed: (pseudonym) => `**${pseudonym}.** Dit traject is afgesloten. Welk deel wil je nog eens zien?`,
    start: ['Afspraken bij de start', 'afspraken', 'beginafspraken'],
    task: (number) => `taak ${number}`,
    lookBack: (phase) => `Lessen uit fase ${phase}`,
    closing: ['Afsluiting en verslag', 'afsluiten', 'afsluiting', 'verslag'],
    notes: {
      open: 'nog open',
      underWay: (next) => (next ? `mee bezig, volgend contact ${next}` : 'mee bezig'),
      done: 'klaar',
      skipped: (reason) => `overgeslagen: ${reason}`,
      after: (task) => `kan na ${task}`,
    },
    all: 'Alle delen',
  },
  start: {
    introduction:
      'Je volgt hier een cliënt taak voor taak. Je legt vast wat je deed en wat er is afgesproken. Aan het eind krijg je een verslag. We beginnen met de afspraken bij de start. Alles mag je overslaan: typ dan **overslaan**.',
    questions: {
      pseudonym: {
        name: 'Pseudoniem',
        ask: 'Onder welk pseudoniem wil je deze cliënt volgen, bijvoorbeeld "Vlinder" of "Cliënt B"?',
        touches: 'Het traject heet daarna overal zo, ook in het verslag.',
        why: 'Zo kun je je trajecten uit elkaar houden, zonder dat iemand anders ziet om wie het gaat.',
      },
      codeOfConduct: {
        name: 'Gedragscode',
        ask: 'Heb je de gedragscode met de cliënt besproken?',
        why: 'In het beroepsprofiel hoort dit bij het eerste gesprek. Is het nog niet gebeurd, dan kun je dit antwoord later wijzigen.',
      },
      clientExpectations: {
        name: 'Verwachtingen van de cliënt',
        ask: 'Wat verwacht de cliënt van het traject? Noem geen namen.',
        why: 'Dan kun je er bij de afronding op terugkomen.',
      },
      sponsor: {
        name: 'Opdrachtgever',
        ask: 'Is er naast de cliënt een opdrachtgever, zoals een werkgever?',
        touches:
          'Met een opdrachtgever is de laatste taak pas klaar na de evaluatie met die opdrachtgever. Een traject dat al is afgesloten, gaat dan weer open.',
        why: 'Dan vraag ik ook naar de verwachtingen van de opdrachtgever, en aan het eind naar de evaluatie samen.',
      },
      sponsorExpectations: {
        name: 'Verwachtingen van de opdrachtgever',
        ask: 'Wat verwacht de opdrachtgever van het traject?',
        why: 'De verwachtingen van cliënt en opdrachtgever kunnen verschillen. Zo staan ze naast elkaar.',
      },
      reporting: {
        name: 'Rapportage',
        ask: 'Wat is er afgesproken over rapporteren, en aan wie?',
        why: 'Bij de afronding rapporteer je zoals hier is afgesproken. Is er niets afgesproken, dan kun je dat hier zeggen.',
      },
      contactForm: {
        name: 'Contactvorm',
        ask: 'Hoe hebben jullie contact?',
        why: 'Het beroepsprofiel noemt contact online en offline allebei. Zo staat erbij wat voor dit traject geldt.',
        choices: {
          faceToFace: ['Op locatie', 'fysiek', 'live', 'face to face'],
          online: ['Op afstand', 'online', 'videobellen', 'digitaal'],
          mixed: ['Allebei', 'beide', 'gemengd', 'hybride', 'afwisselend'],
        },
      },
    },
    refusals: {
      bsn: `Hier staat iets dat op een burgerservicenummer lijkt. Dat neem ik niet over. ${another}`,
      iban: `Hier staat iets dat op een rekeningnummer lijkt. Dat neem ik niet over. ${another}`,
      email: `Hier staat een e-mailadres in. Dat neem ik niet over. ${another}`,
      phone: `Hier staat iets dat op een telefoonnummer lijkt. Dat neem ik niet over. ${another}`,
      fullName: `Dit lijkt een volledige naam. Die neem ik niet over. ${another}`,
      tooShort: `Dit is te kort; een pseudoniem heeft minstens ${pseudonymLength.min} tekens. ${another}`,
      tooLong: `Dit is te lang; een pseudoniem heeft hooguit ${pseudonymLength.max} tekens. ${another}`,
      taken: `Je hebt al een traject onder dit pseudoniem. ${another}`,
    },
    outcome: (pseudonym, agreed) =>
      [`De afspraken bij de start van **${pseudonym}** zijn bewaard.`, ...agreed].join(' '),
  },
  task: {
    lead: ({ pseudonym, phase, task, number, of }, purpose) =>
      `**${pseudonym}**, fase ${phase}\n\n**Taak ${number} van ${of}: ${task}.**${purpose ? ` ${purpose}` : ''}`,
    questions: {
      doing: {
        name: 'Uitspraken',
        ask: 'Wat heb je hiervan gedaan? Typ de nummers, bijvoorbeeld 1 3, of **nog niets**.',
        hint: 'Typ de nummers van wat je deed, bijvoorbeeld 1 3. Ook goed: **alles**, of **nog niets**.',
        why: 'Dit zijn de uitspraken van het beroepsprofiel bij deze taak. Niet alles hoeft; je kunt er later meer aanvinken.',
      },
      plan: {
        name: 'Later of niet',
        ask: 'Komt deze taak later, of sla je hem in dit traject over?',
        why: 'Niet elk traject heeft elke taak nodig. Wat je overslaat, komt met je reden in het verslag.',
        choices: {
          later: ['Komt later', 'later', 'nog niet'],
          skip: ['Sla ik over', 'niet nodig', 'niet van toepassing', 'doen we niet'],
        },
      },
      reason: {
        name: 'Reden',
        ask: 'Waarom sla je deze taak over? Een paar woorden zijn genoeg. Zonder reden blijft de taak open.',
        why: 'De reden komt bij de taak te staan, en in het verslag.',
      },
      did: {
        name: 'Gedaan',
        ask: 'Wat deed je precies? Noem geen namen; "de cliënt" is genoeg.',
        why: 'Een paar zinnen zijn genoeg: een gesprek, een methode, een oefening. Dit komt in je verslag.',
      },
      agreed: {
        name: 'Afgesproken',
        ask: 'Wat hebben jullie afgesproken?',
        why: 'Dan weet je bij het volgende contact waar jullie gebleven zijn.',
      },
      next: {
        name: 'Volgend contact',
        ask: 'Wanneer is het volgende contact?',
        why: 'Zo staat de datum bij de taak. Is er nog geen datum, dan mag je dit overslaan.',
      },
      clientEvaluation: {
        name: 'Evaluatie met de cliënt',
        ask: 'Wat kwam er uit de evaluatie met de cliënt?',
        why: 'De laatste taak kan pas klaar zijn als je met de cliënt hebt geëvalueerd. Moet dat nog, sla de vraag dan over; de taak blijft open.',
      },
      sponsorEvaluation: {
        name: 'Evaluatie met de opdrachtgever',
        ask: 'Wat kwam er uit de evaluatie met de opdrachtgever?',
        why: 'Dit traject heeft een opdrachtgever, dus ook die evaluatie hoort bij de laatste taak. Moet dat nog, sla de vraag dan over; de taak blijft open.',
      },
      isDone: {
        name: 'Taak klaar',
        ask: 'Is deze taak klaar?',
        why: 'Een taak die niet klaar is, blijf ik aanbieden. Je kunt dit later altijd wijzigen.',
      },
    },
    nothingYet: 'Nog niets',
    ofEarlier: (count) =>
      count === 1 ? 'één uitspraak uit een eerdere editie' : `${count} uitspraken uit een eerdere editie`,
    outcome: {
      open: (task) => `**${task}** blijft open. Je kunt er later mee beginnen.`,
      withoutReason: (task) =>
        `**${task}** blijft open, want overslaan kan alleen met een reden. Een paar woorden zijn genoeg.`,
      underWay: (task) => `Met **${task}** ben je nog bezig.`,
      done: (task) => `**${task}** is klaar.`,
      skipped: (task, reason) => `**${task}** staat als overgeslagen.\n\n**Reden:** ${reason}`,
    },
    cannotClose: (task, missing) => `**${task}** kan nog niet klaar zijn. Dit mist nog: ${listed(missing)}.`,
    kept: 'Dit is bewaard:',
  },
  lookBack: {
    lead: (pseudonym, phase) => `**${pseudonym}**, lessen uit fase ${phase}`,
    questions: {
      wentWell: {
        name: 'Wat werkte',
        ask: 'Wat werkte in deze fase?',
        why: 'Wat werkte, kun je in een ander traject opnieuw gebruiken.',
      },
      differently: {
        name: 'Wat je anders zou doen',
        ask: 'Wat zou je een volgende keer anders doen?',
        why: 'Dit is voor jezelf en voor het verslag. Overslaan mag.',
      },
    },
    outcome: (phase) => `Je lessen uit fase ${phase} zijn bewaard.`,
    nothing: (phase) => `Bij fase ${phase} heb je niets ingevuld. Dat kan later nog.`,
  },
  closing: {
    lead: (pseudonym, left) => `**${pseudonym}**, afsluiting${unfinished(left)}`,
    questions: {
      result: {
        name: 'Resultaat',
        ask: 'Wat is het resultaat voor de cliënt, in de woorden van de cliënt?',
        why: 'Een traject sluit je af met het proces en het resultaat. Het gaat om wat het de cliënt zelf heeft gebracht.',
      },
      wentWell: {
        name: 'Wat werkte',
        ask: 'Wat werkte in dit traject?',
        why: 'Dit gaat over het hele proces, van de eerste vraag tot nu.',
      },
      differently: {
        name: 'Wat je anders zou doen',
        ask: 'Wat zou je in een volgend traject anders doen?',
        why: 'Dit is voor jezelf en voor het verslag. Overslaan mag.',
      },
    },
    notYet: (pseudonym, task, missing) =>
      `**${pseudonym}** kun je nog niet afsluiten. Eerst moet **${task}** klaar zijn.${missing.length > 0 ? ` Daar mist nog: ${listed(missing)}.` : ''}`,
  },
  report: {
    title: (pseudonym) => `**Verslag van het traject ${pseudonym}**`,
    start: '**Afspraken bij de start**',
    codeOfConduct: {
      yes: 'De gedragscode is besproken.',
      no: 'De gedragscode is nog niet besproken.',
    },
    sponsor: { yes: 'Er is een opdrachtgever.', no: 'Er is geen opdrachtgever.' },
    contactForm: {
      faceToFace: 'Het contact is op locatie.',
      online: 'Het contact is op afstand.',
      mixed: 'Het contact is deels op locatie en deels op afstand.',
    },
    task: (number, task, state) => `**Taak ${number}: ${task}** (${states[state]})`,
    doing: 'Uit het beroepsprofiel heb je dit gedaan:',
    lookBack: (phase) => `**Lessen uit fase ${phase}**`,
    closing: '**Afsluiting**',
    told: {
      clientExpectations: (words) => `Verwachtingen van de cliënt: ${words}`,
      sponsorExpectations: (words) => `Verwachtingen van de opdrachtgever: ${words}`,
      reporting: (words) => `Afgesproken over rapporteren: ${words}`,
      reason: (words) => `Reden om over te slaan: ${words}`,
      did: (words) => `Gedaan: ${words}`,
      agreed: (words) => `Afgesproken: ${words}`,
      clientEvaluation: (words) => `Evaluatie met de cliënt: ${words}`,
      sponsorEvaluation: (words) => `Evaluatie met de opdrachtgever: ${words}`,
      result: (words) => `Resultaat voor de cliënt: ${words}`,
      wentWell: (words) => `Wat werkte: ${words}`,
      differently: (words) => `Een volgende keer anders: ${words}`,
    },
    next: (day) => `Volgend contact: ${day}`,
    source: 'Alles in dit verslag heb je zelf ingevuld.',
    shortened: 'Lange teksten zijn hier ingekort; dan staat er … achter. Bewaard zijn ze helemaal.',
  },
};
