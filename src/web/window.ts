import type { Language, Localized } from '../language.ts';

const texts = {
  nl: {
    loading: 'Het venster gaat zo open.',
    lead: 'Alles mag leeg blijven; dan vraag ik er later naar. Wat je typt, bewaar ik als concept tot je het verstuurt.',
    send: 'Versturen',
    sending: 'Wordt verstuurd …',
    sent: 'Verstuurd. Je kunt dit venster sluiten; het gesprek gaat verder in de chat.',
    closed:
      'Deze vraag is intussen beantwoord, dus versturen kan hier niet meer. Wat je hier typte, staat nog hieronder. Ga verder in het gesprek.',
    gone: 'Dit venster werkt niet meer. Open het opnieuw vanuit het gesprek. Wat je typte en al bewaard was, staat er dan weer.',
    unloaded: 'Het venster gaat nu niet open. Kijk of je verbinding hebt, sluit het en probeer het opnieuw.',
    nothing: 'Er is nog niets ingevuld dat ik kan versturen.',
    problems: 'Nog niet verstuurd: kijk bij de velden met een opmerking.',
    failed: 'Versturen lukte niet. Wat je typte staat er nog. Probeer het zo nog een keer.',
    kept: 'Concept bewaard',
    notKept: 'Je concept is nog niet bewaard. Ik probeer het zo weer.',
    unsent: 'Nog niet verstuurd',
    given: 'Eerder verstuurd',
    almost: 'Nog 200 tekens of minder.',
    over: 'Dit is te lang.',
  },
  en: {
    loading: 'The window is about to open.',
    lead: 'You may leave anything empty; I will ask about it later. What you type is kept as a draft until you send it.',
    send: 'Send',
    sending: 'Being sent …',
    sent: 'Sent. You can close this window; the conversation goes on in the chat.',
    closed:
      'This question has been answered in the meantime, so nothing can be sent from here any more. What you typed is still below. Go on in the conversation.',
    gone: 'This window does not work any more. Open it again from the conversation. What you typed and was kept by then is there again.',
    unloaded: 'The window does not open right now. Check your connection, close it and try again.',
    nothing: 'There is nothing filled in yet that I can send.',
    problems: 'Not sent yet: look at the fields with a remark.',
    failed: 'It could not be sent. What you typed is still here. Try again in a moment.',
    kept: 'Draft kept',
    notKept: 'Your draft has not been kept yet. I will try again in a moment.',
    unsent: 'Not sent yet',
    given: 'Sent earlier',
    almost: '200 characters or fewer to go.',
    over: 'This is too long.',
  },
} satisfies Localized<Record<string, string>>;
type Text = keyof (typeof texts)['nl'];
const counted: Localized<(length: string, most: string) => string> = {
  nl: (length, most) => `${length} van ${most} tekens`,
  en: (length, most) => `${length} of ${most} characters`,
};

type Choice = { label: string; answer: string };
type Field = { id: string; label: string; value?: string; draft?: string } & (
  | { isText: true; ask: string; most: number }
  | { isText?: never; choices: Choice[] }
);
type Form = { title: string; question: string; fields: Field[] };
type Problems = Record<string, string>;
/** What every call is answered with, and some of them besides. */
type Answer = {
  pass: string;
  language?: Language;
  form?: Form;
  isClosed?: true;
  outcome?: 'sent' | 'closed' | 'nothing';
  problems?: Problems;
};
/** A field on the page. */
type Shown = { read(): string; mark(problem: string | undefined): void; focus(): void };

type Teams = {
  app: {
    initialize(): Promise<void>;
    getContext(): Promise<{ app: { theme: string } }>;
    registerOnThemeChangeHandler(handler: (theme: string) => void): void;
  };
  dialog: { url: { submit(): void } };
};
declare global {
  interface Window {
    microsoftTeams?: Teams;
  }
}

const keptAfterMs = 1_000;
const keptAgainAfterMs = 5_000;
const renewedEveryMs = 5 * 60_000;
const almost = 200;

const title = element('title');
const notice = element('notice');
const form = element('form');
const lead = element('lead');
const fields = element('fields');
const alert = element('alert');
const draft = element('draft');
const send = element('send');
const said = element('said');
let pass = new URLSearchParams(location.search).get('t') ?? '';
let language: Language = navigator.language.startsWith('en') ? 'en' : 'nl';
let isOver = false;
let isSending = false;
const shown = new Map<string, Shown>();
/** The fields that were typed in since they were last kept. */
const typed = new Set<string>();
let keeping: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

followTheme();
const teams = openTeams();
showTexts();
void open();

async function open() {
  try {
    const answer = await call('GET');
    language = answer.language ?? language;
    showTexts();
    if (!answer.form) return end('closed');
    show(answer.form);
  } catch (error) {
    end(error instanceof Gone ? 'gone' : 'unloaded');
    return;
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sendAll();
  });
  setInterval(keep, renewedEveryMs);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepAtOnce();
    else keep();
  });
  addEventListener('pagehide', keepAtOnce);
}

function show({ title: name, question, fields: all }: Form) {
  title.textContent = name;
  say(notice, undefined);
  for (const [at, field] of all.entries()) {
    const one = field.isText ? textField(field, `field-${at}`) : choiceField(field, `field-${at}`);
    shown.set(field.id, one);
  }
  form.hidden = false;
  shown.get(question)?.focus();
}

function textField(field: Field & { isText: true }, name: string): Shown {
  const { id, label, ask, most, value, draft: kept } = field;
  const box = made('textarea', { id: name, value: kept ?? value ?? '' });
  const count = made('span', { id: `${name}-count`, className: 'count' });
  const unsent = made('span', { hidden: kept === undefined });
  say(unsent, 'unsent');
  const around = made('div', { className: 'field' });
  around.append(
    made('label', { htmlFor: name, textContent: label }),
    made('p', { id: `${name}-ask`, className: 'ask', textContent: ask }),
    box,
    made('p', { className: 'below' }, unsent, count),
    ...(kept !== undefined && value !== undefined ? [givenBefore(value)] : []),
  );
  fields.append(around);
  const error = errorIn(around, name, box);
  box.setAttribute('aria-describedby', `${name}-ask ${name}-count ${name}-error`);
  let before = 0;
  const measure = () => {
    const { length } = box.value.trim();
    const format = (number: number) => number.toLocaleString(language);
    count.textContent = counted[language](format(length), format(most));
    if (length > most && before <= most) said.textContent = texts[language].over;
    else if (length > most - almost && before <= most - almost) said.textContent = texts[language].almost;
    around.classList.toggle('over', length > most);
    around.classList.toggle('wrong', length > most || !error.hidden);
    before = length;
  };
  const mark = (problem: string | undefined) => {
    tellProblem(error, box, problem);
    measure();
  };
  box.addEventListener('input', () => {
    unsent.hidden = false;
    mark(undefined);
    noteTyped(id);
  });
  measure();
  return { read: () => box.value, mark, focus: () => box.focus() };
}

function choiceField(
  { id, label, choices, value, draft: kept }: Field & { choices: Choice[] },
  name: string,
): Shown {
  const around = made('fieldset', { className: 'field' }, made('legend', { textContent: label }));
  const inputs = choices.map(({ answer }) => {
    return made('input', { type: 'radio', name, value: answer, checked: answer === (kept ?? value) });
  });
  const options = inputs.map((input, at) => {
    return made('label', {}, input, made('span', { textContent: choices[at]?.label ?? '' }));
  });
  around.append(made('div', { className: 'scale' }, ...options));
  fields.append(around);
  const error = errorIn(around, name, around);
  around.setAttribute('aria-describedby', error.id);
  const picked = () => inputs.find(({ checked }) => checked);
  around.addEventListener('change', () => {
    tellProblem(error, around, undefined);
    noteTyped(id);
  });
  return {
    read: () => picked()?.value ?? '',
    mark: (problem) => tellProblem(error, around, problem),
    focus: () => (picked() ?? inputs[0])?.focus(),
  };
}

function givenBefore(value: string): HTMLElement {
  const summary = made('summary', {});
  say(summary, 'given');
  return made('details', {}, summary, made('p', { textContent: value }));
}

function errorIn(around: HTMLElement, name: string, control: HTMLElement): HTMLElement {
  const error = made('p', { id: `${name}-error`, className: 'error', hidden: true });
  control.after(error);
  if (control === around) around.append(error);
  return error;
}

function tellProblem(error: HTMLElement, control: HTMLElement, problem: string | undefined) {
  error.textContent = problem ?? '';
  error.hidden = problem === undefined;
  control.toggleAttribute('aria-invalid', problem !== undefined);
}

function noteTyped(id: string) {
  typed.add(id);
  say(alert, undefined);
  say(draft, undefined);
  keepIn(keptAfterMs);
}

function keepIn(milliseconds: number) {
  clearTimeout(timer);
  timer = setTimeout(keep, milliseconds);
}

/** Keeps what was typed, one call after the other, so that what is older never takes the place of what is newer. */
function keep() {
  keeping = keeping.then(() => keepTyped(false));
}

/** Keeps what was typed while the page goes away, when nothing can be waited for any more. */
function keepAtOnce() {
  if (typed.size > 0) void keepTyped(true);
}

async function keepTyped(isLeaving: boolean) {
  if (isOver || isSending) return;
  clearTimeout(timer);
  const ids = [...typed];
  typed.clear();
  try {
    const { problems = {}, isClosed } = await call('PUT', valuesOf(ids), isLeaving);
    if (isClosed) return end('closed');
    showProblems(problems);
    if (ids.length > 0 && typed.size === 0) say(draft, Object.keys(problems).length > 0 ? undefined : 'kept');
  } catch (error) {
    if (error instanceof Gone) return end('gone');
    for (const id of ids) typed.add(id);
    if (ids.length === 0) return;
    say(draft, 'notKept');
    keepIn(keptAgainAfterMs);
  }
}

async function sendAll() {
  if (isOver || isSending) return;
  clearTimeout(timer);
  await keeping;
  isSending = true;
  say(alert, undefined);
  send.setAttribute('aria-disabled', 'true');
  say(send, 'sending');
  try {
    const { outcome, problems = {} } = await call('POST', valuesOf([...shown.keys()]));
    if (outcome === 'sent') return end('sent');
    if (outcome === 'closed') {
      // What was typed last is there in the next window.
      isSending = false;
      await keepTyped(false);
      return end('closed');
    }
    showProblems(problems);
    say(alert, outcome ?? 'problems');
    for (const id of shown.keys()) {
      if (problems[id] === undefined) continue;
      shown.get(id)?.focus();
      break;
    }
  } catch (error) {
    if (error instanceof Gone) return end('gone');
    say(alert, 'failed');
  } finally {
    isSending = false;
    send.removeAttribute('aria-disabled');
    say(send, 'send');
    if (typed.size > 0) keepIn(keptAgainAfterMs);
  }
}

function valuesOf(ids: readonly string[]) {
  return Object.fromEntries(ids.map((id) => [id, shown.get(id)?.read() ?? '']));
}

function showProblems(problems: Problems) {
  for (const [id, problem] of Object.entries(problems)) shown.get(id)?.mark(problem);
}

/** Says that nothing more can be done here; what was typed and was not sent stays there to be copied. */
function end(why: 'sent' | 'closed' | 'gone' | 'unloaded') {
  isOver = true;
  clearTimeout(timer);
  say(notice, why);
  say(alert, undefined);
  say(draft, undefined);
  lead.hidden = true;
  document.body.toggleAttribute('data-is-over', true);
  if (why === 'sent') form.hidden = true;
  for (const box of fields.querySelectorAll('textarea')) box.readOnly = true;
  for (const group of fields.querySelectorAll('fieldset')) group.disabled = true;
  scrollTo(0, 0);
  if (why === 'sent') void teams.then((opened) => opened?.dialog.url.submit());
}

class Gone extends Error {}

async function call(method: 'GET' | 'PUT' | 'POST', values?: object, keepalive = false): Promise<Answer> {
  const body = values && JSON.stringify({ fields: values });
  const headers = {
    authorization: `Bearer ${pass}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  // A browser takes no more than this along from a page that goes away.
  const mayLast = keepalive && (body?.length ?? 0) < 20_000;
  const response = await fetch('/api/window', {
    ...{ method, headers, keepalive: mayLast },
    ...(body !== undefined && { body }),
  });
  if (response.status === 403) throw new Gone();
  if (!response.ok) throw new Error(`status ${response.status}`);
  const answer: Answer = await response.json();
  pass = answer.pass;
  // So that the page can be loaded again for as long as it was open.
  history.replaceState(null, '', `?t=${pass}`);
  return answer;
}

/** Speaks with Teams where the page is in it; nothing is loaded or said where it stands alone. */
async function openTeams(): Promise<Teams | undefined> {
  if (parent === window) return undefined;
  try {
    await loadTeams();
    const opened = window.microsoftTeams;
    await opened?.app.initialize();
    const context = await opened?.app.getContext();
    if (context) showTheme(context.app.theme);
    opened?.app.registerOnThemeChangeHandler(showTheme);
    return opened;
  } catch {
    return undefined;
  }
}

function loadTeams(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.body.dataset.teams ?? '';
    script.nonce = document.querySelector('script')?.nonce ?? '';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('no teams-js')));
    document.head.append(script);
  });
}

function followTheme() {
  const [dark, contrast] = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map(matchMedia);
  showTheme(contrast?.matches ? 'contrast' : dark?.matches ? 'dark' : 'default');
}

function showTheme(theme: string) {
  document.documentElement.dataset.theme = theme;
}

function showTexts() {
  document.documentElement.lang = language;
  say(lead, 'lead');
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    // The names in the page are the keys of this table.
    place.textContent = texts[language][place.dataset.text as Text];
  }
}

/** Has a place say this, or nothing. */
function say(place: HTMLElement, text: Text | undefined) {
  place.textContent = text === undefined ? '' : texts[language][text];
  if (text !== undefined) place.dataset.text = text;
  else delete place.dataset.text;
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  has: Partial<HTMLElementTagNameMap[Name]>,
  ...content: readonly Node[]
): HTMLElementTagNameMap[Name] {
  const one = Object.assign(document.createElement(name), has);
  one.append(...content);
  return one;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}
