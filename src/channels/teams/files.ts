import { z } from 'zod';
import type { Bot } from '../../bot.ts';
import type { CommonText } from '../../conversation/commonText.ts';
import type { Message } from '../../conversation/message.ts';
import { type Language, type Localized, languageOf } from '../../language.ts';
import { classOf, type Log } from '../../log.ts';
import type { Activity, FileAttachment, OutgoingActivity } from '../activity.ts';
import type { Adapter } from '../adapter.ts';
import { type Answer, Refusal } from '../answer.ts';
import { isPersonal } from '../reach.ts';
import { referenceOf } from '../reference.ts';
import { cardsOfTeams } from './cards.ts';
import { upload } from './upload.ts';

/** The files that can be handed over, each by the order it was asked for with. */
export type FileParts = {
  /** What it is called; nothing where there is no file to hand over. */
  readonly fileName: (order: string) => string | undefined;
  /** Makes it for the person of this tag. */
  readonly make: (tag: string, order: string) => Promise<Uint8Array>;
  /** Whether files may be put there. */
  readonly isStorage: (address: URL) => boolean;
};

/** What is said of files. */
export type FileTexts = Localized<Pick<CommonText, 'file'>>;

/** What files are handed over with; `tagOf` gives the name in the store of a person of a channel. */
type Around = Pick<Bot, 'spokenIn'> &
  Pick<Adapter, 'speakFirst'> & {
    readonly texts: FileTexts;
    readonly tagOf: (channel: string, person: string) => string;
    readonly log: Log;
  };

/** Hands over files in Teams, beside the links that always work. */
export type Files = {
  /** Offers what is behind the links in these messages as files, in a personal chat; where that fails the links are there. */
  offer(messages: readonly Message[], activity: Activity, say: Say): Promise<void>;
  /** Answers what somebody decided about a file: it is made and uploaded behind the answer, and kept nowhere here. */
  decided(activity: Activity): Promise<Answer>;
  /** Resolves when nothing is on its way any more. */
  idle(): Promise<void>;
};

type Say = (activities: readonly OutgoingActivity[]) => Promise<unknown>;

const Decided = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ order: z.string().max(10_000) }),
  uploadInfo: z
    .looseObject({
      uploadUrl: z.url().max(10_000),
      ...{ name: z.string(), contentUrl: z.string(), uniqueId: z.string(), fileType: z.string() },
    })
    .nullish(),
});

/** Opens the handing over of files; none are offered where there are no `parts`. */
export function openFiles({ spokenIn, texts, tagOf, speakFirst, log }: Around, parts?: FileParts): Files {
  const underWay = new Set<Promise<void>>();

  async function handOver(
    { make }: FileParts,
    { context, uploadInfo }: z.infer<typeof Decided>,
    tag: string,
    say: Say,
    language: Language,
  ): Promise<void> {
    try {
      if (!uploadInfo) throw new Error('Nothing was said of where to');
      await upload(uploadInfo.uploadUrl, await make(tag, context.order));
      const { name, contentUrl, uniqueId, fileType } = uploadInfo;
      const contentType = 'application/vnd.microsoft.teams.card.file.info';
      await say([withFile({ contentType, name, contentUrl, content: { uniqueId, fileType } })]);
    } catch (error) {
      log.warn({ channel: 'msteams', error: classOf(error) }, 'a file could not be handed over');
      await say(await saying(texts, language, 'failed'));
    }
  }

  function follow(work: Promise<unknown>): void {
    const done = work.then(
      () => undefined,
      (error) => log.warn({ channel: 'msteams', error: classOf(error) }, 'nothing could be said of a file'),
    );
    underWay.add(done);
    void done.then(() => underWay.delete(done));
  }

  return {
    offer: async (messages, activity, say) => {
      if (!parts || activity.channelId !== 'msteams' || !isPersonal(activity)) return;
      for (const { file: order, language } of messages) {
        const name = order && parts.fileName(order);
        if (!order || !name) continue;
        const content = {
          description: texts[language].file.offer,
          ...{ acceptContext: { order }, declineContext: { order } },
        };
        const contentType = 'application/vnd.microsoft.teams.card.file.consent';
        await say([withFile({ contentType, name, content })]).catch((error) =>
          log.warn({ channel: 'msteams', error: classOf(error) }, 'a file could not be offered'),
        );
      }
    },
    decided: async (activity) => {
      const { channelId, conversation, from, locale, value } = activity;
      const decided = Decided.safeParse(value).data;
      const practitioner = from?.aadObjectId || from?.id;
      if (!parts || channelId !== 'msteams' || !conversation?.id || !practitioner || !decided)
        throw new Refusal(400, 'BadArgument', 'Send what was decided about a file that was offered.');
      if (!isPersonal(activity))
        throw new Refusal(400, 'BadArgument', 'A file is handed over in a personal chat only.');
      const { action, uploadInfo } = decided;
      if (action === 'accept' && !(uploadInfo && parts.isStorage(new URL(uploadInfo.uploadUrl))))
        throw new Refusal(400, 'BadArgument', 'Send an upload address of SharePoint or OneDrive.');
      const whose = { channel: channelId, conversation: conversation.id, practitioner };
      const say: Say = (activities) => speakFirst(referenceOf(activity), activities);
      const language = (await spokenIn(whose)) ?? languageOf(locale ?? undefined);
      follow(
        action === 'decline'
          ? saying(texts, language, 'declined').then(say)
          : handOver(parts, decided, tagOf(channelId, practitioner), say, language),
      );
      return { status: 200, body: {} };
    },
    idle: async () => {
      await Promise.all(underWay);
    },
  };
}

function withFile(attachment: FileAttachment): OutgoingActivity {
  return { type: 'message', inputHint: 'expectingInput', attachments: [attachment] };
}

async function saying(texts: FileTexts, language: Language, what: 'declined' | 'failed') {
  const { onCards } = await cardsOfTeams();
  return onCards({ text: texts[language].file[what], language, step: { dialog: 'file' } });
}
