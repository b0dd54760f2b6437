import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilled } from '../../src/cards/filled.ts';
import { formCard } from '../../src/cards/formCard.ts';
import type { Form, FormField } from '../../src/conversation/form.ts';
import { editions } from '../../src/profile/editions.ts';
import { faultsOf } from '../support/adaptiveCards.ts';

const step = { dialog: 'self-assessment', subject: 'K1', question: 'K1.1' };
const yesNo = [
  { label: '1. Ja', answer: 'yes' },
  { label: '2. Nee', answer: 'no' },
];
const either = [
  { label: 'Ja*', answer: 'yes' },
  { label: 'Nee', answer: 'no' },
];
const form: Form = {
  title: 'Alles in één keer invullen',
  submit: 'Versturen',
  fields: [
    { id: 'K1.1', label: 'Ik **ken** dit', choices: yesNo, isSeveral: false },
    { id: 'K1.2', label: 'En dit?', choices: either, isSeveral: true, value: 'yes,no' },
  ],
};

/** Any words with something to see in them. */
const words = fc
  .tuple(fc.string({ unit: 'binary' }), fc.constantFrom('x', '*', '_'))
  .map((parts) => parts.join(''));
const ids = fc.stringMatching(/^[A-Z][A-Za-z0-9.]{0,39}$/);
const choices = fc.uniqueArray(fc.record({ label: words, answer: ids }), {
  minLength: 1,
  selector: ({ answer }) => answer,
});
const field: fc.Arbitrary<FormField> = fc.record(
  { id: ids, label: words, choices, isSeveral: fc.boolean(), value: ids },
  { requiredKeys: ['id', 'label', 'choices', 'isSeveral'] },
);
const fields = fc.uniqueArray(field, { minLength: 1, maxLength: 30, selector: ({ id }) => id });
const forms: fc.Arbitrary<Form> = fc.record({ title: words, submit: words, fields });

/** What is picked in each field: nothing, one or several of its choices. */
function filledIn({ fields }: Form) {
  return fc.record(
    Object.fromEntries(
      fields.map(({ id, choices, isSeveral }) => {
        const answers = choices.map(({ answer }) => answer);
        return [id, fc.subarray(answers, { maxLength: isSeveral ? answers.length : 1 })];
      }),
    ),
  );
}

/** What a client sends: the data of the button with the inputs beside it, those left empty as '' or not at all. */
function submitted(form: Form, inputs: Record<string, readonly string[]>, sendsEmpty: boolean) {
  const [{ card }] = formCard(form, step).actions;
  const sent = Object.entries(inputs).filter(([, picked]) => sendsEmpty || picked.length > 0);
  const values = Object.fromEntries(sent.map(([id, picked]) => [id, picked.join(',')]));
  return JSON.parse(JSON.stringify({ ...card.actions[0].data, ...values }));
}

describe('the card of a form', () => {
  it('is one button, and behind it a list for each question and a button to send all', () => {
    const [unfold, ...others] = formCard(form, step).actions;
    expect(others).toEqual([]);
    expect(unfold.title).toBe(form.title);
    expect(unfold.card.body).toMatchObject([
      { id: 'K1.1', style: 'compact', isMultiSelect: false },
      { id: 'K1.2', style: 'expanded', isMultiSelect: true, value: 'yes,no' },
    ]);
    expect(unfold.card.actions).toEqual([{ type: 'Action.Submit', title: form.submit, data: { step } }]);
  });

  it('shows words as they are: escaped where they would be read as Markdown, and only there', () => {
    const [first, second] = formCard(form, step).actions[0].card.body;
    expect(first?.label).toBe('Ik **ken** dit');
    expect(first?.choices[0]?.title).toBe('1. Ja');
    expect(second?.choices[0]?.title).toBe('1\\. Ja\\*');
  });

  it('numbers what may be ticked, as the message does, and sends it as before', () => {
    const [, second] = formCard(form, step).actions[0].card.body;
    expect(second?.choices).toEqual([
      { title: '1\\. Ja\\*', value: 'yes' },
      { title: '2\\. Nee', value: 'no' },
    ]);
  });

  it('is valid, whatever is asked', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(faultsOf(formCard(form, step))).toEqual([]);
      }),
    );
  });

  it('is held against the schema strictly', () => {
    const card = formCard(form, step);
    expect(faultsOf({ ...card, version: undefined })).not.toEqual([]);
    expect(faultsOf({ ...card, colour: 'red' })).not.toEqual([]);
    expect(faultsOf({ ...card, body: [{ type: 'Input.ChoiceSet', choices: [] }] })).not.toEqual([]);
    expect(faultsOf({ ...card, actions: [{ type: 'Action.Nothing' }] })).not.toEqual([]);
  });

  it('stays well within what a channel carries, for every group of every edition in both languages', () => {
    const scale = Array.from({ length: 5 }, (_, at) => ({
      label: `${at + 1}. ${'x'.repeat(60)}`,
      answer: `level${at + 1}`,
    }));
    const cards = editions.flatMap(({ groups }) =>
      groups.flatMap(({ statements }) =>
        (['nl', 'en'] as const).map((language) => {
          const fields = statements.map(({ id, [language]: label }) => ({
            ...{ id, label, choices: scale, isSeveral: false },
          }));
          return formCard({ ...form, fields }, step);
        }),
      ),
    );
    expect(cards.length).toBeGreaterThanOrEqual(42);
    expect(cards.flatMap(faultsOf)).toEqual([]);
    const sizes = cards.map((card) => 2 * JSON.stringify(card).length);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });
});

describe('a form that was filled in', () => {
  it('is read back as it was filled in, without what was left empty', () => {
    const filled = forms.chain((form) => fc.tuple(fc.constant(form), filledIn(form), fc.boolean()));
    fc.assert(
      fc.property(filled, ([form, inputs, sendsEmpty]) => {
        const picked = Object.entries(inputs).filter(([, answers]) => answers.length > 0);
        expect(readFilled(submitted(form, inputs, sendsEmpty))).toEqual({
          step,
          filled: Object.fromEntries(picked.map(([id, answers]) => [id, answers.join(',')])),
        });
      }),
    );
  });

  it('may be empty', () => {
    expect(readFilled({ step })).toEqual({ step, filled: {} });
  });

  const fieldsOf = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x']));
  it.each([
    ['30 fields', fieldsOf(30), 30],
    ['31 fields', fieldsOf(31), undefined],
    ['a field of 40 characters', { ['x'.repeat(40)]: 'yes' }, 1],
    ['a field of 41 characters', { ['x'.repeat(41)]: 'yes' }, undefined],
    ['an answer of 4,000 characters', { field: 'x'.repeat(4_000) }, 1],
    ['an answer of 4,001 characters', { field: 'x'.repeat(4_001) }, undefined],
    ['an answer that is a number', { field: 1 }, undefined],
    ['an answer that is a list', { field: ['yes'] }, undefined],
    ['an answer that is nothing', { field: null }, undefined],
    ['a step that is none', { step: { question: 'K1.1' } }, undefined],
    ['no step', { step: undefined }, undefined],
  ])('has bounds: %s', (_name, fields, read) => {
    const filled = readFilled({ step, ...fields })?.filled;
    expect(filled && Object.keys(filled).length).toBe(read);
  });

  it.each([[undefined], [null], ['yes'], [7], [[]], [[{ step }]]])('is not %j', (value) => {
    expect(readFilled(value)).toBeUndefined();
  });

  it('cannot change what an object is', () => {
    const filled = readFilled(
      JSON.parse(`{"step":{"dialog":"x"},"__proto__":"yes","constructor":"no"}`),
    )?.filled;
    expect(Object.getPrototypeOf(filled)).toBe(Object.prototype);
  });

  it('never breaks, whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readFilled(value);
      }),
    );
  });
});
