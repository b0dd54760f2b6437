import { describe, expect, it } from 'vitest';
import { editionOn } from '../../src/profile/editions.ts';
import { isGoodEnough, leastShortlisted, scoreLikeness } from './likenessScore.ts';
import stories from './stories.json' with { type: 'json' };

const edition = editionOn('2026-09-01');
const reported = stories.filter(({ half }) => half === 'report');

describe('the stories that proposals are judged by', () => {
  it('are of every group, in both halves and mostly Dutch, and each has statements of its own group', () => {
    const groups = edition.groups.map(({ id }) => id);
    for (const half of ['develop', 'report']) {
      const found = new Set(stories.filter((one) => one.half === half).map(({ group }) => group));
      expect(groups.filter((id) => !found.has(id))).toEqual([]);
    }
    expect(stories.filter(({ language }) => language === 'nl').length).toBeGreaterThan(40);
    expect(stories.filter(({ language }) => language === 'en').length).toBeGreaterThan(20);
    const ids = edition.groups.flatMap(({ id, statements }) => statements.map((one) => `${id} ${one.id}`));
    const labels = stories.flatMap(({ group, statements }) => statements.map((one) => `${group} ${one}`));
    expect(labels.filter((one) => !ids.includes(one))).toEqual([]);
  });
});

describe('what is proposed without a model', () => {
  it('has a statement that a story shows among three of its group, often enough to help', () => {
    const score = scoreLikeness(reported, edition);
    expect(score.shortlist.right / score.shortlist.of).toBeGreaterThanOrEqual(leastShortlisted);
    expect(isGoodEnough(score)).toBe(true);
    // By chance it would be a third of these.
    expect(score.first.right / score.first.of).toBeGreaterThan(0.45);
    // By chance it would be one in seven.
    expect(score.group.right / score.group.of).toBeGreaterThan(0.4);
  });

  it('is not good enough without the signals', () => {
    expect(isGoodEnough(scoreLikeness(reported, { ...edition, signals: {} }))).toBe(false);
    expect(isGoodEnough(scoreLikeness([], edition))).toBe(false);
  });
});
