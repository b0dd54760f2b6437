import { choicesToPress } from './conversation/asked.ts';
import type { Context, Dialog } from './conversation/dialog.ts';
import type { Message } from './conversation/message.ts';
import { lastAnswers } from './conversation/offered.ts';
import { outside, type Place } from './conversation/place.ts';
import { type DialogState, prompt, reopened, toldIn, untouched } from './conversation/prompt.ts';
import { reminderSeries, withDue } from './conversation/reminding.ts';
import { openQuestion, unfold } from './conversation/unfold.ts';
import { afterTurn, pastOf } from './past.ts';
import { open, replaced } from './records/documents.ts';
import { ConversationRecord, PractitionerRecord } from './records/records.ts';
import { activityOf, rescheduled } from './records/schedule.ts';
import { dialogOf, readDialog, readSchedule, type Shelf, seeFor } from './see.ts';
import { type Along, type BotParts, contextOn, type Incoming, type Turned } from './turn.ts';

const nothingSaid: Turned = { messages: [], mayKeep: true };

/**
 * Reminds somebody of what the activity names, if it is still set and its moment has come; in quiet hours it is put off to
 * their end. Where the conversation was it stays. `undefined`, with nothing stored, where that changed in the meantime.
 */
export async function takeDue(
  parts: BotParts,
  shelf: Shelf,
  incoming: Incoming,
  along: Along,
): Promise<Turned | undefined> {
  const { desk, keys } = shelf;
  const conversationKey = keys.conversation(incoming.conversation);
  const documents = [keys.practitioner, conversationKey, ...along.keys(keys.tag)];
  const [ofPractitioner, ofConversation, ...ofChannel] = await desk.read(documents);
  const { record: practitioner } = open(PractitionerRecord, keys.practitioner, ofPractitioner);
  const conversation = open(ConversationRecord, conversationKey, ofConversation);
  const schedule = await readSchedule(shelf);
  const { repeated } = pastOf(conversation.record, incoming, []);
  if (repeated) return { messages: repeated, mayKeep: true, isRepeat: true };
  const due = schedule.record?.due ?? [];
  const reminder = due.find((one) => activityOf(one) === incoming.activity);
  if (!reminder || practitioner?.agreedOn === undefined) return nothingSaid;
  const { subject, at } = reminder;
  const { edition, language } = practitioner;
  const context = contextOn(parts, edition, language, withDue(due, subject, undefined));
  if (at > context.now) return nothingSaid;

  const series = parts.guide.dialogs.find(({ id }) => id === reminderSeries);
  const informed = { ...context, seen: series ? await seeFor(shelf, series, subject, context) : {} };
  const dialog = dialogOf(series, subject, informed);
  const document = dialog && (await readDialog(shelf, dialog));
  const state: DialogState = document?.record ?? untouched;
  const put = async (next: number | undefined) => {
    const { isWritten } = await desk.write(rescheduled(schedule, withDue(due, subject, next)));
    return isWritten ? nothingSaid : undefined;
  };
  const later = dialog?.reminds?.notBefore(context.now, informed) ?? context.now;
  if (later > context.now) return put(later);
  const place = conversation.record?.place ?? practitioner.place ?? outside;
  const told = dialog && document && telling(dialog, state, at, place, informed);
  if (!told) return put(undefined);

  const said = { place, language, messages: [told.message] };
  const { joined } = conversation.record ?? {};
  const remembered = afterTurn(conversation.record, incoming, said, true, true);
  const next = { ...remembered, ...(joined !== undefined && { joined }) };
  const turned: Turned = { messages: next.turns.at(-1)?.messages ?? [], mayKeep: true };
  const { isWritten, now } = await desk.write([
    ...replaced(conversation, next),
    ...replaced(document, { schema: 1, ...told.state }),
    ...rescheduled(schedule, withDue(due, subject, undefined)),
    ...along.changes(keys.tag, ofChannel, turned),
  ]);
  if (!isWritten) return undefined;
  along.written?.(now);
  return turned;
}

/** The reminder, with what can be done now that its moment has come: its question is asked again. */
function telling(
  dialog: Dialog,
  state: DialogState,
  at: number,
  place: Place,
  context: Context,
): { state: DialogState; message: Message } | undefined {
  const { reminds } = dialog;
  const answers = lastAnswers(toldIn(dialog, state, context));
  // What was put off to the end of quiet hours was asked for before.
  const text = reminds?.says(answers, reminds.at(answers, context) ?? at, context);
  if (text === undefined || !reminds) return undefined;
  const asked = unfold(dialog, state.said, context).questions.filter(({ id }) => id === reminds.question);
  const next = reopened(state, asked, context);
  const open = openQuestion(unfold(dialog, next.said, context));
  const instead = reminds.instead?.(answers, context) ?? {};
  const suggestions = open
    ? choicesToPress(open).map((choice) => instead[choice.answer] ?? choice)
    : undefined;
  const { stillOpen } = context.common[context.language];
  const { suggestions: _, ...asking } = prompt(dialog, next, context).message;
  return {
    state: next,
    message: {
      ...asking,
      text: `${text}\n\n${place.at === 'question' ? stillOpen : reminds.hint(context)}`,
      ...(suggestions && { suggestions }),
    },
  };
}
