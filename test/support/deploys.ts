import { guide } from '../../dialogs/index.ts';
import {
  type AnyQuestion,
  type AnyQuestionText,
  type Dialog,
  isList,
} from '../../src/conversation/dialog.ts';
import type { Guide } from '../../src/conversation/guide.ts';
import { yesNo } from '../../src/conversation/kinds.ts';
import { isReport, isSeries, type Offered, type Series } from '../../src/conversation/offered.ts';
import { type Localized, localized } from '../../src/language.ts';

/** Something that a deploy does to a dialog. */
export type Revision = (dialog: Dialog) => Dialog;

const added: { readonly question: AnyQuestion; readonly text: Localized<AnyQuestionText> } = {
  question: { kind: yesNo() },
  text: {
    nl: { name: 'Nieuw', ask: 'Dit is een nieuwe vraag. Ja of nee?', why: 'Die is er sinds vandaag.' },
    en: { name: 'New', ask: 'This is a new question. Yes or no?', why: 'It is there since today.' },
  },
};

/** The real guide, with every dialog of this id revised, about whatever subject. */
export function guideWith(id: string, revise: Revision): Guide {
  if (!guide.dialogs.some((one) => one.id === id)) throw new Error(`There is no dialog ${id}`);
  return { ...guide, dialogs: guide.dialogs.map((one) => (one.id === id ? revised(one, revise) : one)) };
}

function revised(offered: Offered, revise: Revision): Offered {
  if (isReport(offered)) return offered;
  return isSeries(offered) ? revisedSeries(offered, revise) : revise(offered);
}

function revisedSeries(series: Series, revise: Revision): Series {
  return {
    ...series,
    about: (subject, context) => {
      const about = series.about(subject, context);
      return about && (isSeries(about) ? revisedSeries(about, revise) : revise(about));
    },
  };
}

/** Adds the question `added` before all others. */
export const withOneBefore: Revision = (dialog) =>
  rearranged(dialog, (questions) => [['added', added.question], ...questions]);

/** Adds the question `added` after all others. */
export const withOneAfter: Revision = (dialog) =>
  rearranged(dialog, (questions) => [...questions, ['added', added.question]]);

/** Takes a question out: the list that it is a part of, where it is a part of one. */
export function without(question: string): Revision {
  return (dialog) =>
    rearranged(dialog, (questions) =>
      questions.filter(([id, one]) => id !== question && !(isList(one) && question.startsWith(`${id}.`))),
    );
}

type Questions = readonly (readonly [string, Dialog['questions'][string]])[];

function rearranged(dialog: Dialog, rearrange: (questions: Questions) => Questions): Dialog {
  return {
    ...dialog,
    questions: Object.fromEntries(rearrange(Object.entries(dialog.questions))),
    text: localized((language) => {
      const text = dialog.text[language];
      return { ...text, questions: { ...text.questions, added: added.text[language] } };
    }),
  };
}
