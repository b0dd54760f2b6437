import type { Context, DialogText, OfferText } from '../../src/conversation/dialog.ts';
import { linkMinutes, toldOf } from '../../src/conversation/offered.ts';
import { inLanguage, type Language, type Localized, localized } from '../../src/language.ts';
import { languageModel } from '../language-model/dialog.ts';
import type { Answers, Outcome } from './erasure.ts';
import { type Kept, keptIn, kinds } from './kept.ts';
import { words } from './words.ts';

/** What is said of each of these where it is named. */
export const offers: Readonly<Record<'privacy' | 'export', Localized<OfferText>>> = {
  privacy: localized((language) => offerOf(words[language].privacy)),
  export: localized((language) => offerOf(words[language].export)),
};

function offerOf({ name, offer, words: alsoSaid }: OfferText): OfferText {
  return { name, offer, words: alsoSaid };
}

/** Tells what is kept, why, for how long and for whom to read. */
export function tellWhatIsKept(context: Context): string {
  const { language, edition, keptMonths } = context;
  const said = words[language].privacy;
  const { date, list } = inLanguage(language);
  const kept = keptIn(context);
  const counted = countsOf(kept, language);
  const lines = [
    said.what,
    said.purpose,
    said.now(kept.answers, kept.since && date(kept.since), counted.length > 0 ? list(counted) : undefined),
    said.howLong(keptMonths),
    ...(kept.of.drafts > 0 ? [said.drafts] : []),
    said.who,
    modelLine(context),
    said.language,
    said.edition(date(edition.validFrom)),
  ];
  return [said.title, bulleted(lines), said.rights].join('\n\n');
}

function modelLine(context: Context): string {
  const { language, model } = context;
  const said = words[language].privacy;
  const isAllowed = toldOf(context, languageModel.id)?.answers.use === true;
  return model ? said.model(isAllowed, model.name, model.host) : said.noModel(isAllowed);
}

/** Tells how everything can be taken along. */
export function tellExport({ language, link }: Context): string {
  const said = words[language].export;
  return link === undefined ? said.withoutLink : [said.ready(link, linkMinutes), said.inIt].join('\n\n');
}

/** Every sentence of erasing everything: the question says what would be gone, the outcome is a receipt. */
export const erasureText: Localized<DialogText<Answers, Outcome, Record<never, never>>> = localized(
  (language) => {
    const said = words[language].erasure;
    return {
      ...offerOf(said),
      questions: {
        erase: {
          ...said.question,
          ask: (_, context) =>
            [said.gone, bulleted(goneOf(context)), said.first, said.question.ask].join('\n\n'),
        },
      },
      outcome: (outcome, context) => (outcome === 'kept' ? said.kept : receipt(context)),
    };
  },
);

function receipt(context: Context): string {
  const { language, today, receipt: code } = context;
  const said = words[language].erasure;
  const { date } = inLanguage(language);
  const lines = [said.day(date(today)), said.receipt(code), said.was(goneOf(context).join('; '))];
  return [said.erased, bulleted(lines), said.left, said.anew].join('\n\n');
}

/** What erasing everything takes away, in numbers. */
function goneOf(context: Context): readonly string[] {
  const { language } = context;
  const kept = keptIn(context);
  const { answers, besides } = words[language].erasure;
  return [...countsOf(kept, language), ...(kept.answers > 0 ? [answers(kept.answers)] : []), besides];
}

function countsOf({ of }: Kept, language: Language): readonly string[] {
  return kinds.filter((kind) => of[kind] > 0).map((kind) => words[language].kinds[kind](of[kind]));
}

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
