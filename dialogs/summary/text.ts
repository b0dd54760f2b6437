import type { Context, QuestionText } from '../../src/conversation/dialog.ts';
import { asTyped } from '../../src/conversation/escape.ts';
import type { Language, Localized } from '../../src/language.ts';
import type { Summarised, SummedUp } from './questions.ts';

type Texts<A> = { summary: QuestionText<Summarised['summary'], A>; ownSummary: QuestionText<string, A> };

const sentences: Localized<{
  name: string;
  lead: string;
  from: (names: string) => string;
  ask: string;
  why: string;
  keep: string;
  own: string;
  drop: string;
  ownName: string;
  ownAsk: string;
  ownWhy: string;
  told: (summary: string) => string;
  toldByModel: (summary: string) => string;
}> = {
  nl: {
    name: 'Samenvatting',
    lead: 'Het taalmodel maakte een samenvatting van wat je schreef. Achter elke zin staat uit welk antwoord die komt.',
    from: (names) => `(uit: ${names})`,
    ask: 'Klopt dit zo?',
    why: 'Een samenvatting helpt je het later snel terug te lezen. Hij telt alleen mee als jij hem goed vindt.',
    keep: 'Ja, bewaar hem zo',
    own: 'Ik schrijf er zelf een',
    drop: 'Nee, geen samenvatting',
    ownName: 'Samenvatting van jezelf',
    ownAsk: 'Hoe vat jij het samen?',
    ownWhy: 'Een paar zinnen zijn genoeg.',
    told: (summary) => `**Samenvatting:** ${summary}`,
    toldByModel: (summary) => `**Samenvatting, van het taalmodel en door jou goedgekeurd:** ${summary}`,
  },
  en: {
    name: 'Summary',
    lead: 'The language model made a summary of what you wrote. Behind each sentence it says which answer it comes from.',
    from: (names) => `(from: ${names})`,
    ask: 'Is this right?',
    why: 'A summary helps you to read it back quickly later. It only counts if you are happy with it.',
    keep: 'Yes, keep it like this',
    own: 'I write one myself',
    drop: 'No, no summary',
    ownName: 'Your own summary',
    ownAsk: 'How do you sum it up?',
    ownWhy: 'A few sentences will do.',
    told: (summary) => `**Summary:** ${summary}`,
    toldByModel: (summary) => `**Summary, by the language model and approved by you:** ${summary}`,
  },
};

/** Every sentence about a summary of these answers. */
export function summaryTexts<A>(
  language: Language,
  partsIn: (answers: Partial<A>, context: Context) => readonly SummedUp[],
): Texts<A> {
  const said = sentences[language];
  const { keep, own, drop } = said;
  return {
    summary: {
      name: said.name,
      ask: (answers, context) => {
        const parts = partsIn(answers, context);
        const nameOf = (id: string) => parts.find((one) => one.id === id)?.question ?? id;
        const lines = (context.thoughts?.summary?.summary ?? []).map(
          ({ text, from }) =>
            `${asTyped(text)} _${said.from(from.map((id) => asTyped(nameOf(id))).join(', '))}_`,
        );
        return [said.lead, ...lines, `**${said.ask}**`].join('\n\n');
      },
      why: said.why,
      choices: {
        keep: [keep, 'ja', 'yes', 'klopt'],
        own: [own, 'zelf', 'myself'],
        drop: [drop, 'nee', 'no'],
      },
    },
    ownSummary: { name: said.ownName, ask: said.ownAsk, why: said.ownWhy },
  };
}

/** What is said of a summary that counts; the summary comes in escaped. */
export function toldSummary(summary: string, isByModel: boolean, language: Language): string {
  return isByModel ? sentences[language].toldByModel(summary) : sentences[language].told(summary);
}
