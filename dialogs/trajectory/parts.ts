import type { Begun, Series } from '../../src/conversation/offered.ts';
import type { Edition } from '../../src/profile/schema.ts';
import { isClosed, isClosing, type Part, partsOf, suggested } from '../../src/rules/trajectory.ts';
import { id, type Known, knownOf, pathOf } from './known.ts';
import { partNote, partsText, partWords } from './text.ts';

const pressedAtOnce = 4;

/**
 * The parts of one trajectory, in the order of the profile, but the closing first once it can be closed; any of them can
 * be chosen once the start is done.
 */
export function onePerPart(number: string, about: Series['about']): Series {
  const paths = (edition: Edition) => partsOf(edition).map((part) => pathOf(number, part));
  const known = ({ told }: Begun, edition: Edition) => knownOf(number, Object.values(told), edition);
  return {
    id,
    subject: number,
    text: partsText(number),
    isOpenEnded: false,
    shown: (_, { edition }) => paths(edition),
    all: (_, { edition }) => paths(edition),
    opening: (begun, { edition }) =>
      known(begun, edition).states.start === 'done' ? undefined : pathOf(number, { id: 'start' }),
    subjects: (begun, { edition, language }) => {
      const all = known(begun, edition);
      const pressed = pressedOf(all);
      return listed(all).map((part) => {
        const [label, ...words] = partWords(part, edition, language);
        const note = partNote(part, all, edition, language);
        return { id: pathOf(number, part), label, words, note, isNext: pressed.includes(part) };
      });
    },
    about,
  };
}

// Of a closed trajectory the closing is there to be read again.
function pressedOf({ parts, states }: Known): readonly Part[] {
  if (!isClosed(parts, states)) return suggested(parts, states).slice(0, pressedAtOnce);
  return parts.filter(isClosing);
}

function listed({ parts, states }: Known): readonly Part[] {
  const closing = suggested(parts, states).find(isClosing);
  return closing ? [closing, ...parts.filter((part) => part !== closing)] : parts;
}
