import { z } from 'zod';
import type { FigureCard } from '../cards/figureCard.ts';
import type { FormCard } from '../cards/formCard.ts';
import type { MessageCard } from '../cards/messageCard.ts';
import type { Figure } from '../conversation/figure.ts';
import type { Step } from '../conversation/message.ts';
import type { Language } from '../language.ts';

// Half a character cannot be stored, nor hashed to what it was.
const Id = z
  .string()
  .max(1_000)
  .refine((id) => id.isWellFormed());

const Account = z.looseObject({
  id: Id.nullish(),
  name: z.string().nullish(),
  aadObjectId: Id.nullish(),
});

/** What a Bot Framework channel sends: the fields that are used here are checked, all others are left as they are. */
export const Activity = z.looseObject({
  type: z.string().min(1),
  id: Id.nullish(),
  channelId: Id.nullish(),
  conversation: z.looseObject({ id: Id }).nullish(),
  from: Account.nullish(),
  recipient: Account.nullish(),
  membersAdded: z.array(Account).nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
});
export type Activity = z.infer<typeof Activity>;

/** A button below a message; its label is shown as said, and its value is sent along. */
export type CardAction = {
  type: 'messageBack';
  title: string;
  text: string;
  displayText: string;
  value: object;
};

/** A card below a message, or all of one. */
export type CardAttachment = {
  contentType: 'application/vnd.microsoft.card.adaptive';
  content: FigureCard | FormCard | MessageCard;
};

/** What a figure below a message is called until it is drawn, which is when it is sent: no picture is ever kept. */
export const figureType = 'application/vnd.loopbaanspiegel.figure';

/** A figure below a message that is still to be drawn. */
export type FigureAttachment = {
  contentType: typeof figureType;
  content: { figure: Figure; language: Language };
};

/** Asks whether a file may be put where somebody keeps theirs, or shows that it is there. */
export type FileAttachment =
  | {
      contentType: 'application/vnd.microsoft.teams.card.file.consent';
      name: string;
      content: { description: string; acceptContext: { order: string }; declineContext: { order: string } };
    }
  | {
      contentType: 'application/vnd.microsoft.teams.card.file.info';
      name: string;
      contentUrl: string;
      content: { uniqueId: string; fileType: string };
    };

/** What is sent to a channel, in Teams all of it on a card; `id` is the same when the same turn is told again. */
export type OutgoingActivity = {
  type: 'message';
  id?: string;
  text?: string;
  textFormat?: 'markdown';
  /** What the notification of it says, where the text is on a card. */
  summary?: string;
  inputHint: 'expectingInput';
  locale?: string;
  suggestedActions?: { to: string[]; actions: CardAction[] };
  attachments?: (CardAttachment | FigureAttachment | FileAttachment)[];
  channelData?: { step: Step };
};
