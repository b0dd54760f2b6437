import type { Activity } from '../activity.ts';
import { detailsOf } from './details.ts';

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};
const written = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;

/** What somebody typed, as they typed it: Teams puts the bot's name in front where it was called, and writes some characters by name. */
export function wordsOf(activity: Activity): string {
  const { text, recipient } = activity;
  const called = detailsOf(activity).mentions.reduce(
    (words, mention) =>
      words.replaceAll(mention.text, mention.mentioned.id === recipient?.id ? ' ' : nameIn(mention.text)),
    text ?? '',
  );
  return called
    .replace(written, (whole, name, decimal, hexadecimal) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replaceAll('\u00a0', ' ')
    .trim();
}

function nameIn(mention: string): string {
  return mention.replace(/<[^<>]*>/g, '');
}
