import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { measure, sentencesOf, syllablesOf, wordsOf } from './measures.ts';
import { easeOf, limits, outliersIn } from './outliers.ts';
import { textsIn } from './texts.ts';

const texts = { nl: await textsIn('nl'), en: await textsIn('en') };

describe('everything that somebody can get to read', () => {
  it.each(languages)('has short sentences, short words and none of an office, in %s', (language) => {
    expect(texts[language].size).toBeGreaterThan(1_500);
    expect(outliersIn(texts[language], language)).toEqual([]);
    expect(easeOf(texts[language], language)).toBeGreaterThan(limits[language].easeOfAll);
  });

  it.each([
    ['a question of a dialog', 'Heb je een loopbaanopleiding afgerond die door Noloc is geaccrediteerd?'],
    ['a statement of the profile', 'Ik neem in het gesprek de gedragscode door.'],
    ['a question to ask on with', 'Wat was jouw eigen deel daarin?'],
    ['words in danger', 'Een mens kan dat wel.'],
    ['a sentence about a language model', 'Wat van het model komt, herken je altijd.'],
    ['a sentence of a document', 'De cliënten staan hier onder een pseudoniem.'],
    ['a sentence of a page', 'Deze pagina werkt een kwartier.'],
    ['what a page says once it is pressed', 'Je document staat bij je downloads.'],
    ['what the chat page says', 'Kijk of je verbinding hebt en probeer het opnieuw.'],
    ['what a window says', 'Er is nog niets ingevuld dat ik kan versturen.'],
    ['what the tab says', 'Probeer het opnieuw, dan meldt Teams je weer aan.'],
  ])('is looked at, also %s', (_, sentence) => {
    expect([...texts.nl.keys()].some((text) => sentencesOf(text).includes(sentence))).toBe(true);
  });
});

describe('what makes a text hard to read', () => {
  const outliers = (text: string) => outliersIn(new Map([[text, 'here']]), 'nl').map(({ hard }) => hard);
  const words = (count: number) => `Ik ${'zie '.repeat(count - 2)}je.`;

  it.each([
    ['a sentence of 23 words is not', words(23), []],
    ['a sentence of 24 words', words(24), ['24 words']],
    ['two sentences of 23 words are not', `${words(23)} ${words(23)}`, []],
    ['a word of 21 letters', 'Een verantwoordelijkheden.', ['"verantwoordelijkheden" is long']],
    ['a word of 20 letters is not', 'Een verantwoordelijkheid.', []],
    ['a word of an office', 'Indien je wilt, kan dat.', ['"Indien" is stiff']],
    ['a word with one of these in it is not', 'Je krijgt feedback van je maatje, en dient mee.', []],
    [
      'long words one after the other',
      'Onafhankelijke deskundigen beoordelen periodiek de administratieve verantwoording over gesubsidieerde activiteiten van deelnemende instellingen en samenwerkingsverbanden.',
      ['"samenwerkingsverbanden" is long', 'ease of -110'],
    ],
  ])('%s', (_, text, hard) => {
    expect(outliers(text)).toEqual(hard);
  });
});

describe('the measures', () => {
  it.each([
    ['nl', 'ik', 1],
    ['nl', 'zoeken', 2],
    ['nl', 'mooie', 2],
    ['nl', 'nieuwe', 2],
    ['nl', 'cliënt', 2],
    ['nl', 'ideeën', 3],
    ['nl', 'loopbaan', 2],
    ['nl', 'uitspraak', 2],
    ['nl', 'reflectie', 3],
    ['en', 'career', 2],
    ['en', 'make', 1],
    ['en', 'people', 2],
  ] as const)('in %s hear "%s" as %i syllables', (language, one, count) => {
    expect(syllablesOf(one, language)).toBe(count);
  });

  it('tell sentences apart, and leave out what marks a text', () => {
    const text =
      '**Let op.** Typ *stop*, of [kijk](https://x.org/a.b)? Op 1.5 na; dat is 3,5 EC.\n\n- een\n- twee';
    expect(sentencesOf(text)).toEqual([
      ...['Let op.', 'Typ stop, of kijk?', 'Op 1.5 na;', 'dat is 3,5 EC.', '- een', '- twee'],
    ]);
    expect(wordsOf('Zo’n e-mail, om 9:00 uur')).toEqual(['Zo’n', 'e-mail', 'om', '9:00', 'uur']);
  });

  it('follow the formula of Douma for Dutch and of Flesch for English', () => {
    expect(measure('De kat zit. De kat zit op de mat.', 'nl', new Set()).ease).toBeCloseTo(
      206.84 - 0.93 * 4.5 - 77,
    );
    expect(measure('The cat sat on the mat.', 'en', new Set()).ease).toBeCloseTo(206.835 - 1.015 * 6 - 84.6);
  });

  it('count a word of the field as no longer than most', () => {
    const text = 'De loopbaanprofessional luistert.';
    expect(measure(text, 'nl', new Set(['loopbaanprofessional'])).ease).toBeGreaterThan(
      measure(text, 'nl', new Set()).ease,
    );
  });
});
