import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConversation } from '../support/directline.ts';
import { gives, startModelServer } from '../support/modelServer.ts';
import { startGuide } from '../support/process.ts';

/** What tells who somebody is, in what a practitioner writes; nothing of it may reach a model. */
const personal = [
  'Sanne',
  'Dijkstra',
  'sanne@voorbeeld.nl',
  '06-12345678',
  'NL91ABNA0417164300',
  'Zonnebloem',
];
const told = [
  'Ik was vooral redder voor Sanne Dijkstra, en dat merkte ik pas achteraf, bij Zonnebloem B.V. op kantoor.',
  'Bereikbaar op sanne@voorbeeld.nl of 06-12345678, rekening NL91ABNA0417164300.',
].join(' ');

/** The product in a process of its own with a model, everything it wrote, and what its model was asked. */
async function start() {
  const model = await startModelServer();
  const folder = mkdtempSync(join(tmpdir(), 'coach-'));
  const guide = await startGuide({
    ...{ DATA_DIR: folder, LOG_LEVEL: 'debug' },
    ...{ COACH_MODEL: 'openai:denker-1', COACH_BASE_URL: `${model.url}/v1` },
  });
  onTestFinished(async () => {
    await guide.kill('SIGKILL');
    await model.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const written = () =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
  return { model, guide, written };
}

describe('a conversation in which a language model thinks along', () => {
  it('shows, asks, hands over no name or number, and puts them back in what comes', async () => {
    const { model, guide, written } = await start();
    model.answer(
      gives({ mirror: 'Je was vooral redder voor [PERSOON_1].', question: 'Wat merkte je achteraf?' }),
    );
    const talk = await openConversation(guide.url);
    for (const text of ['hoi', 'ja', 'taalmodel', 'ja', 'reflectie', 'Een gesprek over werk']) {
      await talk.say(text);
    }
    const preview = await talk.say(told);
    expect(preview.channelData?.step?.dialog).toBe('sharing');
    expect(preview.text).toContain('denker-1');
    expect(model.asked).toEqual([]);

    const asked = await talk.say('Ja, zo mag het');
    expect(asked.channelData?.step?.question).toBe('R1.more');
    expect(asked.text).toContain('Je was vooral redder voor Sanne Dijkstra.');
    expect(model.asked).toHaveLength(1);
    const sent = JSON.stringify(model.asked);
    expect(personal.filter((one) => sent.includes(one))).toEqual([]);
    // What it says of it: which task, which prompt and how it went.
    expect(guide.printed()).toContain('"outcome":"good"');
    const kept = [guide.printed(), ...written()].join('\n');
    const words = [...personal, 'redder', 'achteraf'];
    expect(words.filter((one) => kept.includes(one))).toEqual([]);
  });

  it('goes on as without one where the model is not there', async () => {
    const { model, guide } = await start();
    const talk = await openConversation(guide.url);
    for (const text of ['hoi', 'ja', 'taalmodel', 'ja', 'reflectie', 'Een gesprek over werk', told]) {
      await talk.say(text);
    }
    await model.stop();
    const asked = await talk.say('ja');
    expect(asked.channelData?.step?.question).toBe('R1.more');
    expect(asked.text).toContain('Je schreef');
  });
});
