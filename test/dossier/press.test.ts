import { afterAll, describe, expect, it } from 'vitest';
import { openPress, PressBusy } from '../../src/dossier/press.ts';
import { contextIn } from '../support/dialogs.ts';
import { pdfText } from '../support/documents.ts';
import { dossierOf } from '../support/dossier.ts';
import { longStory } from '../support/longDossier.ts';
import { sampleWith } from '../support/sample.ts';

const press = openPress();
afterAll(() => press.close());

const statements = Object.fromEntries(
  contextIn('nl').edition.groups.map((group) => [group.id, group.statements.map(({ id }) => id)]),
);

describe('a press', () => {
  it('prints a dossier of twelve trajectories and sixty reflections while others are answered', async () => {
    const document = await dossierOf(longStory(statements));
    let answered = 0;
    const turns = setInterval(() => {
      answered += 1;
    }, 1);
    const file = await press.print(document, 'pdf');
    clearInterval(turns);
    expect(answered).toBeGreaterThan(20);
    const text = await pdfText(file);
    for (const words of ['Cliënt 12', 'Moment 60.', 'De open dag']) expect(text).toContain(words);
  });

  it('prints in every form', async () => {
    const begin = async (form: 'word' | 'pdf' | 'page') =>
      Buffer.from((await press.print(sampleWith('Ja.'), form)).subarray(0, 4)).toString('latin1');
    expect([await begin('word'), await begin('pdf'), await begin('page')]).toEqual([
      'PK\u0003\u0004',
      '%PDF',
      '<!do',
    ]);
  });

  it('says that it is busy where too many are waiting, and prints all that it took', async () => {
    const asked = Array.from({ length: 30 }, () => press.print(sampleWith('Ja.'), 'page'));
    const done = await Promise.allSettled(asked);
    const refused = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((reason) => reason instanceof PressBusy)).toBe(true);
    expect(done.length - refused.length).toBeGreaterThanOrEqual(20);
  });
});
