import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/channels/teams/words.ts';

const mention = (name: string, id: string) => ({
  ...{ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } },
});
const ofBot = mention('Loopbaanspiegel', '28:bot');

function heard(text: string | null, ...entities: unknown[]): string {
  return wordsOf({ type: 'message', recipient: { id: '28:bot' }, text, entities });
}

describe('what somebody types in Teams', () => {
  it.each<[string, string, string, unknown[]]>([
    ['words', 'eigen praktijk', 'eigen praktijk', []],
    ['the guide called in front', '<at>Loopbaanspiegel</at> menu', 'menu', [ofBot]],
    ['the guide called behind', 'menu <at>Loopbaanspiegel</at>\n', 'menu', [ofBot]],
    ['the guide called twice', '<at>Loopbaanspiegel</at> <at>Loopbaanspiegel</at> ja', 'ja', [ofBot, ofBot]],
    ['somebody else called', 'vraag <at>Jan</at> iets', 'vraag Jan iets', [mention('Jan', '29:jan')]],
    ['a mention that is none', '&lt;at&gt;Jan&lt;/at&gt;', '<at>Jan</at>', []],
    ['spaces that do not break', '<at>Loopbaanspiegel</at>&nbsp;mijn\u00a0plan', 'mijn plan', [ofBot]],
    [
      'signs by name',
      'R&amp;D &lt; 3 &gt; 2 &quot;x&quot; &apos;y&apos; &#39;z&#x27;',
      `R&D < 3 > 2 "x" 'y' 'z'`,
      [],
    ],
    ['a name that was typed itself', '&amp;amp; &amp;lt;', '&amp; &lt;', []],
    ['no such sign', 'a &b; &#0; &#x110000; & c', 'a &b; &#0; &#x110000; & c', []],
    ['a sign outside the first plane', '&#x1F331;&#127793;', '🌱🌱', []],
    ['entities of other shapes', 'ja', 'ja', [null, 'x', { type: 'mention' }, { ...ofBot, text: '' }]],
  ])('is heard as they typed it: %s', (_what, text, words, entities) => {
    expect(heard(text, ...entities)).toBe(words);
  });

  it('may be nothing', () => {
    expect(heard(null)).toBe('');
    expect(wordsOf({ type: 'message', text: 'ja', entities: 'x' })).toBe('ja');
  });
});
