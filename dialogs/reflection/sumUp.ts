import type { Context } from '../../src/conversation/dialog.ts';
import type { SummedUp } from '../summary/questions.ts';
import type { Reflection } from './dialog.ts';
import { words } from './words.text.ts';

const rounds = ['R1', 'R2', 'R3', 'R4', 'R5'] as const;

/** The answers of a reflection that a summary is made from, with what each question is called. */
export function partsToSumUp(told: Partial<Reflection>, { language }: Context): readonly SummedUp[] {
  const said = words[language];
  const asked = rounds.flatMap((id) => [
    { id, question: said.rounds[id].name, answer: told[id] },
    { id: `${id}.more`, question: said.more(said.rounds[id].name), answer: told[`${id}.more`] },
    { id: `${id}.again`, question: said.again(said.rounds[id].name), answer: told[`${id}.again`] },
  ]);
  const moment = { id: 'moment', question: said.questions.moment.name, answer: told.moment };
  const intention = { id: 'intention', question: said.questions.intention.name, answer: told.intention };
  return [moment, ...asked, intention].flatMap(({ answer, ...one }) =>
    answer === undefined ? [] : [{ ...one, answer }],
  );
}
