import { describe, expect, it } from 'vitest';
import { sharing } from '../dialogs/language-model/sharing.text.ts';
import { followUps } from '../dialogs/reflection/followUps.text.ts';
import { asTyped } from '../src/conversation/escape.ts';
import { mostTimesADay } from '../src/rules/thinkingAlong.ts';
import { begin, type Conversation, labels } from './support/conversation.ts';
import { type Script, type Scripted, thinkingAs } from './support/thinker.ts';

const { share, without } = sharing.nl;
const asksOn = { mirror: 'Je luisterde naar [PERSOON_1].', question: 'Wat hoorde je toen?' };
const mirrors: Script = { followUp: () => asksOn };
const withName = 'Ik heb vooral naar Sanne geluisterd.';
const withoutName = 'Ik heb vooral geluisterd naar de cliënt.';

type Talking = Conversation & Pick<Scripted, 'asked'>;

/** Somebody in a first reflection, at the first of the five questions; they let a model think along unless it says otherwise. */
async function reflecting(script: Script, use = 'ja'): Promise<Talking> {
  const { asked, thinker } = thinkingAs(script);
  const talk = await begin({ thinker }, 'taalmodel');
  await talk.say(use, 'reflectie', 'Een gesprek met de cliënt');
  return Object.assign(talk, { asked });
}

describe('a language model that thinks along', () => {
  it.each(['nee', 'overslaan'])('is asked nothing of somebody who said "%s" to it', async (use) => {
    const talk = await reflecting(mirrors, use);
    expect((await talk.say(withName)).text).toContain(followUps.nl.R1.vague);
    expect(talk.asked).toEqual([]);
  });

  it('is told of with where it is, before anybody lets it think along', async () => {
    const { thinker } = thinkingAs(mirrors);
    const talk = await begin({ thinker }, 'taalmodel');
    expect(talk.last.text).toContain('denker-1');
    expect(talk.last.text).toContain('model.example.org');
    expect((await talk.say('ja', 'privacy')).text).toContain('model.example.org');
  });

  it('gets nothing to read before somebody saw what that is and said yes', async () => {
    const talk = await reflecting(mirrors);
    const { text } = await talk.say(withName);
    expect(labels(talk.last)).toEqual([share, without]);
    expect(text).toContain('PERSOON\\_1');
    expect(text).toContain('model.example.org');
    expect(talk.asked).toEqual([]);
    await talk.press(share);
    expect(talk.asked.map(({ task }) => task)).toEqual(['followUp']);
    expect(JSON.stringify(talk.asked)).not.toContain('Sanne');
  });

  it('asks on in its own words, marked as such, with the names put back', async () => {
    const talk = await reflecting(mirrors);
    const { text, step } = await talk.say(withName, 'ja');
    expect(step.question).toBe('R1.more');
    expect(text).toContain('Je luisterde naar Sanne.');
    expect(text).toContain(asksOn.question);
    expect(text).toContain('taalmodel');
  });

  it('is asked once: the same question is there for whoever comes back', async () => {
    const talk = await reflecting(mirrors);
    const { text } = await talk.say(withName, 'ja');
    expect((await talk.say('menu', 'verder')).text).toContain(asksOn.question);
    expect((await talk.say('help')).text).toContain(asksOn.question);
    expect(text).toContain(asksOn.question);
    expect(talk.asked).toHaveLength(1);
  });

  it('has the question asked that is always asked where somebody says no', async () => {
    const talk = await reflecting(mirrors);
    const { text, step } = await talk.say(withName, 'nee');
    expect(step.question).toBe('R1.more');
    expect(text).toContain(followUps.nl.R1.vague);
    await talk.say('menu', 'verder');
    expect(talk.asked).toEqual([]);
  });

  it('goes unnoticed where it makes nothing that fits', async () => {
    const talk = await reflecting({ followUp: () => undefined });
    const { text } = await talk.say(withName, 'ja');
    expect(text).toContain(followUps.nl.R1.vague);
    await talk.say('menu', 'verder');
    expect(talk.asked).toHaveLength(1);
  });

  it('goes unnoticed where it speaks of somebody whom nobody named', async () => {
    const mirror = 'Je luisterde naar [PERSOON_7].';
    const talk = await reflecting({ followUp: () => ({ ...asksOn, mirror }) });
    expect((await talk.say(withName, 'ja')).text).toContain(followUps.nl.R1.vague);
  });

  it('is asked again where somebody answers otherwise', async () => {
    const talk = await reflecting(mirrors);
    await talk.say(withName, 'ja', 'terug', `Nee, anders: ${withName}`);
    expect(talk.asked).toHaveLength(2);
  });
});

describe('what a language model would get to read', () => {
  it('is shown again only where there is something new in it', async () => {
    const talk = await reflecting(mirrors);
    await talk.say(withName, 'ja', 'Sanne zei dat ze het niet wist, en daar schrok ik van.');
    expect(labels(talk.last)).not.toContain(share);
    await talk.say('overslaan', 'Ik koos ervoor om met Mehmet Yıldız te bellen.');
    expect(labels(talk.last)).toEqual([share, without]);
    expect(talk.last.text).not.toContain('Sanne');
  });

  it('is shown the first time also where nothing had to be hidden', async () => {
    const talk = await reflecting({ followUp: () => ({ ...asksOn, mirror: 'Je luisterde.' }) });
    await talk.say(withoutName);
    expect(labels(talk.last)).toEqual([share, without]);
    expect((await talk.press(share)).text).toContain('Je luisterde.');
  });

  it('loses a word that somebody types, and keeps losing it', async () => {
    const talk = await reflecting({ followUp: () => ({ ...asksOn, mirror: 'Je luisterde.' }) });
    await talk.say('Ik heb vooral naar tjeerdje geluisterd, en tjeerdje naar mij.');
    const { text } = await talk.say('tjeerdje');
    expect(labels(talk.last)).toEqual([share, without]);
    expect(text.match(/tjeerdje/g)).toHaveLength(2);
    await talk.press(share);
    expect(JSON.stringify(talk.asked)).not.toContain('tjeerdje');
    await talk.say('Dat tjeerdje iets anders wilde dan ik dacht, merkte ik pas laat.', 'tjeerdje wilde rust');
    expect(JSON.stringify(talk.asked)).not.toContain('tjeerdje');
  });

  it('stays where something is typed that is not in it, and that is no answer either', async () => {
    const talk = await reflecting(mirrors);
    await talk.say(withName, 'Dit is toch geen antwoord');
    expect(labels(talk.last)).toEqual([share, without]);
    expect(talk.last.text).toContain(sharing.nl.notThere);
    expect((await talk.said('reflection/1')).map(({ question }) => question)).toEqual(['moment', 'R1']);
  });

  it('can be left: to go back, to stop, to another conversation', async () => {
    const talk = await reflecting(mirrors);
    await talk.say(withName);
    expect((await talk.say('menu')).step.dialog).toBe('menu');
    await talk.say('verder');
    expect(labels(talk.last)).toEqual([share, without]);
    expect((await talk.say('terug')).step.question).toBe('R1');
    expect(talk.asked).toEqual([]);
  });

  it('is not shown any more once somebody says "ai uit", wherever they are', async () => {
    const talk = await reflecting(mirrors);
    await talk.say(withName);
    expect((await talk.say('ai uit')).step.outcome).toBe('notAllowed');
    expect((await talk.say('verder')).text).toContain(followUps.nl.R1.vague);
    await talk.say('Iets anders dan dat');
    expect((await talk.say('ai uit')).step.outcome).toBe('notAllowed');
    expect(talk.asked).toEqual([]);
  });

  it('is shown anew where it became something else since', async () => {
    const talk = await reflecting(mirrors);
    await talk.say(withName);
    const elsewhere = talk.elsewhere({ conversation: 'elders' });
    await elsewhere.say('verder', 'terug', 'Ik keek naar Mehmet en zweeg heel lang.');
    await talk.press(share);
    expect(labels(talk.last)).toEqual([share, without]);
    expect(talk.last.text).toContain('Mehmet');
    expect(JSON.stringify(talk.asked)).not.toContain('zweeg');
    await talk.press(share);
    expect(JSON.stringify(talk.asked)).toContain('zweeg');
  });

  it('shares nothing by a button of longer ago', async () => {
    const talk = await reflecting(mirrors);
    await talk.say(withName);
    const shown = talk.last;
    await talk.press(without);
    await talk.pressOld(shown, share);
    expect(talk.last.step.question).toBe('R1.more');
    expect(talk.asked).toEqual([]);
  });

  it('is nothing that speaks of danger to a life, also long after it was said', async () => {
    const talk = await reflecting(mirrors);
    await talk.say('Ik wil niet meer leven', 'verder');
    expect(talk.last.step.question).toBe('R1.more');
    expect(labels(talk.last)).not.toContain(share);
    expect(talk.asked).toEqual([]);
  });
});

describe('a summary by a language model', () => {
  const summed: Script = {
    ...mirrors,
    summary: ({ parts }) => ({
      sentences: [{ text: 'Ik luisterde naar [PERSOON_1].', from: [parts[1]?.id ?? ''] }],
    }),
  };

  /** At the end of a reflection of five answers. */
  async function summedUp(script = summed) {
    const talk = await reflecting(script);
    await talk.say(withName, 'ja', ...Array(12).fill('overslaan'));
    return talk;
  }

  it('is shown with the answers it comes from, and counts after a yes', async () => {
    const talk = await reflecting(summed);
    const some = 'Dat wist ik op dat moment zelf ook nog niet helemaal, en dat zei ik toen tegen haar.';
    await talk.say(withName, 'ja', some, 'overslaan', some);
    while (talk.last.step.question !== 'summary') await talk.say('overslaan');
    expect(talk.last.text).toContain('Ik luisterde naar Sanne.');
    expect(talk.last.text).toContain('Mijn rol');
    expect((await talk.say('ja')).text).toContain('Ik luisterde naar Sanne.');
    expect(talk.last.step.outcome).toBe('withoutIntention');
  });

  it.each([
    { said: ['Ik schrijf er zelf een', 'Ik hield mijn mond en dat hielp.'], told: 'Ik hield mijn mond' },
    { said: ['nee'], told: undefined },
    { said: ['overslaan'], told: undefined },
  ])('is what somebody makes of it: $said', async ({ said, told }) => {
    const talk = await reflecting(summed);
    const some = 'Dat wist ik op dat moment zelf ook nog niet helemaal, en dat zei ik toen tegen haar.';
    await talk.say(withName, 'ja', some, 'overslaan', some);
    while (talk.last.step.question !== 'summary') await talk.say('overslaan');
    const { text, step } = await talk.say(...said);
    expect(step.outcome).toBe('withoutIntention');
    expect(text).not.toContain('Ik luisterde naar Sanne.');
    if (told) expect(text).toContain(told);
    else expect(text).not.toContain('Samenvatting');
  });

  it('shows nothing that a model wrote as anything but text', async () => {
    const text = 'Ik luisterde <b>goed</b> naar [haar](https://kwaad.example) **Sanne** @iedereen';
    const talk = await reflecting({
      summary: ({ parts }) => ({ sentences: [{ text, from: [parts[0]?.id ?? ''] }] }),
    });
    const some = 'Dat wist ik op dat moment zelf ook nog niet helemaal, en dat zei ik toen tegen haar.';
    await talk.say(withName, 'ja', 'overslaan', some);
    while (talk.last.step.question !== 'summary') await talk.say('overslaan');
    expect(talk.last.text).toContain(asTyped(text));
  });

  it('is not made of less than three answers', async () => {
    const talk = await summedUp();
    expect(talk.last.step.outcome).toBe('withoutIntention');
    expect(talk.asked.map(({ task }) => task)).not.toContain('summary');
  });
});

describe('what a language model reads in a story', () => {
  const quote = 'Ik vroeg eerst wat zij zelf wilde';
  const script: Script = {
    evidence: ({ statements }) => ({ found: [{ statement: statements.at(-1)?.id ?? '', quote }] }),
  };

  /** Somebody who told a story, at the statements of the group they chose for it. */
  async function pointing(to: Script) {
    const { asked, thinker } = thinkingAs(to);
    const talk = await begin({ thinker }, 'taalmodel');
    await talk.say(
      'ja',
      'verhaal',
      'Een overstap',
      'overslaan',
      'Een cliënt wilde iets anders.',
      'overslaan',
    );
    await talk.say(`${quote}, en wachtte af.`, 'overslaan', 'overslaan', 'wat laat het zien');
    await talk.say('1', 'coachen');
    if (talk.last.step.dialog === 'sharing') await talk.say('ja');
    return Object.assign(talk, { asked });
  }

  it('is proposed with the words that show it, first of all, and ticked for nobody', async () => {
    const talk = await pointing(script);
    const [first] = talk.asked;
    const group = first && 'statements' in first.input ? first.input.statements : [];
    expect(talk.last.text).toContain(`“${quote}”`);
    expect(talk.last.text).toContain('taalmodel');
    expect(talk.last.form?.fields[0]?.choices.map(({ answer }) => answer)).toContain(group.at(-1)?.id);
    expect(talk.last.form?.fields[0]?.value).toBeUndefined();
    expect(await talk.docsLike('evidence')).toEqual([]);
    await talk.say('geen van deze');
    expect(talk.last.step.outcome).toBe('none');
  });

  it('becomes evidence once somebody ticks it', async () => {
    const talk = await pointing(script);
    expect((await talk.say('1')).step.outcome).toBe('shown');
    expect((await talk.docsLike('evidence')).join()).toContain('story/1');
  });

  it.each([{ found: [] }, undefined])('is left to likeness where it read nothing: %j', async (made) => {
    const talk = await pointing({ evidence: () => made });
    expect(talk.last.text).not.toContain('taalmodel leest');
    expect(talk.last.form?.fields[0]?.choices.length).toBeGreaterThan(1);
  });
});

describe('a choice that was not understood', () => {
  /** Somebody who shared something before, asked what their highest degree is. */
  async function choosing(script: Script) {
    const talk = await reflecting({ ...mirrors, ...script });
    await talk.say(withName, 'ja', 'menu', 'toelatingscheck');
    return talk;
  }
  const reply = 'iets met een papiertje van vroeger';

  it('is read by a model where likeness does not tell, and read back before it counts', async () => {
    const talk = await choosing({ choice: ({ choices }) => ({ choice: choices[0]?.id ?? 'unclear' }) });
    const { step } = talk.last;
    const said = await talk.said('eligibility');
    const { text } = await talk.say(reply);
    expect(talk.asked.at(-1)?.task).toBe('choice');
    expect(talk.last.step).toEqual(step);
    expect(await talk.said('eligibility')).toEqual(said);
    expect(text).not.toContain('Dat begrijp ik nog niet');
  });

  it('stays so where a model cannot tell either', async () => {
    const talk = await choosing({ choice: () => ({ choice: 'unclear' }) });
    expect((await talk.say(reply)).text).toContain('Dat begrijp ik nog niet');
  });

  it('is no reason to ask about sharing', async () => {
    const talk = await reflecting({ choice: ({ choices }) => ({ choice: choices[0]?.id ?? 'unclear' }) });
    await talk.say('menu', 'toelatingscheck', reply);
    expect(talk.last.step.dialog).toBe('eligibility');
    expect(talk.asked).toEqual([]);
  });
});

describe('a language model', () => {
  it('is asked once in a turn that is taken again on what was written meanwhile', async () => {
    const { asked, thinker } = thinkingAs(mirrors);
    let isBefore = false;
    const others: Conversation[] = [];
    const slow = {
      ...thinker,
      coach: {
        ...thinker.coach,
        think: (async (...what) => {
          const made = await thinker.coach.think(...what);
          if (!isBefore) await others[0]?.say('en nog iets');
          isBefore = true;
          return made;
        }) as typeof thinker.coach.think,
      },
    };
    const talk = await begin({ thinker: slow }, 'taalmodel');
    others.push(talk.elsewhere({ conversation: 'elders' }));
    await talk.say('ja', 'reflectie', 'Een gesprek', withName, 'ja');
    expect(talk.last.text).toContain(asksOn.question);
    expect(asked).toHaveLength(1);
  });

  it('is asked no more on a day on which it was asked as often as it may be', async () => {
    const talk = await reflecting({ followUp: () => ({ ...asksOn, mirror: 'Je luisterde.' }) });
    await talk.say(withoutName, 'ja');
    for (let times = 1; times < mostTimesADay; times++)
      await talk.say('terug', `${withoutName} Keer ${times}.`);
    expect(talk.last.text).toContain(asksOn.question);
    expect((await talk.say('terug', `${withoutName} Nog een keer.`)).text).not.toContain(asksOn.question);
    expect(talk.asked).toHaveLength(mostTimesADay);
    const tomorrow = Object.assign(talk.elsewhere({ today: '2026-09-02' }), {});
    expect((await tomorrow.say('terug', `${withoutName} Morgen.`)).text).toContain(asksOn.question);
  });
});
