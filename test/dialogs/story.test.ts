import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { begin, labels } from '../support/conversation.ts';

const name = { nl: 'Verhaal', en: 'Story' };
const fresh = { nl: 'Een nieuwe situatie', en: 'A new situation' };
const told = {
  nl: ['Stage', 'maart 2026', 'Het liep vast', 'Uitzoeken', 'Ik belde', 'Een plan', 'Eerder bellen'],
  en: ['Placement', 'March 2026', 'It got stuck', 'Find out', 'I called', 'A plan', 'Call sooner'],
};
const parts = ['title', 'on', 'situation', 'task', 'action', 'result', 'reflection'];

describe('a story', () => {
  it.each(languages)('asks its seven questions once each and keeps the answers, in %s', async (language) => {
    const talk = await begin({ language }, name[language]);
    const asked: (string | undefined)[] = [talk.last.step.question];
    for (const answer of told[language]) asked.push((await talk.say(answer)).step.question);
    expect(asked).toEqual([...parts, undefined]);
    expect(talk.last.step).toEqual({ dialog: 'story', subject: '1', outcome: 'kept' });
    expect(await talk.said('story/1')).toEqual(
      parts.map((question, at) => ({
        question,
        answer: question === 'on' ? '2026-03-01' : told[language][at],
      })),
    );
  });

  it('begins at once where none was told yet, and asks which one where some were', async () => {
    const talk = await begin({}, name.nl);
    expect(talk.last.step).toEqual({ dialog: 'story', subject: '1', question: 'title' });
    await talk.say('Stage', 'menu', 'verhaal');
    expect(talk.last.step).toEqual({ dialog: 'story', question: 'subject' });
    expect(labels(talk.last)).toEqual([fresh.nl, 'Stage']);
    expect((await talk.say('stage')).step).toMatchObject({ subject: '1', question: 'on' });
  });

  it('lets everything but its name, the situation and what was done be skipped with one press', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('Stage');
    const skipped = [];
    for (let at = 1; at < parts.length; at++) {
      const canSkip = labels(talk.last).includes('Overslaan');
      if (canSkip) skipped.push(talk.last.step.question);
      await (canSkip ? talk.press('Overslaan') : talk.say('Het liep vast'));
    }
    expect(skipped).toEqual(['on', 'task', 'result', 'reflection']);
    expect(talk.last.step.outcome).toBe('kept');
  });

  it('is known by its first words where its name was passed over', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('overslaan', 'overslaan', 'Een gesprek liep vast', 'menu', 'verhaal');
    expect(labels(talk.last)).toContain('Een gesprek liep vast');
  });

  it('is kept too where it has neither a name nor a situation', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('overslaan', 'overslaan', 'overslaan', 'Uitzoeken', 'Ik belde', 'Een plan', 'Eerder');
    expect(talk.last.step.outcome).toBe('kept');
    expect(talk.last.text).not.toContain('****');
  });

  it.each(languages)('begins a new one after one, pressed or typed, in %s', async (language) => {
    const talk = await begin({ language }, name[language]);
    await talk.say(...told[language]);
    expect((await talk.press(fresh[language])).step).toMatchObject({ subject: '2', question: 'title' });
    await talk.say(...told[language]);
    expect((await talk.say(fresh[language])).step).toMatchObject({ subject: '3', question: 'title' });
  });

  it('leads on to the evidence', async () => {
    const talk = await begin({}, name.nl);
    await talk.say(...told.nl);
    expect((await talk.press('Bewijs')).step.dialog).toBe('evidence');
  });

  it.each([
    ['the situation', ['Stage', 'overslaan', 'overslaan', 'Uitzoeken', 'Ik belde', 'Een plan', 'Eerder']],
    [
      'what was done and what came of it',
      ['Stage', 'mei 2026', 'Het liep vast', 'Ik', ...Array(3).fill('overslaan')],
    ],
  ])('says what is still to be told for the evidence, without %s', async (_, said) => {
    const talk = await begin({}, name.nl);
    await talk.say(...said);
    expect(labels(talk.last)).not.toContain('Bewijs');
    await talk.press('Overgeslagen vragen');
    await talk.say('Het liep vast, en ik belde');
    expect(labels(talk.last)).toContain('Bewijs');
  });

  it('shows its name as it was typed', async () => {
    const talk = await begin({}, name.nl);
    await talk.say('<b>Vet</b> **sterk**', ...told.nl.slice(1));
    expect(talk.last.text).toContain('\\<b\\>Vet');
  });
});
