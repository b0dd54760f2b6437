import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../src/channels/answer.ts';
import { PressBusy } from '../../src/dossier/press.ts';
import type { Made } from '../../src/dossiers.ts';
import { NotKept } from '../../src/holder.ts';
import { openDossier } from '../../src/http/dossier.ts';
import { openPage } from '../../src/page.ts';

const page = openPage();

function opened(make: () => Promise<Made>, language: () => Promise<'nl' | 'en'> = async () => 'nl') {
  const whose = async (pass: string) => (pass === 'good' ? { name: 'named' } : ('expired' as const));
  return openDossier({ make, language, whose }, page);
}

const made = (form: Made['form']) => async () => ({
  form,
  name: 'dossier-2026-09-01',
  body: Buffer.from('x'),
});

describe('the link to a document', () => {
  test.each([
    ['word', 'wordprocessingml', 'attachment; filename="dossier-2026-09-01.docx"'],
    ['pdf', 'application/pdf', 'attachment; filename="dossier-2026-09-01.pdf"'],
    ['page', 'text/html', 'inline; filename="dossier-2026-09-01.html"'],
    ['json', 'application/json', 'attachment; filename="dossier-2026-09-01.json"'],
  ] as const)('gives it as what it is, and has nobody keep it: %s', async (form, type, disposition) => {
    const { status, headers } = await opened(made(form))['/dossier/file']('good');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
    expect(headers['content-disposition']).toBe(disposition);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each(['nl', 'en'] as const)('leads to a page in the language somebody speaks: %s', async (language) => {
    const { status, body } = await opened(made('pdf'), async () => language)['/dossier']('good');
    expect(status).toBe(200);
    expect(`${body}`).toContain(`<html lang="${language}">`);
    expect(`${body}`).toContain('href="/dossier/file?t=good"');
    expect(`${body}`).not.toContain('{{');
  });

  test.each<[string, () => Promise<Made>, string, number, string]>([
    ['it passed', made('pdf'), 'old', 403, 'LinkExpired'],
    ['what it was for is gone', () => Promise.reject(new NotKept()), 'good', 403, 'LinkExpired'],
    ['too many are made', () => Promise.reject(new PressBusy()), 'good', 503, 'Busy'],
  ])('says so where %s', async (_, make, pass, status, code) => {
    const refusal = await opened(make)
      ['/dossier/file'](pass)
      .catch((error) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect([refusal.status, refusal.code]).toEqual([status, code]);
  });

  it('says in both languages where to get a new one', async () => {
    const { status, body } = await opened(made('pdf'))['/dossier']('old');
    expect(status).toBe(403);
    for (const words of ['werkt een uur', 'works for an hour']) expect(`${body}`).toContain(words);
  });
});
