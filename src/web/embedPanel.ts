import type { Language } from '../language.ts';
import type { EmbedSettings } from './embedSettings.ts';
import { embedTexts } from './embedTexts.ts';

/** The style of what stands on the page; put around this file when it is served. */
declare const css: string;

/** The name of the element that holds it all, so that no style of a site is meant for it. */
export const tagName = 'loopbaanspiegel-chat';

/** The button and the panel, and what is in them. */
export type Panel = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly launcher: HTMLButtonElement;
  readonly dialog: HTMLDialogElement;
  readonly close: HTMLButtonElement;
  readonly frame: HTMLIFrameElement;
  /** Says everything in this language, but for what a site says itself. */
  speak(language: Language): void;
  /** Shows or hides that the chat does not open. */
  showFailure(isShown: boolean): void;
  /** Shows or hides that something was said. */
  showNews(isShown: boolean): void;
};

/** Makes the button and the panel, closed, for the chat at `home`; nothing is fetched for them. */
export function makePanel({ label, accent, position, language }: EmbedSettings, home: string): Panel {
  const host = document.createElement(tagName);
  const root = host.attachShadow({ mode: 'open' });
  // A style that a script makes is no style of the page, so that the policy of a site need not allow one.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  host.style.setProperty('--accent', accent);
  host.dataset.position = position;

  const launcher = make('button', 'launcher', mark(), make('span', '', label), make('span', 'news'));
  launcher.lang = language;
  launcher.setAttribute('aria-haspopup', 'dialog');
  launcher.setAttribute('aria-expanded', 'false');
  const close = make('button', 'close', cross());
  const frame = make('iframe', '');
  frame.title = 'Loopbaanspiegel';
  frame.referrerPolicy = 'no-referrer';
  const failed = make('p', '');
  const elsewhere = make('a', '');
  elsewhere.href = home;
  elsewhere.target = '_blank';
  elsewhere.rel = 'noopener';
  const failure = make('div', 'failure', failed, elsewhere);
  failure.setAttribute('role', 'status');
  const bar = make('div', 'bar', mark(), make('p', 'title', 'Loopbaanspiegel'), close);
  const dialog = make('dialog', '', bar, frame, failure);
  // Where the focus is until there is a conversation to go to.
  dialog.tabIndex = -1;
  root.append(launcher, dialog);

  const panel: Panel = {
    ...{ host, root, launcher, dialog, close, frame },
    speak: (spoken) => {
      const texts = embedTexts[spoken];
      host.lang = spoken;
      dialog.setAttribute('aria-label', label);
      close.setAttribute('aria-label', texts.close);
      failed.textContent = texts.failed;
      elsewhere.textContent = texts.elsewhere;
      launcher.querySelector('.news')?.setAttribute('aria-label', texts.news);
    },
    showFailure: (isShown) => {
      dialog.toggleAttribute('data-failed', isShown);
    },
    showNews: (isShown) => {
      launcher.toggleAttribute('data-news', isShown);
    },
  };
  launcher.querySelector('.news')?.setAttribute('role', 'img');
  panel.speak(language);
  return panel;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (made instanceof HTMLButtonElement) made.type = 'button';
  made.append(...content);
  return made;
}

function mark(): SVGElement {
  return drawing('0 0 32 32', ['M16 1a15 15 0 1 0 0 30a15 15 0 1 0 0-30zM16 6a10 10 0 0 1 0 20z']);
}

function cross(): SVGElement {
  return drawing('0 0 24 24', [
    'M5.6 4.2 12 10.6l6.4-6.4 1.4 1.4-6.4 6.4 6.4 6.4-1.4 1.4-6.4-6.4-6.4 6.4-1.4-1.4 6.4-6.4-6.4-6.4z',
  ]);
}

function drawing(viewBox: string, paths: readonly string[]): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  for (const d of paths) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill-rule', 'evenodd');
    svg.append(path);
  }
  return svg;
}
