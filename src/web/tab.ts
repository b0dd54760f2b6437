import type { StandingView } from '../conversation/standing.ts';
import type { Language } from '../language.ts';
import { make } from './elements.ts';
import { ask, inTime } from './tabAnswer.ts';
import { drawStanding, sectionOf, type TakeAlong } from './tabDrawing.ts';
import type { Pictures } from './tabFigure.ts';
import { languageOf, type Trouble, texts } from './tabTexts.ts';
import type { Teams } from './teams.ts';

/** How long Teams is waited for: where there is none, its library waits a minute. */
const teamsPatienceMs = 10_000;
/** The links to take everything along work a quarter of an hour. */
const freshMs = 10 * 60_000;

const { documentElement: root } = document;
const main = element('main');
const notice = element('#notice');
const refresh = element<HTMLButtonElement>('#refresh');
const chat = document.body.dataset.chat ?? '';

let language: Language = languageOf(navigator.language);
/** What is shown, and since when; nothing while something else is. */
let shown: { readonly standing: string; readonly at: Date } | undefined;
let loading: Promise<void> | undefined;

speak(language);
void open();

/** Finds Teams around the page, or says that there is none. */
async function open() {
  const teams = window.microsoftTeams;
  try {
    if (!teams) throw new Error('the library of Teams did not come');
    await inTime(teams.app.initialize(), teamsPatienceMs);
  } catch {
    return showOutside();
  }
  try {
    const context = await inTime(teams.app.getContext(), teamsPatienceMs);
    speak(languageOf(context.app.locale));
    wear(context.app.theme);
    teams.app.registerOnThemeChangeHandler(wear);
    const load = () => loadAgain(teams);
    refresh.addEventListener('click', load);
    main.addEventListener('click', (event) => press(event, teams, load));
    document.addEventListener(
      'visibilitychange',
      () => void (document.visibilityState === 'visible' && load()),
    );
    setInterval(() => void (document.visibilityState === 'visible' && load()), freshMs);
    await load();
    void teams.app.notifySuccess();
  } catch {
    teams.app.notifyFailure({ reason: teams.app.FailedReason.Other });
    showTrouble('failed');
  }
}

/** Shows where somebody stands now; asked again meanwhile, it is the same. */
function loadAgain(teams: Teams): Promise<void> {
  loading ??= load(teams).finally(() => {
    loading = undefined;
    root.removeAttribute('aria-busy');
    refresh.removeAttribute('aria-disabled');
  });
  return loading;
}

async function load(teams: Teams): Promise<void> {
  root.setAttribute('aria-busy', 'true');
  refresh.setAttribute('aria-disabled', 'true');
  const answer = await ask(teams);
  // Teams may have had a token that was about to expire.
  const overview = answer === 'expired' ? await ask(teams) : answer;
  if (typeof overview === 'string') return showTrouble(overview);
  const { standing, pictures = {}, takeAlong } = overview;
  if (!standing || !takeAlong) return showEmpty();
  showStanding(standing, pictures, takeAlong);
}

function showStanding(standing: StandingView, pictures: Pictures, takeAlong: TakeAlong): void {
  speak(standing.language);
  const written = JSON.stringify(standing);
  if (shown?.standing === written) {
    // Nothing moves under the eyes or the keyboard of somebody who reads; only the links last longer.
    for (const what of ['text', 'file'] as const)
      element(`#take-${what}`).setAttribute('href', takeAlong[what]);
  } else {
    const { id } = document.activeElement ?? {};
    element('#title').textContent = standing.title;
    show(...drawStanding(standing, pictures, takeAlong, chat));
    if (id) document.getElementById(id)?.focus();
  }
  shown = { standing: written, at: new Date() };
  refresh.hidden = false;
  note(texts[language].refreshed(time(shown.at)));
}

function showEmpty(): void {
  const { title, says } = texts[language].empty;
  const link = make('a', { href: chat, 'data-chat': '', target: '_blank', rel: 'noopener' });
  link.append(texts[language].openChat);
  showTold(title, says, link);
  refresh.hidden = false;
  note(title, 'unseen');
}

/** Says what is wrong; what is shown stays, where it may still be seen. */
function showTrouble(trouble: Trouble): void {
  const said = texts[language];
  const { title, says } = said.troubles[trouble];
  if (shown && trouble !== 'foreign') {
    note(`${title}. ${said.stale(time(shown.at))}`);
    return;
  }
  const again = make('button', { type: 'button', 'data-again': '' }, said.tryAgain);
  showTold(title, says, ...(trouble === 'foreign' ? [] : [again]));
  // What had the focus goes, and the page says what it says below.
  if (document.activeElement === refresh) main.focus();
  refresh.hidden = true;
  note(title, 'unseen');
}

/** Tells whoever opened the page without Teams where it belongs, in both languages. */
function showOutside(): void {
  const told = (['nl', 'en'] as const).map((each) => {
    const { title, says, webChat } = texts[each].outside;
    const link = make('p', {}, make('a', { href: '/' }, webChat));
    const section = sectionOf(`outside-${each}`, title, 'told', make('p', {}, says), link);
    section.setAttribute('lang', each);
    return section;
  });
  show(...(language === 'en' ? told.toReversed() : told));
}

function showTold(title: string, says: string, ...ways: readonly Node[]): void {
  shown = undefined;
  element('#title').textContent = texts[language].tagline;
  const lines = [make('p', {}, says), ...(ways.length > 0 ? [make('p', {}, ...ways)] : [])];
  show(sectionOf('told', title, 'told', ...lines));
}

/** Says something beside what is shown; `unseen` where that is only for who listens, because it can be read below. */
function note(words: string, kind: 'unseen' | '' = ''): void {
  notice.className = kind;
  notice.textContent = words;
}

function show(...content: readonly Node[]): void {
  main.replaceChildren(...content);
}

/** Opens the chat inside Teams rather than in a browser, and tries again where that is what was pressed. */
function press(event: MouseEvent, teams: Teams, load: () => Promise<void>): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (target.closest('[data-again]')) {
    show(make('p', { class: 'loading' }, texts[language].loading));
    void load().then(() => main.focus());
    return;
  }
  const link = target.closest<HTMLAnchorElement>('a[data-chat]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  teams.app.openLink(link.href).catch(() => window.open(link.href, '_blank', 'noopener'));
}

function speak(spoken: Language): void {
  language = spoken;
  const said = texts[language];
  root.lang = language;
  document.title = said.name;
  element('h1').textContent = said.name;
  refresh.textContent = said.refresh;
  const waiting = main.querySelector('.loading');
  if (waiting) waiting.textContent = said.loading;
}

function wear(theme: string): void {
  root.dataset.theme = theme === 'default' || theme === 'contrast' ? theme : 'dark';
}

function time(moment: Date): string {
  return moment.toLocaleTimeString(language === 'en' ? 'en-GB' : 'nl-NL', { timeStyle: 'short' });
}

function element<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}
