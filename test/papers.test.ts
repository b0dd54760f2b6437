import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lifetimes } from '../src/channels/directline/tokens.ts';
import { settings } from '../src/config.ts';
import { dossierMinutes } from '../src/conversation/dossier.ts';
import { linkMinutes } from '../src/conversation/offered.ts';
import { rates } from '../src/limits.ts';
import { draftSeconds } from '../src/records/drafts.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const written = ['*.md', '{deployment,dialogs,src,test}/**/*.md'];
const papers = written.flatMap((names) => globSync(names, { cwd: root })).toSorted();

/** Where a link within a page leads: a heading in small letters, without signs, with dashes for spaces. */
const anchorsIn = (page: string) =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

describe('the papers', () => {
  it('are these', () => {
    expect(papers).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'deployment/install.md']));
  });

  it.each(papers)('%s leads only to what there is', (paper) => {
    const links = [...read(paper).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    const ours = links.filter((to) => !/^\w+:/.test(to)).map((to) => to.split('#'));
    const missing = ours.filter(([file = '', heading]) => {
      const path = file === '' ? paper : join(dirname(paper), file);
      if (!existsSync(join(root, path))) return true;
      return heading !== undefined && !anchorsIn(read(path)).includes(heading);
    });
    expect(missing).toEqual([]);
  });

  it('show in the map of the README only what there is', () => {
    const [, map = ''] = /^### The map$[\s\S]*?^```\n([\s\S]*?)^```/m.exec(read('README.md')) ?? [];
    const there = new Set(
      globSync('{dialogs,src,deployment,test,prompts}/**', { cwd: root }).map((one) => basename(one)),
    );
    const named = [...map.matchAll(/[\w.-]+(?:\.(?:ts|md|yaml|txt)\b|(?=\/))/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((name) => !there.has(name))).toEqual([]);
  });

  it.each(papers)('%s names only settings and commands that there are', (paper) => {
    const { scripts } = JSON.parse(read('package.json'));
    const ofOthers = [
      ...['REGISTRY', 'HOST', 'HOST_NAME', 'REDIS_PASSWORD', 'LICENSE', 'SIGTERM', 'POST', 'READONLY'],
      ...['OTEL_EXPORTER_OTLP_HEADERS', 'NODE_OPTIONS'],
    ];
    const named = [...read(paper).matchAll(/`([A-Z][A-Z_]{3,})[`=]/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in settings) && !ofOthers.includes(name))).toEqual([]);
    const commands = [...read(paper).matchAll(/npm run (\w+(?::\w+)*)/g)].map(([, name = '']) => name);
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
