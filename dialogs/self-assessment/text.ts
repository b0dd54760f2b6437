import type { ChoiceWords, DialogText } from '../../src/conversation/dialog.ts';
import type { Series } from '../../src/conversation/offered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import type { Group } from '../../src/profile/schema.ts';
import { minutesFor, type Rating, type Scale } from '../../src/rules/assessment.ts';
import { countOf } from '../../src/rules/evidence.ts';
import { assessedIn } from '../evidence/assessed.ts';
import type { RatedGroup } from './dialog.ts';

type Words = {
  name: string;
  offer: string;
  words: readonly string[];
  ask: (done: number, total: number, minutesLeft: number) => string;
  note: (done: number, total: number) => string;
  scale: Record<Scale, Record<Rating, ChoiceWords>>;
  statement: (number: number) => string;
  askRating: (group: string, number: number, of: number, statement: string) => string;
  why: (purpose: string | undefined, source: string) => string;
  hint: string;
  touches: string;
  rated: (statement: string, rating: string, former?: { rating: string; day: string }) => string;
  outcome: (group: string, lines: readonly string[]) => string;
};

const nl: Words = {
  name: 'Zelfbeoordeling',
  offer: 'waar je staat per uitspraak van het beroepsprofiel, een paar minuten per groep',
  words: ['zelfbeoordeling', 'zelfscan', 'assessment', 'beoordeel mezelf'],
  ask: (done, total, minutesLeft) =>
    done === total
      ? `Je hebt alle ${total} uitspraken beantwoord. Wil je een groep opnieuw bekijken?`
      : `Je hebt ${done} van de ${total} uitspraken gedaan; nog ongeveer ${minutesLeft} minuten, in zoveel keer als je wilt. Welke groep neem je?`,
  note: (done, total) => (done === total ? 'klaar' : `${done} van ${total}`),
  scale: {
    knowledge: {
      level1: ['Ken ik nog niet'],
      level2: ['Ken ik in grote lijnen'],
      level3: ['Gebruik ik'],
      level4: ['Kan ik uitleggen en afwegen'],
      unknown: ['Weet ik niet', 'weet niet', 'ik weet het niet', 'geen idee'],
    },
    behaviour: {
      level1: ['Doe ik nog niet'],
      level2: ['Doe ik met hulp'],
      level3: ['Doe ik meestal zelf'],
      level4: ['Doe ik altijd, en ik weet waarom'],
      unknown: ['Weet ik niet', 'weet niet', 'ik weet het niet', 'geen idee'],
    },
  },
  statement: (number) => `Uitspraak ${number}`,
  askRating: (group, number, of, statement) =>
    `**${group}** (${number} van ${of})\n\n${statement}\n\nWat past nu het beste bij jou?`,
  why: (purpose, source) =>
    `${purpose ? `${purpose} ` : ''}De uitspraak komt uit het beroepsprofiel: ${source.replaceAll(', ', ' › ')}. Er is geen goed of fout; het gaat om waar je nu staat.`,
  touches: 'Wat je eerder koos, blijft als geschiedenis bewaard; het bewijs bij deze uitspraak blijft staan.',
  hint: 'Kies een stap van de schaal, of typ het nummer. Meer tegelijk mag ook, bijvoorbeeld 2 3 3.',
  rated: (statement, rating, former) =>
    former
      ? `- ${statement} Was **${former.rating}** op ${former.day}, nu **${rating}**.`
      : `- ${statement} **${rating}**`,
  outcome: (group, lines) =>
    `**${group}** is klaar. Dit heb je gezegd:\n\n${lines.join('\n')}\n\nDit is jouw eigen beeld, geen cijfer en geen oordeel. Bij **Bewijs** wijs je aan waar het uit blijkt.`,
};

const en: Words = {
  name: 'Self-assessment',
  offer: 'where you stand on each statement of the profile, a few minutes a group',
  words: ['self-assessment', 'self assessment', 'self scan', 'assess myself'],
  ask: (done, total, minutesLeft) =>
    done === total
      ? `You have answered all ${total} statements. Would you like to look at a group again?`
      : `You have done ${done} of the ${total} statements; about ${minutesLeft} minutes to go, in as many sittings as you like. Which group will you take?`,
  note: (done, total) => (done === total ? 'done' : `${done} of ${total}`),
  scale: {
    knowledge: {
      level1: ['I don’t know this yet'],
      level2: ['I know the outline'],
      level3: ['I use it'],
      level4: ['I can explain and weigh it'],
      unknown: ['I can’t tell', "I don't know", 'do not know', 'no idea', "can't tell"],
    },
    behaviour: {
      level1: ['Not yet'],
      level2: ['With help'],
      level3: ['Usually on my own'],
      level4: ['Always, and I can say why'],
      unknown: ['I can’t tell', "I don't know", 'do not know', 'no idea', "can't tell"],
    },
  },
  statement: (number) => `Statement ${number}`,
  askRating: (group, number, of, statement) =>
    `**${group}** (${number} of ${of})\n\n${statement}\n\nWhat fits you best right now?`,
  why: (purpose, source) =>
    `${purpose ? `${purpose} ` : ''}The statement comes from the professional profile: ${source.replaceAll(', ', ' › ')}. There is no right or wrong; it is about where you stand now.`,
  touches: 'What you chose before is kept as history; the evidence for this statement stays.',
  hint: 'Choose a step of the scale, or type its number. Several at once will do too, for example 2 3 3.',
  rated: (statement, rating, former) =>
    former
      ? `- ${statement} It was **${former.rating}** on ${former.day}, now it is **${rating}**.`
      : `- ${statement} **${rating}**`,
  outcome: (group, lines) =>
    `**${group}** is done. This is what you stated:\n\n${lines.join('\n')}\n\nThis is your own picture, not a mark and not a verdict. Under **Evidence** you point out where it shows.`,
};

const words: Localized<Words> = { nl, en };

/** What is said of the self-assessment as a whole; `note` says beside a group how far it is. */
export const text: Localized<Series['text']['nl'] & Pick<Words, 'note'>> = localized((language) => {
  const { name, offer, words: said, ask, note } = words[language];
  return {
    ...{ name, offer, words: said, note },
    ask: ({ told }, { edition }) => {
      const { done, total } = countOf(edition.groups, assessedIn({ selfAssessment: Object.values(told) }));
      return ask(done, total, minutesFor(total - done));
    },
  };
});

/** Every sentence of the self-assessment of one group; the statements are the edition's own. */
export function groupText(
  { name, purpose, statements }: Group,
  scale: Scale,
): Localized<DialogText<Record<string, Rating>, RatedGroup, Record<never, never>>> {
  return localized((language) => {
    const said = words[language];
    const questions = statements.map((statement, at) => [
      statement.id,
      {
        name: said.statement(at + 1),
        ask: said.askRating(name[language], at + 1, statements.length, statement[language]),
        why: said.why(purpose?.[language], statement.source),
        hint: said.hint,
        touches: said.touches,
        label: statement[language],
        choices: said.scale[scale],
      },
    ]);
    return {
      ...{ name: said.name, offer: said.offer, words: said.words },
      questions: Object.fromEntries(questions),
      outcome: ({ ratings: given, former = {} }) => {
        const lines = statements.map(({ id, [language]: statement }) => {
          const before = former[id] && {
            rating: ratingLabel(scale, former[id].rating, language),
            day: inLanguage(language).date(former[id].on),
          };
          return said.rated(statement, ratingLabel(scale, given[id], language), before);
        });
        return said.outcome(name[language], lines);
      },
    };
  });
}

/** A step of the scale in words; a dash where there is none. */
export function ratingLabel(scale: Scale, rating: Rating | undefined, language: Language): string {
  return rating ? words[language].scale[scale][rating][0] : '–';
}
