import type { CommonText } from './conversation/commonText.ts';
import type { Context } from './conversation/dialog.ts';
import { visible } from './conversation/escape.ts';
import type { FormField, TextField, WindowForm } from './conversation/form.ts';
import { windowOf } from './conversation/window.ts';
import { homeOf } from './joining/homes.ts';
import { type Language, languageOf } from './language.ts';
import { openLook } from './look.ts';
import { type Document, open } from './records/documents.ts';
import { DraftRecord, drafting, type Typed, withoutSent } from './records/drafts.ts';
import { draftKey, keysOf, practitionerTag, shortId, windowKey } from './records/keys.ts';
import { PractitionerRecord } from './records/records.ts';
import { WindowRecord, windowSeconds } from './records/windows.ts';
import { readAbout } from './see.ts';
import type { Expected } from './state/store.ts';
import { type Along, type BotParts, contextOn } from './turn.ts';

/** What one window that was opened is found by. */
export type WindowName = { readonly tag: string; readonly id: string };

/** For how many minutes a pass for a window is good; a page that is open asks for a new one in time. */
export const windowMinutes = 30;

/** The name of a window, as a pass has it. */
export function nameOf({ tag, id }: WindowName): string {
  return `${tag} ${id}`;
}

/** The window of this name; `undefined` where it is not one of ours. */
export function windowNamed(name: string): WindowName | undefined {
  const [, tag, id] = /^([\w-]{43}) ([\w-]{16})$/.exec(name) ?? [];
  return tag && id ? { tag, id } : undefined;
}

/** Who opens a window, where and for which question. */
export type Opening = Omit<WindowRecord, 'schema' | 'sent'>;

/** A window that was opened, under the name of its dialog; none where its question is closed. What is said of it is in the person's language. */
export type Opened = {
  readonly window?: WindowName;
  readonly title: string;
  readonly texts: CommonText['window'];
};

/** A field with what was typed in it and not sent yet. */
export type Drafted = (FormField | TextField) & { readonly draft?: string };

/** What a window shows; nothing but the language where its question is closed. */
export type Shown = {
  readonly language: Language;
  readonly form?: Omit<WindowForm, 'fields'> & { readonly fields: readonly Drafted[] };
};

/** What practitioners see in windows, and what they typed in them and did not send. */
export type Windows = {
  /** Opens a window for the question that is open; the same again for the same message. */
  open(opening: Opening): Promise<Opened>;
  /** The window as it is now; `undefined` where there is none any more. */
  show(window: WindowName): Promise<Shown | undefined>;
  /** Keeps what was typed in some fields, beside what was typed in others; says of each field that is not kept why. */
  keep(window: WindowName, typed: Typed): Promise<{ readonly problems: Typed } | 'closed' | undefined>;
  find(window: WindowName): Promise<WindowRecord | undefined>;
  /**
   * Has written along with a turn that this was sent from the window, so that it is no draft any more; what was typed
   * elsewhere meanwhile, and not sent, stays.
   */
  along(window: WindowName, record: WindowRecord, activity: string, filled: Typed): Along;
};

// What is too long to be sent may still be on its way to being shorter.
const mostTyped = 8_000;
const mostTries = 5;

/** Opens the windows on what is kept in the bot's store. */
export function createWindows(parts: BotParts): Windows {
  const { guide, store, keySecret } = parts;
  const lookAt = openLook(parts);

  async function look(tag: string, { step, locale }: Pick<WindowRecord, 'step' | 'locale'>) {
    const { shelf, practitioner, context } = await lookAt(tag, languageOf(locale));
    const hasAgreed = practitioner.record?.agreedOn !== undefined;
    const about = hasAgreed ? await readAbout(shelf, step, context) : undefined;
    const form = about && windowOf(about.dialog, about.document.record?.said ?? [], about.context);
    const isOpen = form?.question === step.question;
    const title = about?.dialog.text[context.language].name ?? '';
    return { practitioner, context, title, ...(isOpen && { form }) };
  }

  async function find({ tag, id }: WindowName): Promise<Document<WindowRecord>> {
    const key = windowKey(tag, id);
    const [stored] = await store.read([key]);
    return open(WindowRecord, key, stored);
  }

  return {
    open: async (opening) => {
      const { channel, practitioner: who, conversation, step, token } = opening;
      const tag = await homeOf(store, practitionerTag(keySecret, channel, who));
      const window = { tag, id: shortId(JSON.stringify([conversation, step, token])) };
      return again(async () => {
        const { practitioner, context, title, form } = await look(tag, opening);
        const known = await find(window);
        const told = { title, texts: context.common[context.language].window };
        if (!form || known.record?.sent) return told;
        const value = JSON.stringify({ schema: 1, ...opening } satisfies WindowRecord);
        const change = { key: known.key, expected: known.version, value, expiresInSeconds: windowSeconds };
        const { isWritten } = await store.write([change], [asRead(practitioner)]);
        return isWritten && { ...told, window };
      });
    },
    show: async (window) => {
      const { record } = await find(window);
      if (!record) return undefined;
      const { context, form } = await look(window.tag, record);
      const { language } = context;
      if (!form || record.sent) return { language };
      const key = draftKey(window.tag, record.step.dialog, record.step.subject);
      const [stored] = await store.read([key]);
      const { typed = {} } = open(DraftRecord, key, stored).record ?? {};
      return { language, form: { ...form, fields: form.fields.map((field) => drafted(field, typed)) } };
    },
    keep: (window, typed) =>
      again(async () => {
        const { practitioner: key } = keysOf(window.tag);
        const [[stored], opened] = await Promise.all([store.read([key]), find(window)]);
        const practitioner = open(PractitionerRecord, key, stored);
        const { agreedOn, edition, language } = practitioner.record ?? {};
        if (!opened.record || agreedOn === undefined) return undefined;
        if (opened.record.sent) return 'closed';
        const { step, locale } = opened.record;
        const context = contextOn(parts, edition, language ?? languageOf(locale));
        const problems = problemsIn(typed, context);
        const draft = await readDraft(draftKey(window.tag, step.dialog, step.subject));
        const fitting = Object.entries(typed).filter(([id]) => !Object.hasOwn(problems, id));
        const changes = drafting(draft, Object.fromEntries(fitting));
        if (changes.length === 0) return { problems };
        const { isWritten } = await store.write(changes, [asRead(practitioner), asRead(opened)]);
        return isWritten && { problems };
      }),
    find: async (window) => (await find(window)).record,
    along: ({ id }, record, activity, filled) => ({
      keys: (tag) => [windowKey(tag, id), draftKey(tag, record.step.dialog, record.step.subject)],
      changes: (tag, [ofWindow, ofDraft]) => {
        const { dialog, subject } = record.step;
        const key = windowKey(tag, id);
        const value = JSON.stringify({ ...record, sent: shortId(activity) } satisfies WindowRecord);
        const change = { key, expected: ofWindow?.version ?? 0, value, expiresInSeconds: windowSeconds };
        return ofDraft ? [change, withoutSent(draftKey(tag, dialog, subject), ofDraft, filled)] : [change];
      },
    }),
  };

  async function readDraft(key: string): Promise<Document<DraftRecord>> {
    const [stored] = await store.read([key]);
    return open(DraftRecord, key, stored);
  }

  /** Why these are not kept, by field. */
  function problemsIn(typed: Typed, { common, language }: Context) {
    const said = common[language];
    const inWindow = { ...said, noServiceNumber: said.window.noServiceNumber };
    const problems = Object.entries(typed).flatMap(([id, text]) => {
      const isTooLong = text.length > mostTyped;
      const why = isTooLong ? said.window.cannotKeep : guide.refuses?.(visible(text), inWindow);
      return why === undefined ? [] : [[id, why] as const];
    });
    return Object.fromEntries(problems);
  }
}

/** Does it until nothing else was written in between; `false` stands for that. */
async function again<T>(attempt: () => Promise<T | false>): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    const done = await attempt();
    if (done !== false) return done;
  }
  throw new Error('Others kept changing the same window');
}

function asRead({ key, version }: Document<unknown>): Expected {
  return { key, expected: version };
}

function drafted(field: FormField | TextField, typed: Typed): Drafted {
  const draft = typed[field.id];
  return draft === undefined || draft === (field.value ?? '') ? field : { ...field, draft };
}
