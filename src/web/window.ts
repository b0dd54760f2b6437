import type { Language } from '../language.ts';
import { openTeams } from './teams.ts';
import { choiceField, type Field, type Shown, textField } from './windowFields.ts';
import { say, speak } from './windowTexts.ts';

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
const keptAfterMs = 1_000;
const keptAgainAfterMs = 5_000;
const patienceMs = 20_000;
const renewedEveryMs = 5 * 60_000;

const title = element('title');
const notice = element('notice');
const form = element('form');
const lead = element('lead');
const fields = element('fields');
const alert = element('alert');
const draft = element('draft');
const send = element('send');
let pass = new URLSearchParams(location.search).get('t') ?? '';
let isOver = false;
let isSending = false;
const shown = new Map<string, Shown>();
/** The fields that were typed in since they were last kept. */
const typed = new Set<string>();
let keeping: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

followTheme();
const teams = openTeams(showTheme);
speak();
void open();

async function open() {
  try {
    const answer = await call('GET');
    speak(answer.language);
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
    const one = field.isText
      ? textField(field, `field-${at}`, () => noteTyped(field.id))
      : choiceField(field, `field-${at}`, () => noteTyped(field.id));
    fields.append(one.element);
    shown.set(field.id, one);
  }
  form.hidden = false;
  shown.get(question)?.focus();
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
  keeping = keeping.then(() => (isSending ? undefined : keepTyped(false)));
}

/** Keeps what was typed while the page goes away, when nothing can be waited for any more. */
function keepAtOnce() {
  if (typed.size > 0) void keepTyped(true);
}

async function keepTyped(isLeaving: boolean) {
  if (isOver) return;
  clearTimeout(timer);
  const ids = [...typed];
  typed.clear();
  try {
    const { problems = {}, isClosed } = await call('PUT', valuesOf(ids), isLeaving);
    // What was kept while all of it was sent may come after that.
    if (isClosed) return isSending || isOver ? undefined : end('overtaken');
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
  isSending = true;
  await keeping;
  say(alert, undefined);
  send.setAttribute('aria-disabled', 'true');
  say(send, 'sending');
  try {
    const { outcome, problems = {} } = await call('POST', valuesOf([...shown.keys()]));
    if (outcome === 'sent') return end('sent');
    if (outcome === 'closed') {
      // What was typed last is there in the next window.
      await keepTyped(false);
      return end('overtaken');
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
function end(why: 'sent' | 'closed' | 'overtaken' | 'gone' | 'unloaded') {
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
    ...{ method, headers, keepalive: mayLast, signal: AbortSignal.timeout(patienceMs) },
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

function followTheme() {
  const [dark, contrast] = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map(matchMedia);
  showTheme(contrast?.matches ? 'contrast' : dark?.matches ? 'dark' : 'default');
}

function showTheme(theme: string) {
  document.documentElement.dataset.theme = theme;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}
