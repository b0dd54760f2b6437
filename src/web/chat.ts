import type { Language, Localized } from '../language.ts';
import { usualAccent } from './accents.ts';
import { lookIn } from './chatLook.ts';
import { type Texts, texts } from './chatTexts.ts';
import { keptFor } from './kept.ts';
import { readingIn } from './readingFrom.ts';
import { siteAround } from './site.ts';
import { type Action, type ChatStore, type DirectLine, loadWebChat, type Middleware } from './webChat.ts';

const webChatLocale: Localized<string> = { nl: 'nl-NL', en: 'en-US' };
/** What the page says to the guide when the language is switched; a language's name alone may be an answer. */
const languageSwitch: Localized<string> = { nl: 'praat Nederlands', en: 'speak English' };

type Session = {
  token: string;
  domain: string;
  resume: string;
  conversationId: string;
  /** Where this is to be said to the client, since the token alone would start another conversation. */
  goesOn?: boolean;
};
type Heard = { activity?: { id?: string; from?: { role?: string }; locale?: string } } | undefined;

/** The states of Direct Line's client in which it has given up: token expired, failed to connect, ended. */
const hasGivenUp = [3, 4, 5];
const reopenAtMostEveryMs = 15_000;

const site = siteAround();
const { recall, remember } = keptFor(site);
const accent = site?.accent ?? usualAccent;
if (site?.accent) document.documentElement.style.setProperty('--accent', accent);
const styleOptions = lookIn(accent);

const notice = element('#notice');
const chat = element('#chat');
const readFrom = readingIn(chat);
const chosen = recall('language') ?? site?.language;
let language: Language = chosen === 'en' ? 'en' : 'nl';
/** What the guide said, by id; what comes again after a connection was lost is no news. */
const heard = new Set<string>();
let open: { directLine: DirectLine; store: ChatStore; surface: Element } | undefined;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]')) {
  button.addEventListener('click', () => switchTo(button.dataset.language === 'en' ? 'en' : 'nl'));
}
chat.addEventListener('click', readUnfoldedFromItsBeginning, true);
site?.onEntered(begin);
showLanguage();
void openConversation();

/** Gets a token, for the same conversation as before where there is one, and shows it. */
async function openConversation() {
  showWaiting();
  const openedAt = Date.now();
  try {
    const [session, webChat] = await Promise.all([openSession(), loadWebChat()]);
    const directLine = webChat.createDirectLine({
      domain: session.domain,
      token: session.token,
      ...(session.goesOn && { conversationId: session.conversationId }),
      conversationStartProperties: { locale: webChatLocale[language] },
    });
    const surface = document.createElement('div');
    chat.replaceChildren(surface);
    open = { directLine, store: webChat.createStore({}, followGuide), surface };
    render();
    const watch = directLine.connectionStatus$.subscribe((status) => {
      if (!hasGivenUp.includes(status)) return;
      setTimeout(() => watch.unsubscribe());
      closeConversation();
      // A token that expired while the computer slept is replaced at once; one that fails right away is not tried for ever.
      if (Date.now() - openedAt > reopenAtMostEveryMs) void openConversation();
      else showFailure();
    });
    notice.hidden = true;
  } catch {
    closeConversation();
    showFailure();
  }
}

function closeConversation() {
  open?.directLine.end();
  open = undefined;
  chat.replaceChildren();
}

function render() {
  if (!open) return;
  const { directLine, store, surface } = open;
  const nonce = document.querySelector('script')?.nonce;
  const locale = webChatLocale[language];
  const { placeholder, ofWebChat } = texts[language];
  const box = { TEXT_INPUT_PLACEHOLDER: placeholder, TEXT_INPUT_ALT: placeholder };
  const overrideLocalizedStrings = { ...ofWebChat, ...box };
  const props = { directLine, store, locale, overrideLocalizedStrings, nonce, styleOptions };
  window.WebChat?.renderWebChat(props, surface);
}

/** Follows the guide: shows the page in the language it speaks, and what it says from its beginning. */
const followGuide: Middleware = () => (next) => (action) => {
  const isIncoming = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY';
  const activity = isIncoming ? (action.payload as Heard)?.activity : undefined; // what this action brings
  if (activity?.from?.role === 'bot') {
    if (activity.locale) showIn(activity.locale.startsWith('en') ? 'en' : 'nl');
    // Before anything is answered Web Chat scrolls to the end, whatever its options say.
    readFrom(() => chat.querySelector('[role="feed"] > :only-child'));
    noteSaid(activity.id ?? '');
  }
  if (action.type === 'WEB_CHAT/SEND_POST_BACK') leaveTheForm();
  return next(action.type === 'DIRECT_LINE/POST_ACTIVITY' ? asPlainText(action) : action);
};

/** Tells the site around that there is news; what comes with it may be what somebody who came in has waited for. */
function noteSaid(id: string) {
  if (!site || heard.has(id)) return;
  heard.add(id);
  site.tell({ kind: 'said' });
  setTimeout(begin);
}

/** Takes the focus to where one types, when it came in from the site and went nowhere yet. */
function begin() {
  if (document.hasFocus() && document.activeElement === document.body) leaveTheForm();
}

/** What a person says, as it is said: Web Chat takes the label of a pressed button for Markdown. */
function asPlainText({ payload, ...action }: Action): Action {
  const activity = { ...(payload as Heard)?.activity, textFormat: 'plain' };
  return { ...action, payload: { ...payload, activity } };
}

function showIn(wanted: Language) {
  if (wanted === language) return;
  language = wanted;
  remember('language', language);
  showLanguage();
  site?.tell({ kind: 'language', language });
  render();
}

function switchTo(wanted: Language) {
  if (wanted === language) return;
  showIn(wanted);
  const locale = webChatLocale[language];
  open?.store.dispatch({ type: 'WEB_CHAT/SET_LANGUAGE', payload: { language: locale } });
  open?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: languageSwitch[language] } });
}

function readUnfoldedFromItsBeginning({ target }: Event) {
  const button = (target as Element).closest('.ac-pushButton[aria-expanded="false"]');
  if (button) readFrom(() => button);
}

/** A form that is sent keeps the focus in it; Escape takes it to where one types, without a keyboard on the screen. */
function leaveTheForm() {
  const messages = chat.querySelector('.webchat__basic-transcript');
  messages?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
}

/** What it takes to talk, as the member that the site says somebody is; another's conversation is not gone on with. */
async function openSession(): Promise<Session> {
  const member = await site?.member();
  const kept = member === undefined ? 'resume' : 'memberResume';
  const response = await fetch('/api/webchat/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(member && { authorization: `Bearer ${member}` }) },
    body: JSON.stringify({ resume: recall(kept) }),
  });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  const session: Session = await response.json();
  remember(kept, session.resume);
  return session;
}

function showLanguage() {
  document.documentElement.lang = language;
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.setAttribute('aria-pressed', `${button.dataset.language === language}`);
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    // The names in the page are keys of this table.
    const said = texts[language][place.dataset.text as Exclude<keyof Texts, 'ofWebChat'>];
    // What is there already is not read aloud once more.
    if (place.textContent !== said) place.textContent = said;
  }
}

function showWaiting() {
  notice.classList.add('waiting');
  if (!notice.hidden && notice.querySelector('[data-text="loading"]')) return;
  const text = document.createElement('p');
  text.dataset.text = 'loading';
  showNotice(text);
}

function showFailure() {
  const text = document.createElement('p');
  text.dataset.text = 'failed';
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.dataset.text = 'retry';
  retry.addEventListener('click', () => void openConversation());
  showNotice(text, retry);
  notice.classList.remove('waiting');
}

function showNotice(...content: Element[]) {
  notice.replaceChildren(...content);
  notice.hidden = false;
  showLanguage();
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
