import { describe, expect, it } from 'vitest';
import { choiceMeant } from '../../src/rules/choiceMeant.ts';

const scale = {
  level1: ['Doe ik nog niet'],
  level2: ['Doe ik met hulp'],
  level3: ['Doe ik meestal zelf'],
  level4: ['Doe ik altijd, en ik weet waarom'],
  unknown: ['Weet ik niet'],
};
const knowledge = {
  level1: ['I don’t know this yet'],
  level2: ['I know the outline'],
  level3: ['I use it'],
  level4: ['I can explain and weigh it'],
};
const endings = { done: ['Gedaan'], moved: ['Verplaatst'], dropped: ['Laat ik los'], asIs: ['Staat nog zo'] };
const yesNo = { yes: ['Ja', 'ik denk het wel'], no: ['Nee', 'niet echt'] };

function meant(reply: string, choices: Readonly<Record<string, readonly string[]>>): string | undefined {
  return choiceMeant(
    reply,
    Object.entries(choices).map(([id, words]) => ({ id, words })),
  );
}

describe('a choice that is meant in other words', () => {
  it.each([
    ['ik heb er wel wat hulp bij nodig van collega’s', scale, 'level2'],
    ['meestal doe ik dat gewoon zelf hoor', scale, 'level3'],
    ['altijd, en ik kan uitleggen waarom', scale, 'level4'],
    ['just in outlines', knowledge, 'level2'],
    ['I could explain it to a colleague', knowledge, 'level4'],
    ['laat ik maar los', endings, 'dropped'],
    ['is verplaatst naar volgende week', endings, 'moved'],
    ['ja, ik denk het wel eigenlijk', yesNo, 'yes'],
    ['Niet echt.', yesNo, 'no'],
  ])('is found in "%s"', (reply, choices, id) => {
    expect(meant(reply, choices)).toBe(id);
  });

  it.each([
    ['what has nothing to do with any', 'dat zie je overal', scale],
    ['nothing but common words', 'dat is wat ik wil', scale],
    ['nothing at all', '', scale],
    ['two at once', 'soms met hulp en meestal zelf', scale],
    ['one that is denied', 'niet met hulp', scale],
    ['a doubt', 'misschien', yesNo],
    ['words of a long reply that name a part of one in passing', 'gisteren, voor de tweede keer', endings],
  ])('is not found in %s', (_, reply, choices) => {
    expect(meant(reply, choices)).toBeUndefined();
  });

  it('is found at once in the longest reply there is', () => {
    const reply = 'wandeling '.repeat(300);
    expect(meant(reply, scale)).toBeUndefined();
    expect(meant(`${reply} met hulp`, scale)).toBe('level2');
  });
});
