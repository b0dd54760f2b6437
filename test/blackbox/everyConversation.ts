import { describe, expect, it } from 'vitest';
import { type Language, type Localized, languages } from '../../src/language.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { guideWith, withOneAfter, withOneBefore, without } from '../support/deploys.ts';
import { type Product, startProduct } from '../support/product.ts';
import type { Seen } from '../support/seen.ts';

/** A conversation as somebody holds it, in either language; what is typed in both comes to the same. */
export type Held = {
  /** The dialog, and the document that what is said in it is stored in. */
  readonly dialog: string;
  readonly document: string;
  /** What is typed, once agreed, to come to the first question. */
  readonly enter: Localized<readonly string[]>;
  /** How many questions that answered; none where this is absent. */
  readonly answered?: number;
  /** What is typed to each question up to the outcome. */
  readonly answers: Localized<readonly string[]>;
  readonly outcome: string;
  /** Another answer to the first question. */
  readonly other: Localized<string>;
  /** A reply that says nothing to the question after so many answers; absent where any words are an answer. */
  readonly unclear?: { readonly after: number; readonly text: Localized<string> };
};

const words = {
  nl: { back: 'terug', stop: 'stop', skip: 'overslaan', change: 'wijzig', resume: 'Verder' },
  en: { back: 'back', stop: 'stop', skip: 'skip', change: 'change', resume: 'Continue' },
};
const foreign = { nl: 'english', en: 'nederlands' };
const otherThan = { nl: 'en', en: 'nl' } as const;

/** What every conversation is: told once to the end, changed, misunderstood, left and come back to, in two languages, across deploys. */
export function holdsLikeEvery(held: Held): void {
  describe.each(languages)(`${held.document}, in %s`, (language) => {
    const { back, stop, skip, change, resume } = words[language];
    const answers = held.answers[language];
    const half = Math.ceil(answers.length / 2);

    it('asks each question once, and comes to its outcome', async () => {
      const chat = await chatAt(held, language);
      const asked = [questionOf(chat.last)];
      for (const answer of answers) {
        expect(chat.last).toMatchObject({ language, step: { dialog: held.dialog } });
        asked.push(questionOf(await chat.say(answer)));
      }
      expect(asked.pop()).toBeUndefined();
      expect(new Set(asked).size).toBe(answers.length);
      expect(chat.last.step.outcome).toBe(held.outcome);
    });

    it('lets somebody change their mind, at once and at the end', async () => {
      const chat = await chatAt(held, language);
      const first = questionOf(chat.last);
      await chat.say(answers[0] ?? '');
      const before = await chat.said(held.document);
      expect(questionOf(await chat.say(back))).toBe(first);
      await chat.say(held.other[language]);
      const after = await chat.said(held.document);
      expect(after).toHaveLength(before.length);
      expect(after).not.toEqual(before);
      await chat.say(back, ...answers);
      expect(questionOf(await chat.say(`${change} ${1 + (held.answered ?? 0)}`))).toBe(first);
      expect((await chat.say(skip)).step.outcome).toBe(held.outcome);
    });

    const { unclear: saysNothing } = held;
    if (saysNothing)
      it('takes nothing of an unclear reply, and says what would fit', async () => {
        const { after, text } = saysNothing;
        const chat = await chatAt(held, language, after);
        const open = chat.last;
        const known = await chat.said(held.document);
        const unclear = await chat.say(text[language]);
        const again = await chat.say(text[language]);
        for (const { step } of [unclear, again]) expect(step).toEqual(open.step);
        expect(unclear.text).not.toBe(open.text);
        expect(again.text).not.toBe(unclear.text);
        expect(again.text).toContain(open.text.split('\n\n').at(-1));
        expect(await chat.said(held.document)).toEqual(known);
        expect((await chat.say(...answers.slice(after))).step.outcome).toBe(held.outcome);
      });

    it('goes on the next day in a new conversation, at the question that was open', async () => {
      const product = await startProduct();
      const chat = await chatAt(held, language, half, product);
      const { step } = chat.last;
      await chat.say(stop);
      product.goTo('2026-09-02');
      const tomorrow = await chat.elsewhere();
      expect(tomorrow.last.labels[0]).toBe(resume);
      expect((await tomorrow.press(resume)).step).toEqual(step);
      expect((await tomorrow.say(...answers.slice(half))).step.outcome).toBe(held.outcome);
    });

    it('goes on the next day on a page that was left open, without a word about it', async () => {
      const product = await startProduct();
      const chat = await chatAt(held, language, half, product);
      product.goTo('2026-09-02');
      const tomorrow = await chat.reopened();
      expect(tomorrow.last.step).toEqual(chat.last.step);
      expect((await tomorrow.say(...answers.slice(half))).step.outcome).toBe(held.outcome);
    });

    it('switches language in the middle, at the same question and with every answer', async () => {
      const chat = await chatAt(held, language, half);
      const open = chat.last;
      const switched = await chat.say(foreign[language]);
      expect(switched).toMatchObject({ step: open.step, language: otherThan[language] });
      expect(switched.text).not.toContain(open.text.split('\n\n').at(-1));
      await chat.say(...held.answers[otherThan[language]].slice(half));
      expect(chat.last).toMatchObject({ step: { outcome: held.outcome }, language: otherThan[language] });
    });

    it('asks a question that a deploy put before the open one, and takes no answer for it that was meant for another', async () => {
      const product = await startProduct();
      const chat = await chatAt(held, language, half, product);
      const open = chat.last.step;
      await product.deploy({ guide: guideWith(held.dialog, withOneBefore) });
      expect(questionOf(await chat.say(answers[half] ?? ''))).toBe('added');
      expect(await chat.said(held.document)).not.toContainEqual(
        expect.objectContaining({ question: 'added' }),
      );
      expect((await chat.say('ja')).step).toEqual(open);
      expect((await chat.say(...answers.slice(half))).step.outcome).toBe(held.outcome);
    });

    it('asks a question that a deploy put at the end before it comes to its outcome', async () => {
      const product = await startProduct();
      const chat = await chatAt(held, language, half, product);
      await product.deploy({ guide: guideWith(held.dialog, withOneAfter) });
      expect(questionOf(await chat.say(...answers.slice(half)))).toBe('added');
      expect((await chat.say('ja')).step.outcome).toBe(held.outcome);
    });

    it('goes past a question that a deploy took out, and back to it where it returns', async () => {
      const product = await startProduct();
      const chat = await chatAt(held, language, half, product);
      const open = questionOf(chat.last) ?? '';
      const known = await chat.said(held.document);
      await product.deploy({ guide: guideWith(held.dialog, without(open)) });
      const next = questionOf(await chat.say(resume));
      expect(next).not.toBe(open);
      expect(await chat.said(held.document)).toEqual(known);
      await product.deploy();
      expect(questionOf(await chat.say(resume))).toBe(open);
      expect((await chat.say(...answers.slice(half))).step.outcome).toBe(held.outcome);
    });
  });
}

/** Somebody new who has given so many answers. */
async function chatAt(held: Held, language: Language, count = 0, product?: Product): Promise<Chat> {
  const chat = await openChat(product ?? (await startProduct()), { language });
  await chat.say(...held.enter[language], ...held.answers[language].slice(0, count));
  return chat;
}

function questionOf({ step }: Seen): string | undefined {
  return step.question;
}
