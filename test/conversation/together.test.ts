import { describe, expect, it } from 'vitest';
import { begin, type Conversation, labels, open } from '../support/conversation.ts';
import { gardeners as guide } from '../support/gardens.ts';

const at = ({ last: { step } }: Conversation) =>
  [step.dialog, step.subject, step.question ?? step.outcome].filter(Boolean).join(' ');

async function inGarden(...more: readonly string[]): Promise<Conversation> {
  const talk = await begin({ guide }, 'Tuinen');
  await talk.say('De Hof', 'nee', ...more);
  return talk;
}

describe('a subject in parts', () => {
  it('begins with its first part, without asking which', async () => {
    const talk = await begin({ guide }, 'Tuinen');
    expect(at(talk)).toBe('gardens 1/start name');
    await talk.say('De Hof', 'nee');
    expect(await talk.said('gardens/1/start')).toHaveLength(2);
  });

  it('knows in one part what was said in another', async () => {
    const talk = await inGarden('Bedden');
    expect(at(talk)).toBe('gardens 1/beds roses');
    expect(talk.last.text).toContain('De Hof');
  });

  it('offers the next part with the outcome of one, to press and to type', async () => {
    const talk = await inGarden();
    expect(labels(talk.last)[0]).toBe('Bedden');
    const typed = talk.elsewhere({ conversation: 'there' });
    await talk.press('Bedden');
    expect(at(talk)).toBe('gardens 1/beds roses');
    await typed.say('tuinen', 'De Hof', 'vijver');
    expect(at(typed)).toBe('gardens 1/pond animals');
  });

  it('is chosen by the number or the name in the list', async () => {
    const talk = await inGarden('menu', 'tuinen', '2');
    expect(at(talk)).toBe('gardens 1 subject');
    await talk.say('3');
    expect(at(talk)).toBe('gardens 1/pond animals');
    await talk.say('menu', 'tuinen', 'de hof', 'bedden');
    expect(at(talk)).toBe('gardens 1/beds roses');
  });

  it('begins a new one for words that ask for it', async () => {
    const talk = await inGarden('menu', 'een nieuwe tuin');
    expect(at(talk)).toBe('gardens 2/start name');
  });

  it('goes on side by side with another', async () => {
    const talk = await inGarden('menu', 'tuinen');
    await talk.press('Een nieuwe tuin');
    await talk.say('Het Park', 'ja');
    expect(at(talk)).toBe('gardens 2/start trees');
    await talk.say('menu', 'tuinen', 'de hof', 'bedden');
    expect(talk.last.text).toContain('De Hof');
    await talk.say('menu', 'tuinen', 'het park');
    expect(at(talk)).toBe('gardens 2/start trees');
  });
});

describe('what was left open', () => {
  it('is gone on with after what was begun in between', async () => {
    const talk = await begin({ guide }, 'Reizen');
    await talk.say('rust', 'ja');
    expect(at(talk)).toBe('travels vehicle');
    await talk.say('tuinen');
    expect(at(talk)).toBe('gardens 1/start name');
    await talk.say('De Hof', 'nee');
    expect(labels(talk.last)).toContain('Verder');
    await talk.press('Verder');
    expect(at(talk)).toBe('travels vehicle');
  });

  it('waits in the order in which it was left', async () => {
    const talk = await begin({ guide }, 'Reizen');
    await talk.say('menu', 'tuinen', 'De Hof', 'nee', 'bedden', 'menu', 'tuinen');
    await talk.press('Een nieuwe tuin');
    await talk.say('Het Park', 'nee', 'verder');
    expect(at(talk)).toBe('gardens 1/beds roses');
    await talk.say('1', '1', 'verder');
    expect(at(talk)).toBe('travels motto');
  });

  it('is not left for a word of a story: what fits the open question is an answer', async () => {
    const talk = await begin({ guide }, 'Reizen');
    await talk.say('tuinen');
    expect(at(talk)).toBe('travels travels');
    expect(await talk.said('travels')).toEqual([{ question: 'motto', answer: 'tuinen' }]);
  });

  it('is told to somebody who returns, with how long it takes', async () => {
    const talk = await begin({ guide }, 'Reizen');
    await talk.say('rust', 'menu', 'tuinen', 'De Hof');
    const later = talk.elsewhere({ conversation: 'later' });
    await later.send('arrival', 'arrived');
    expect(later.last.text).toContain('**Tuinen: De Hof**: nog één vraag, ongeveer één minuut');
    expect(later.last.text).toMatch(/\*\*Reizen\*\*: nog \d+ vragen, ongeveer (?:één|\d+) minu/);
    await later.say('verder');
    expect(at(later)).toBe('gardens 1/start hasTrees');
  });
});

describe('a list to choose from', () => {
  it('is left with "terug", one level at a time', async () => {
    const talk = await inGarden('menu', 'tuinen', 'de hof');
    expect(at(talk)).toBe('gardens 1 subject');
    await talk.say('terug');
    expect(at(talk)).toBe('gardens subject');
    await talk.say('terug');
    expect(at(talk)).toBe('menu dialog');
  });

  it('is left for what else is named, and for an answer to change', async () => {
    const talk = await inGarden('menu', 'tuinen', 'reizen');
    expect(at(talk)).toBe('travels motto');
    await talk.say('menu', 'tuinen', 'wijzig bomen');
    expect(at(talk)).toBe('gardens 1/start hasTrees');
  });

  it('comes back where its name is said in the middle of a question that is not answered in own words', async () => {
    const talk = await inGarden('bedden', 'tuinen');
    expect(at(talk)).toBe('gardens subject');
  });
});

describe('an answer to change', () => {
  it('is found by its name, wherever it was given', async () => {
    const talk = await inGarden('menu', 'wijzig bomen');
    expect(at(talk)).toBe('gardens 1/start hasTrees');
    expect(talk.last.text).toContain('Eerst zei je: **Nee**');
  });

  it('is asked for where the name may mean several, and can be pressed or typed', async () => {
    const talk = await inGarden('menu', 'tuinen');
    await talk.press('Een nieuwe tuin');
    await talk.say('Het Park', 'ja', 'eik', 'menu', 'wijzig bomen');
    expect(labels(talk.last)).toEqual([
      'Wijzig Bomen (Tuinen, De Hof)',
      'Wijzig Bomen (Tuinen, Het Park)',
      'Menu',
    ]);
    const typed = talk.elsewhere({ conversation: 'there' });
    await talk.press('Wijzig Bomen (Tuinen, Het Park)');
    expect(at(talk)).toBe('gardens 2/start hasTrees');
    await typed.say('menu', 'wijzig Bomen (Tuinen, De Hof)');
    expect(at(typed)).toBe('gardens 1/start hasTrees');
  });

  it('is found from the outcome of another conversation too', async () => {
    const talk = await inGarden('bedden', '1', '2', 'wijzig bomen');
    expect(at(talk)).toBe('gardens 1/start hasTrees');
  });

  it('is not made up where there is none', async () => {
    const talk = await inGarden('menu', 'wijzig belasting');
    expect(at(talk)).toBe('menu dialog');
    expect(talk.last.text).toContain('Ik vind geen antwoord met die naam');
  });

  it('comes with what another answer would put aside, before anything is put aside', async () => {
    const talk = await begin({ guide }, 'Tuinen');
    await talk.say('De Hof', 'ja', 'eik', 'wijzig bomen');
    expect(talk.last.text).toContain('**Soort**');
    await talk.say('nee', 'wijzig bomen');
    expect(talk.last.text).not.toContain('**Soort**');
    await talk.say('ja');
    expect(at(talk)).toBe('gardens 1/start started');
    expect((await talk.say('antwoorden')).text).toContain('eik');
  });
});

describe('"opnieuw"', () => {
  it('asks everything once more, and keeps an answer that is passed over', async () => {
    const talk = await inGarden('bedden', '1', '2');
    expect(labels(talk.last)).toContain('Opnieuw');
    await talk.press('Opnieuw');
    expect(at(talk)).toBe('gardens 1/beds roses');
    expect(talk.last.text).toContain('Eerst zei je: **Weinig**');
    await talk.say('veel', 'overslaan');
    expect(at(talk)).toBe('gardens 1/beds planted');
    expect((await talk.say('antwoorden')).text).toMatch(/Rozen: Veel\n2. Kruiden: Veel/);
  });

  it('is one step to go back from', async () => {
    const talk = await inGarden('bedden', '1', '2', 'opnieuw', 'terug');
    expect(at(talk)).toBe('gardens 1/beds planted');
  });
});

describe('a form', () => {
  it('is there where several questions can be answered at once, with each in a few words', async () => {
    const talk = await inGarden('bedden');
    expect(talk.last.form?.fields.map(({ id, label }) => [id, label])).toEqual([
      ['roses', 'Hoeveel rozen'],
      ['herbs', 'Kruiden'],
    ]);
    await talk.fill({ roses: 'many', herbs: 'few' });
    expect(at(talk)).toBe('gardens 1/beds planted');
  });

  it('may be filled in partly: the rest is asked', async () => {
    const talk = await inGarden('bedden');
    await talk.fill({ herbs: 'few' });
    expect(at(talk)).toBe('gardens 1/beds roses');
  });

  it('changes nothing when it is sent empty, with what is not on it, or from a question that is closed', async () => {
    const talk = await inGarden('bedden');
    await talk.fill({});
    await talk.fill({ roses: 'thousands', else: 'many' });
    expect(await talk.said('gardens/1/beds')).toEqual([]);
    const { last } = talk;
    await talk.say('1');
    await talk.fillOld(last, { roses: 'many', herbs: 'many' });
    expect(await talk.said('gardens/1/beds')).toEqual([{ question: 'roses', answer: 'few' }]);
    expect(labels(talk.last)).toContain('Wijzig 1');
  });

  it('that is sent twice counts once, and says nothing of being closed', async () => {
    const talk = await inGarden('bedden');
    const { last } = talk;
    await talk.fillOld(last, { roses: 'many' });
    await talk.fillOld(last, { roses: 'many' });
    expect(await talk.said('gardens/1/beds')).toEqual([{ question: 'roses', answer: 'many' }]);
    expect(at(talk)).toBe('gardens 1/beds herbs');
    expect(talk.last.text).not.toContain('afgerond');
  });

  it('picks several, as typing their numbers does', async () => {
    const talk = await inGarden('vijver');
    expect(talk.last.text).toContain('2. Eend');
    await talk.fill({ animals: 'frog,newt' });
    expect(await talk.said('gardens/1/pond')).toEqual([{ question: 'animals', answer: ['frog', 'newt'] }]);
    const typed = await inGarden('vijver', '1 3');
    expect(await typed.said('gardens/1/pond')).toEqual(await talk.said('gardens/1/pond'));
    const tooMany = await inGarden('vijver', '1 2 3');
    expect(tooMany.last.text).toContain('2');
    expect(await tooMany.said('gardens/1/pond')).toEqual([]);
    await tooMany.say('niets');
    expect(await tooMany.said('gardens/1/pond')).toEqual([{ question: 'animals', answer: [] }]);
  });
});

describe('what an outcome leads on to', () => {
  it('is reached by pressing and by typing alike', async () => {
    const pressed = await inGarden('bedden', '1', '1');
    await pressed.press('Reizen');
    const typed = await inGarden('bedden', '1', '1', 'Reizen');
    expect(at(pressed)).toBe('travels motto');
    expect(at(typed)).toBe('travels motto');
  });
});

it('offers nothing more than the menu to somebody who has nothing open', async () => {
  const talk = open({ guide });
  expect(labels(await talk.say('hallo'))).toEqual(['Reizen', 'Tuinen']);
});
