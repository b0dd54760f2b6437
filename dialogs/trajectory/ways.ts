import type { Context } from '../../src/conversation/dialog.ts';
import { chooserStep } from '../../src/conversation/guide.ts';
import type { Suggestion } from '../../src/conversation/message.ts';
import { newSubject } from '../../src/conversation/offered.ts';
import type { Part } from '../../src/rules/trajectory.ts';
import { series as reflections } from '../reflection/text.ts';
import { id, pathOf } from './known.ts';
import { partWords } from './text.ts';
import { words } from './words.ts';

/** Leads from one part of a trajectory to all of them. */
export function toAllParts(number: string, { language }: Context): Suggestion {
  return { label: words[language].parts.all, answer: number, to: { dialog: id, question: chooserStep } };
}

/** Leads to one part of a trajectory. */
export function toPart(number: string, part: Part, { edition, language }: Context): Suggestion {
  const [label] = partWords(part, edition, language);
  return { label, answer: pathOf(number, part), to: { dialog: id, question: chooserStep } };
}

/** Leads to a new reflection. */
export function toReflection({ language }: Context): Suggestion {
  const to = { dialog: 'reflection', question: chooserStep };
  return { label: reflections[language].name, answer: newSubject, to };
}
