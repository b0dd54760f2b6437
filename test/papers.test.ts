import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lifetimes } from '../src/channels/directline/tokens.ts';
import { settings } from '../src/config.ts';
import { dossierMinutes } from '../src/conversation/dossier.ts';
import { linkMinutes } from '../src/conversation/offered.ts';
import { rates } from '../src/limits.ts';
import { draftSeconds } from '../src/records/drafts.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const papers = ['SECURITY.md', 'CONTRIBUTING.md', 'deployment/install.md', 'deployment/data-protection.md'];

describe('the papers', () => {
  it.each(papers)('%s leads only to what there is', (paper) => {
    const links = [...read(paper).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    const ours = links.filter((to) => !to.includes(':'));
    expect(ours.filter((to) => !existsSync(join(root, dirname(paper), to)))).toEqual([]);
  });

  it.each(papers)('%s names only settings and commands that there are', (paper) => {
    const { scripts } = JSON.parse(read('package.json'));
    const ofOthers = ['REGISTRY', 'HOST', 'HOST_NAME', 'REDIS_PASSWORD', 'LICENSE'];
    const named = [...read(paper).matchAll(/`([A-Z][A-Z_]{3,})[`=]/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in settings) && !ofOthers.includes(name))).toEqual([]);
    const commands = [...read(paper).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('say how long things are kept as the code has it', () => {
    const sheet = read('deployment/data-protection.md');
    const days = (seconds: number) => seconds / 86_400;
    expect(sheet).toContain(`| ${days(draftSeconds)} dagen na de laatste wijziging`);
    expect(sheet).toContain(`tot ${settings.KEPT_MONTHS.example} maanden na het laatste bericht`);
    expect([days(lifetimes.resume), linkMinutes, dossierMinutes, lifetimes.talk]).toEqual([
      365, 15, 60, 1800,
    ]);
    const counted = Object.values(rates).flatMap((rate) => Object.values(rate));
    expect(Math.max(...counted.map(({ seconds }) => seconds))).toBe(60);
  });

  it('say of the licence what the package says', () => {
    expect(JSON.parse(read('package.json')).license).toBe('UNLICENSED');
    expect(read('LICENSE')).toContain('All rights reserved.');
  });
});
