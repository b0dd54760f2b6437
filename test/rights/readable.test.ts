import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide } from '../../dialogs/index.ts';
import type { Context, Dialog } from '../../src/conversation/dialog.ts';
import { isReport, isSeries, type Told } from '../../src/conversation/offered.ts';
import { toldIn } from '../../src/conversation/prompt.ts';
import type { Language } from '../../src/language.ts';
import { readableOf } from '../../src/rights/readable.ts';
import { contextIn } from '../support/dialogs.ts';
import { madeUpEditions } from '../support/editions.ts';

type Answer = readonly [question: string, answer: unknown, on?: string];

function dialogAbout(id: string, subject: string | undefined, context: Context): Dialog | undefined {
  const offered = guide.dialogs.find((one) => one.id === id);
  if (!offered || isReport(offered)) return undefined;
  const about = isSeries(offered) ? offered.about(subject ?? '', context) : offered;
  return about && !isSeries(about) ? about : undefined;
}

/** What was told in a dialog, or about one subject of it. */
function told(id: string, subject: string | undefined, answers: readonly Answer[], context: Context): Told {
  const dialog = dialogAbout(id, subject, context);
  if (!dialog) throw new Error(`There is nothing about ${id} ${subject}`);
  const said = answers.map(([question, answer, on]) => ({
    question,
    answer,
    ...(on !== undefined && { on }),
  }));
  return toldIn(dialog, { said, misses: 0 }, context);
}

const ofStory = (answers: readonly Answer[], context: Context) => ({
  story: [told('story', '1', answers, context)],
});

describe('everything somebody said, to read', () => {
  it.each<[Language, readonly string[]]>([
    [
      'nl',
      ['Alles wat je', 'Opgehaald op 1 september 2026', 'editie van 1 januari 2020', 'nog niets verteld'],
    ],
    [
      'en',
      ['Everything you', 'Fetched on 1 September 2026', 'edition of 1 January 2020', 'not told anything'],
    ],
  ])(
    'says from which day it is and on which edition, and where nothing was said, that; in %s',
    (language, parts) => {
      const text = readableOf(guide, {}, contextIn(language));
      for (const part of parts) expect(text).toContain(part);
    },
  );

  it('is told conversation by conversation in the order of the menu, each answer with its day', () => {
    const context = contextIn('nl');
    const everything = {
      ...ofStory(
        [
          ['title', 'De open dag', '2026-02-01'],
          ['situation', 'Druk.\n\nHeel druk.', '2026-02-02'],
        ],
        context,
      ),
      selfAssessment: [
        told(
          'selfAssessment',
          'K1',
          [
            ['K1.1', 'level2', '2025-01-01'],
            ['K1.1', 'level3', '2026-01-01'],
          ],
          context,
        ),
      ],
      eligibility: [
        told(
          'eligibility',
          undefined,
          [
            ['accreditedProgramme', false, '2026-03-01'],
            ['degree', 'other'],
          ],
          context,
        ),
      ],
    };
    const statement = context.edition.groups[0]?.statements[0]?.nl ?? '';
    expect(readableOf(guide, everything, context)).toBe(
      [
        'Alles wat je aan Loopbaanspiegel vertelde',
        'Opgehaald op 1 september 2026. Je werkt met de editie van 1 januari 2020.',
        '',
        'Toelatingscheck',
        '',
        '  Geaccrediteerde loopbaanopleiding',
        '    Nee (1 maart 2026)',
        '',
        '  Diploma',
        '    Een andere hbo- of wo-opleiding',
        '',
        `Zelfbeoordeling: ${context.edition.groups[0]?.name.nl}`,
        '',
        `  ${statement}`,
        '    Ken ik in grote lijnen (1 januari 2025)',
        '    Gebruik ik (1 januari 2026)',
        '',
        'Verhaal: De open dag',
        '',
        `  ${story('title', context)}`,
        '    De open dag (1 februari 2026)',
        '',
        `  ${story('situation', context)}`,
        '    Druk.',
        '',
        '    Heel druk. (2 februari 2026)',
        '',
      ].join('\n'),
    );
  });

  it('tells the items of a list, as they were read back', () => {
    const context = contextIn('nl');
    const on = '2026-04-01';
    const item: readonly Answer[] = [
      ['accreditedProgramme', false],
      ['degree', 'other'],
      ['training.0.more', true, on],
      ['training.1.name', '*Coachen*', on],
      ['training.1.amount', { value: 20, unit: 'hours' }, on],
      ['training.1.certificate', true, on],
      ['training.1.check', true, on],
    ];
    const eligibility = [told('eligibility', undefined, item, context)];
    expect(readableOf(guide, { eligibility }, context)).toContain(
      '*Coachen*, 20 uur, met certificaat (1 april 2026)',
    );
  });

  it('tells what does not count any more as well: on a branch that was left, or of an earlier edition', () => {
    const context = contextIn('nl');
    const plan = [
      told(
        'plan',
        '1/state',
        [
          ['state', 'moved'],
          ['by', '2026-12-01'],
          ['state', 'done'],
        ],
        context,
      ),
    ];
    expect(readableOf(guide, { plan }, context)).toContain('1 december 2026');

    const [first, second] = madeUpEditions;
    const before = { ...contextIn('nl'), edition: first };
    const selfAssessment = [told('selfAssessment', 'K1', [['K1.2', 'level3', '2020-02-01']], before)];
    const statement = first.groups[0]?.statements.find(({ id }) => id === 'K1.2')?.nl ?? '?';
    const now = { ...contextIn('nl'), edition: second, earlier: [first] };
    expect(second.groups[0]?.statements.some(({ id }) => id === 'K1.2')).toBe(false);
    expect(readableOf(guide, { selfAssessment }, now)).toContain(
      `${statement}\n    Gebruik ik (1 februari 2020)`,
    );
  });

  it('has every word somebody typed, in full and as it was typed, and no line of its own in it', () => {
    const words = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'\\`*_[]<>#|~&!$.)+-1 ab'), minLength: 1, maxLength: 60 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
    );
    const context = contextIn('nl');
    const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, '');
    fc.assert(
      fc.property(words, words, (title, situation) => {
        fc.pre([title, situation].every((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one)));
        const text = readableOf(
          guide,
          ofStory(
            [
              ['title', title.slice(0, 100)],
              ['situation', situation],
            ],
            context,
          ),
          context,
        );
        expect(visible(text)).toContain(visible(situation));
        expect(visible(text)).toContain(visible(title.slice(0, 100)));
      }),
    );
  });

  it('shows nothing that does not show, and turns no words around', () => {
    const context = contextIn('nl');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (situation) => {
        const text = readableOf(guide, ofStory([['situation', `x${situation}`]], context), context);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
        // Only what is at its beginning stands at the beginning of a line.
        expect(
          text
            .split('\n')
            .slice(3)
            .every((line) => line === '' || /^(?: {2}|Verhaal)/.test(line)),
        ).toBe(true);
      }),
    );
  });
});

function story(question: string, context: Context): string {
  const text = dialogAbout('story', '1', context)?.text.nl.questions[question];
  return (text && 'label' in text ? text.label : undefined) ?? text?.name ?? '';
}
