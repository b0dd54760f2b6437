import type { ChoiceWords, QuestionText } from '../../src/conversation/dialog.ts';
import { type Language, type Localized, localized } from '../../src/language.ts';
import { type Edition, type Section, sections } from '../../src/profile/schema.ts';
import type { Grouped } from './group.ts';

type Said = {
  section: { name: string; ask: string; why: string; choices: Record<Section | 'none', ChoiceWords> };
  groups: Record<Section, { name: string; ask: string }>;
  whyGroup: string;
};

const said: Localized<Said> = {
  nl: {
    section: {
      name: 'Deel van het profiel',
      ask: 'Bij welk deel van het beroepsprofiel hoort dit voornemen?',
      why: 'Dan kan ik het later naast je zelfbeoordeling leggen. Je mag het overslaan.',
      choices: {
        knowledge: ['Kennis'],
        tasks: ['Taken', 'taak'],
        competences: ['Competenties', 'competentie'],
        attitude: ['Houding'],
        none: ['Geen van deze', 'geen', 'nergens bij'],
      },
    },
    groups: {
      knowledge: { name: 'Kennisgebied', ask: 'Bij welk kennisgebied?' },
      tasks: { name: 'Taak', ask: 'Bij welke taak?' },
      competences: { name: 'Competentie', ask: 'Bij welke competentie?' },
      attitude: { name: 'Houding', ask: 'Bij welk onderdeel van je houding?' },
    },
    whyGroup: 'Zo weet ik bij welke uitspraken van je zelfbeoordeling het voornemen hoort.',
  },
  en: {
    section: {
      name: 'Part of the profile',
      ask: 'Which part of the profile does this intention belong to?',
      why: 'Then I can put it beside your self-assessment later. You may skip it.',
      choices: {
        knowledge: ['Knowledge'],
        tasks: ['Tasks', 'task'],
        competences: ['Competences', 'competence'],
        attitude: ['Attitude'],
        none: ['None of these', 'none', 'nowhere'],
      },
    },
    groups: {
      knowledge: { name: 'Knowledge area', ask: 'Which knowledge area?' },
      tasks: { name: 'Task', ask: 'Which task?' },
      competences: { name: 'Competence', ask: 'Which competence?' },
      attitude: { name: 'Attitude', ask: 'Which part of your attitude?' },
    },
    whyGroup: 'So I know which statements of your self-assessment the intention belongs to.',
  },
};

/** What is read where a group of the profile is picked: its name. */
function groupChoices(
  { groups }: Edition,
  section: Section,
  language: Language,
): Readonly<Record<string, ChoiceWords>> {
  const own = groups.filter((group) => group.section === section);
  return Object.fromEntries(own.map(({ id, name }): [string, ChoiceWords] => [id, [name[language]]]));
}

/** Every sentence of the questions about the part of the profile that an intention belongs to. */
export function groupTexts<A extends Grouped>(
  edition: Edition,
): Localized<{ [K in keyof Grouped]: QuestionText<Grouped[K], A> }> {
  return localized((language) => {
    const { section, groups, whyGroup } = said[language];
    const texts = sections.map((id) => [
      `group.${id}`,
      { ...groups[id], why: whyGroup, choices: groupChoices(edition, id, language) },
    ]);
    // Every section has its question.
    return { section, ...Object.fromEntries(texts) } as { [K in keyof Grouped]: QuestionText<Grouped[K], A> };
  });
}
