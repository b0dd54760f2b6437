import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConversation } from '../support/directline.ts';
import { startGuide } from '../support/process.ts';
import { createDoor } from './door.ts';
import { fill } from './fill.ts';

describe('the practitioner of the demo', () => {
  it('has two trajectories, three reflections, half a self-assessment, a story, evidence and a plan', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-demo-'));
    const resume = await fill(folder);
    const guide = await startGuide({ DATA_DIR: folder });
    onTestFinished(async () => {
      await guide.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    });
    const client = await openConversation(guide.url, resume);
    const { text } = await client.say('waar sta ik');
    for (const words of [
      'op papier voldoe je nog niet aan alle eisen',
      '39 van de 82 uitspraken',
      'waarvan 3 getoond',
      'Trajecten**: 2',
      'Kompas',
      'Vlinder',
      'Reflectie**: 3 momenten, waarvan 1 nog niet af',
      'Een intervisiegroep zoeken in de buurt',
      'Vaker een stilte laten vallen',
    ]) {
      expect(text).toContain(words);
    }
    expect((await client.say('naar verhaal')).text).toContain('Het gesprek op de gang');
    // Whoever comes to the guide itself is nobody yet.
    expect((await (await openConversation(guide.url)).say('waar sta ik')).text).not.toContain('Vlinder');
  });
});

describe('the door to the demo', () => {
  it('puts a browser into the conversation, and passes on everything else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loopbaanspiegel-door-'));
    const guide = await startGuide({ DATA_DIR: folder });
    const door = createDoor(Number(new URL(guide.url).port), 'what brings them back').listen(0, '127.0.0.1');
    onTestFinished(async () => {
      door.close();
      door.closeAllConnections();
      await guide.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    });
    await new Promise((resolve) => door.once('listening', resolve));
    const address = door.address();
    if (typeof address !== 'object' || !address) throw new Error('The door has no address');
    const url = `http://localhost:${address.port}`;
    expect(await (await fetch(`${url}/demo`)).text()).toContain('"what brings them back"');
    expect((await fetch(`${guide.url}/demo`)).status).toBe(404);
    expect(await (await fetch(`${url}/privacy`)).text()).toContain('Loopbaanspiegel');
    const client = await openConversation(url);
    expect((await client.say('ja')).channelData?.step?.dialog).toBe('menu');
  });
});
