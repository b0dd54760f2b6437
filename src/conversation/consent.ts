import { converse } from './converse.ts';
import type { Context } from './dialog.ts';
import type { Guide } from './guide.ts';
import type { Message, Reply } from './message.ts';
import { prompt, typed, untouched } from './prompt.ts';
import { readCommand } from './reading/command.ts';
import { hasWords } from './reading/normalise.ts';
import { refusalOf } from './refusal.ts';

/** What somebody who has not agreed yet is told; there is no message once they do. */
export type Consent = {
  readonly language: Context['language'];
  readonly message?: Message;
};

/**
 * Asks whether what somebody says may be kept; nothing of the reply is needed afterwards. `isInBetween` where somebody
 * was talking already and is asked only now.
 */
export function askConsent(
  guide: Guide,
  reply: Reply | undefined,
  isInBetween: boolean,
  context: Context,
): Consent {
  const { consent, commands } = guide;
  const common = context.common[context.language];
  const ask = (spoken: Context, ...lead: readonly string[]): Consent => {
    const { message } = prompt(consent, untouched, spoken, ...lead);
    return { language: spoken.language, message };
  };
  if (!reply) return ask(context, ...(isInBetween ? [common.consentFirst] : []));
  const refusal = refusalOf(guide, reply, context);
  if (refusal !== undefined) return ask(context, refusal);
  const { pressed } = reply;
  // A button of some other question says nothing about this one.
  if (pressed && pressed.step.dialog !== consent.id) return ask(context, common.consentFirst);
  const command = readCommand(reply.text, commands);
  if (command?.name === 'language') return ask({ ...context, language: command.language });
  if (command?.name === 'why' || command?.name === 'help') {
    return ask(context, common.helpAtConsent);
  }
  const said = pressed?.step.question === undefined ? { text: reply.text } : reply;
  // A number alone is too little to agree with.
  if (!said.pressed && !hasWords(said.text)) return ask(context, common.consentFirst);
  const answer = converse(consent, untouched, said, undefined, undefined, context)?.state.said[0];
  const isSaid = answer !== undefined && 'answer' in answer;
  if (!isSaid) return ask(context, common.consentFirst);
  if (answer.answer === true) return { language: context.language };
  const { message } = prompt(consent, { said: [answer], misses: 0 }, context);
  return {
    language: context.language,
    message: { ...message, suggestions: [typed(common.choices.yes?.[0] ?? '')] },
  };
}
