import { type Dialog, dialog } from '../../src/conversation/dialog.ts';
import { chooserStep, menuStep } from '../../src/conversation/guide.ts';
import { pressedAtOnce } from '../../src/conversation/numbered.ts';
import { type Everything, type Series, type Sight, toldOf } from '../../src/conversation/offered.ts';
import { assessedIn } from '../evidence/assessed.ts';
import { candidatesIn, sightsOfOlder, wordsOf } from '../evidence/candidates.ts';
import { canBePointedTo } from '../evidence/enough.ts';
import { words as storyWords } from '../story/words.text.ts';
import { about } from './about.ts';
import { pathTo, sourceAt } from './source.ts';
import { bareText, text } from './text.ts';
import { showingId } from './ways.ts';
import { words } from './words.ts';

/** There is nothing to ask about: nothing was told at all, or too little in this. */
export type Bare = 'nothingTold' | 'notEnough';

/** The subject there is where nothing was told yet. */
const nothing = 'none';

/** What does it show? From something that was told to the statements it is evidence for: the other way round than evidence. */
export const showing: Series = {
  id: showingId,
  text,
  // It is come to from what was told; the menu is long enough.
  isUnlisted: true,
  isOpenEnded: false,
  sees: (path, { seen }) => {
    const evidence: Sight = { dialog: 'evidence', subjects: 'all' };
    if (path === undefined) {
      return [{ dialog: 'story' }, { dialog: 'reflection' }, ...sightsOfOlder(seen), evidence];
    }
    const source = sourceAt(path);
    if (!source) return [];
    const own = { dialog: source.dialog, subjects: [source.number] };
    const ratings: Sight = { dialog: 'selfAssessment', subjects: 'all' };
    return [own, evidence, ratings, { dialog: showingId, subjects: [path] }];
  },
  shown: () => [],
  all: (_, { seen }) => pathsOfTold(seen),
  opening: (_, { seen }) => (candidatesFor(seen).length === 0 ? nothing : undefined),
  subjects: (_, { seen, language }) => {
    const found = candidatesFor(seen);
    const linked = Object.values(assessedIn(seen)).flatMap(({ evidence }) => evidence);
    const subjects = found.map((one, at) => {
      const [label, ...also] = wordsOf(one, language);
      const count = linked.filter((id) => id === one.id).length;
      const note = count > 0 ? { note: words[language].note(count) } : {};
      return { id: pathTo(one.id) ?? one.id, label, words: also, ...note, isNext: at < pressedAtOnce };
    });
    // A list is never empty, also for somebody who asks for it before telling anything.
    return found.length > 0 ? subjects : [{ id: nothing, label: words[language].first, isNext: false }];
  },
  about: (path, context) => {
    if (path === nothing) return bare(path, 'nothingTold');
    const source = sourceAt(path);
    if (!source) return undefined;
    const told = toldOf(context, source.dialog, source.number);
    const isEnough = told !== undefined && canBePointedTo(source.dialog, told.answers);
    return isEnough ? about(source, told.progress.title, context) : bare(path, 'notEnough');
  },
};

/** What can be asked about, the newest first. */
function candidatesFor(seen: Everything) {
  return candidatesIn({ story: seen.story ?? [], reflection: seen.reflection ?? [] }, []);
}

/** Whether something was told that is evidence of nothing yet, as far as it is seen. */
export function hasUnshown(seen: Everything): boolean {
  const linked = Object.values(assessedIn(seen)).flatMap(({ evidence }) => evidence);
  return candidatesFor(seen).some(({ id }) => !linked.includes(id));
}

/** What is to be seen of what was asked about these stories and reflections. */
export function sightsOfShowings(seen: Everything): readonly Sight[] {
  const subjects = pathsOfTold(seen);
  return subjects.length === 0 ? [] : [{ dialog: showingId, subjects }];
}

function pathsOfTold({ story = [], reflection = [] }: Everything): string[] {
  const paths = (told: typeof story, dialog: string) =>
    told.flatMap(({ subject }) => pathTo(`${dialog}/${subject}`) ?? []);
  return [...paths(story, 'story'), ...paths(reflection, 'reflection')];
}

function bare(path: string, why: Bare): Dialog {
  return dialog<Record<never, never>, Bare, Record<never, never>>({
    id: showingId,
    subject: path,
    text: bareText,
    secondsEach: 30,
    questions: {},
    outcome: () => why,
    outcomeId: (outcome) => outcome,
    ways: (_, { language }) => {
      const source = sourceAt(path);
      if (!source) return [{ label: storyWords[language].name, answer: 'story', to: menuStep }];
      const to = { dialog: source.dialog, question: chooserStep };
      return [{ label: words[language].first, answer: source.number, to }];
    },
  });
}
