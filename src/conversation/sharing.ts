import type { Localized } from '../language.ts';
import type { Model } from './dialog.ts';
import type { Message, Reply, Step } from './message.ts';
import { readYesNo } from './reading/yesNo.ts';

/** The dialog in which somebody says whether a language model may think along, and the outcome that allows it. */
export const permission = { dialog: 'languageModel', allowed: 'allowed' } as const;

/** The dialog of the step in which somebody sees what a language model would get to read; its question tells of what. */
export const sharing = 'sharing';

/** What would be read by a model: its lines, and what stands in it in the place of what; all of it escaped. */
export type Preview = {
  readonly lines: readonly string[];
  readonly replaced: readonly { readonly was: string; readonly by: string }[];
};

/** Every sentence of the preview. */
export type SharingText = {
  readonly preview: (preview: Preview, model: Model, isFirst: boolean) => string;
  readonly share: string;
  readonly without: string;
  /** Said before the preview once a word that was typed is hidden as well. */
  readonly hidden: (word: string) => string;
  /** Said before the preview where what was typed does not stand in it. */
  readonly notThere: string;
};

/** What somebody says to a preview: share just what was shown, go on without, or hide these words as well. */
export type Decision = { readonly share: string } | 'without' | { readonly hide: string };

/** What is decided by a reply to a preview in this step, as far as that shows from the reply alone. */
export function decisionIn({ text, pressed }: Reply, { question: share = '' }: Step): Decision | undefined {
  if (pressed?.step.dialog === sharing) return pressed.answer === 'share' ? { share } : 'without';
  const isYes = pressed ? undefined : readYesNo(text);
  return isYes === undefined ? undefined : isYes ? { share } : 'without';
}

/** Shows what a language model would get to read of this, and asks whether it may. */
export function previewing(
  texts: Localized<SharingText>,
  of: string,
  preview: Preview,
  { model, isFirst, lead }: { readonly model: Model; readonly isFirst: boolean; readonly lead?: string },
  language: Message['language'],
): Message {
  const said = texts[language];
  return {
    text: [...(lead === undefined ? [] : [lead]), said.preview(preview, model, isFirst)].join('\n\n'),
    language,
    step: { dialog: sharing, question: of },
    suggestions: [
      { label: said.share, answer: 'share' },
      { label: said.without, answer: 'without' },
    ],
  };
}
