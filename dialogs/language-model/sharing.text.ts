import type { Preview, SharingText } from '../../src/conversation/sharing.ts';
import type { Localized } from '../../src/language.ts';

const quoted = ({ lines }: Preview) => lines.map((line) => `"${line}"`).join('\n\n');

/** Every sentence that shows what a language model would get to read. */
export const sharing: Localized<SharingText> = {
  nl: {
    preview: (preview, { name, host }, isFirst) =>
      [
        isFirst
          ? `Voordat het taalmodel meedenkt, zie je wat het te lezen krijgt. Dit gaat naar **${name}** (${host}):`
          : `Hierin staat iets wat ik nog niet eerder verving. Dit gaat naar **${name}** (${host}):`,
        quoted(preview),
        ...(preview.replaced.length === 0
          ? ['Ik vond geen namen of nummers om te vervangen.']
          : [`Vervangen: ${preview.replaced.map(({ was, by }) => `${was} door ${by}`).join('; ')}.`]),
        'Ik kan iets over het hoofd zien. Staat er nog een naam of iets herkenbaars in, typ dat dan over. Dan vervang ik het ook.',
        'Mag dit zo naar het taalmodel?',
      ].join('\n\n'),
    share: 'Ja, zo mag het',
    without: 'Nee, nu zonder taalmodel',
    hidden: (word) => `**${word}** vervang ik vanaf nu ook.`,
    notThere: 'Dat staat er niet zo in. Typ precies over wat weg moet, of kies hieronder.',
  },
  en: {
    preview: (preview, { name, host }, isFirst) =>
      [
        isFirst
          ? `Before the language model thinks along, you see what it gets to read. This goes to **${name}** (${host}):`
          : `There is something in here that I did not replace before. This goes to **${name}** (${host}):`,
        quoted(preview),
        ...(preview.replaced.length === 0
          ? ['I found no names or numbers to replace.']
          : [`Replaced: ${preview.replaced.map(({ was, by }) => `${was} by ${by}`).join('; ')}.`]),
        'I can miss things. If there is still a name in it, or anything that can be recognised, type it as it stands there. Then I replace that too.',
        'May this go to the language model like this?',
      ].join('\n\n'),
    share: 'Yes, like this',
    without: 'No, without the model now',
    hidden: (word) => `I replace **${word}** as well from now on.`,
    notThere: 'That is not in there like that. Type exactly what has to go, or choose below.',
  },
};
