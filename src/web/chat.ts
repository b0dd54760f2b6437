import type { Language, Localized } from '../language.ts';
import { type Texts, texts } from './chatTexts.ts';

const webChatLocale: Localized<string> = { nl: 'nl-NL', en: 'en-US' };
/** What the page says to the guide when the language is switched; the guide knows these words. */
const languageName: Localized<string> = { nl: 'nederlands', en: 'english' };

type Session = { token: string; domain: string; resume: string };
type Status = { subscribe(next: (status: number) => void): { unsubscribe(): void } };
type DirectLine = { connectionStatus$: Status; end(): void };
type Action = { type: string; payload?: object };
type ChatStore = { dispatch(action: Action): void };
type Middleware = () => (next: (action: Action) => unknown) => (action: Action) => unknown;
type Heard = { activity?: { from?: { role?: string }; locale?: string } } | undefined;
type WebChat = {
  createDirectLine(options: object): DirectLine;
  createStore(initialState: object, middleware: Middleware): ChatStore;
  renderWebChat(props: object, element: Element): void;
};
declare global {
  interface Window {
    WebChat?: WebChat;
  }
}

/** The states of Direct Line's client in which it has given up: token expired, failed to connect, ended. */
const hasGivenUp = [3, 4, 5];
const reopenAtMostEveryMs = 15_000;

const styleOptions = {
  accent: '#0f4c55',
  subtle: '#4c5a5e',
  backgroundColor: '#faf6ef',
  primaryFont: getComputedStyle(document.documentElement).fontFamily,
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 14,
  bubbleBackground: '#ffffff',
  bubbleTextColor: '#1d2b30',
  bubbleBorderColor: '#e4dccd',
  bubbleBorderRadius: 12,
  bubbleMaxWidth: 620,
  bubbleFromUserBackground: '#0f4c55',
  bubbleFromUserTextColor: '#ffffff',
  bubbleFromUserBorderColor: '#0f4c55',
  bubbleFromUserBorderRadius: 12,
  timestampColor: '#4c5a5e',
  // What comes is read from its beginning, and not scrolled past it to its end.
  autoScrollSnapOnPage: true,
  hideUploadButton: true,
  sendBoxBackground: 'transparent',
  sendBoxTextColor: '#1d2b30',
  sendBoxPlaceholderColor: '#4c5a5e',
  sendBoxButtonColor: '#0f4c55',
  sendBoxHeight: 52,
  sendBoxTextWrap: true,
  sendBoxBorderTop: '0',
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBackgroundColorOnHover: '#efe8da',
  suggestedActionBorderColor: '#0f4c55',
  suggestedActionBorderRadius: 10,
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: '#0f4c55',
  cardEmphasisBackgroundColor: '#faf6ef',
  cardPushButtonBackgroundColor: '#0f4c55',
};

const notice = element('#notice');
const chat = element('#chat');
let language: Language = recall('language') === 'en' ? 'en' : 'nl';
let open: { directLine: DirectLine; store: ChatStore; surface: Element } | undefined;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]')) {
  button.addEventListener('click', () => switchTo(button.dataset.language === 'en' ? 'en' : 'nl'));
}
chat.addEventListener('click', readUnfoldedFromItsBeginning, true);
showLanguage();
void openConversation();

/** Gets a token, for the same conversation as before where there is one, and shows it. */
async function openConversation() {
  showWaiting();
  const openedAt = Date.now();
  try {
    const [session, webChat] = await Promise.all([fetchSession(), loadWebChat()]);
    remember('resume', session.resume);
    const directLine = webChat.createDirectLine({
      domain: session.domain,
      token: session.token,
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
  }
  if (action.type === 'WEB_CHAT/SEND_POST_BACK') leaveTheForm();
  return next(action.type === 'DIRECT_LINE/POST_ACTIVITY' ? asPlainText(action) : action);
};

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
  render();
}

function switchTo(wanted: Language) {
  if (wanted === language) return;
  showIn(wanted);
  const locale = webChatLocale[language];
  open?.store.dispatch({ type: 'WEB_CHAT/SET_LANGUAGE', payload: { language: locale } });
  open?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: languageName[language] } });
}

function readUnfoldedFromItsBeginning({ target }: Event) {
  const button = (target as Element).closest('.ac-pushButton[aria-expanded="false"]');
  if (button) readFrom(() => button);
}

/** Brings this to the top of what is in view, against Web Chat, which scrolls on and keeps at it for a moment. */
function readFrom(find: () => Element | null) {
  const scrollBack = () => {
    const beginning = find();
    // A turn of the wheel is how a person stops it.
    beginning?.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    beginning?.scrollIntoView({ block: 'start' });
  };
  setTimeout(scrollBack);
  chat.addEventListener('scroll', scrollBack, { capture: true, signal: AbortSignal.timeout(500) });
}

/** A form that is sent keeps the focus in it; Escape takes it to where one types, without a keyboard on the screen. */
function leaveTheForm() {
  const messages = chat.querySelector('.webchat__basic-transcript');
  messages?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
}

async function fetchSession(): Promise<Session> {
  const response = await fetch('/api/webchat/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resume: recall('resume') }),
  });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  return response.json();
}

function loadWebChat(): Promise<WebChat> {
  return new Promise((resolve, reject) => {
    if (window.WebChat) return resolve(window.WebChat);
    const script = document.createElement('script');
    script.src = document.body.dataset.webChat ?? '';
    script.addEventListener('load', () =>
      window.WebChat ? resolve(window.WebChat) : reject(new Error('no Web Chat in its file')),
    );
    script.addEventListener('error', () => reject(new Error('no Web Chat')));
    document.head.append(script);
  });
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

/** What this browser keeps for the page; a browser that keeps nothing starts anew each time. */
function recall(name: 'language' | 'resume'): string | undefined {
  try {
    return localStorage.getItem(`loopbaanspiegel.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(name: 'language' | 'resume', value: string) {
  try {
    localStorage.setItem(`loopbaanspiegel.${name}`, value);
  } catch {
    // Private windows may refuse; the conversation works without.
  }
}
