import type { ToChat, ToSite } from './embedding.ts';
import { allKept, keep } from './embedKept.ts';
import { askMember } from './embedMember.ts';
import { makePanel, tagName } from './embedPanel.ts';
import { type EmbedSettings, readEmbedSettings } from './embedSettings.ts';

/** A window that leaves no room for a panel beside what it shows; the style has the same. */
const small = matchMedia('(max-width: 30em), (max-height: 20em)');
const mostPatienceMs = 15_000;
const mostSilenceMs = 4_000;

const script = document.currentScript;
if (!(script instanceof HTMLScriptElement)) note('embed.js should be loaded by a script element of its own.');
else if (document.querySelector(tagName))
  note('embed.js is on this page twice; the second one does nothing.');
else {
  const home = new URL(script.src).origin;
  const settings = readEmbedSettings(script.dataset, location.href, note);
  if (document.body) embed(settings, home);
  else document.addEventListener('DOMContentLoaded', () => embed(settings, home), { once: true });
}

/** Puts the button on the page; nothing of the chat is fetched before somebody opens it. */
function embed(settings: EmbedSettings, home: string) {
  const panel = makePanel(settings, home);
  const { host, root, launcher, dialog, frame } = panel;
  const { tokenUrl } = settings;
  let isReady = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function open(takesFocus: boolean) {
    if (!isReady) load();
    launcher.setAttribute('aria-expanded', 'true');
    launcher.hidden = true;
    panel.showNews(false);
    show();
    if (takesFocus) dialog.focus();
    if (isReady) enter();
    keep('panel', 'open');
  }

  /** Takes the focus from the panel into the chat, where it has not gone elsewhere. */
  function enter() {
    if (root.activeElement !== dialog) return;
    frame.focus();
    tell({ kind: 'entered' });
  }

  /** Over everything where there is no room beside it. */
  function show() {
    if (small.matches) dialog.showModal();
    // Not by `show`, which would take the focus.
    else dialog.setAttribute('open', '');
  }

  function close() {
    dialog.close();
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    launcher.focus();
    keep('panel', 'closed');
  }

  function load() {
    panel.showFailure(false);
    waitFor(mostPatienceMs);
    const { language, accent } = settings;
    frame.src = `${home}/embedded?${new URLSearchParams({ language, accent })}`;
  }

  function waitFor(ms: number) {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      panel.showFailure(true);
      note(
        `the chat did not open. Either ALLOWED_ORIGINS on ${home} lacks ${location.origin}, or the policy of this page lacks frame-src ${home}, or ${home} cannot be reached.`,
      );
    }, ms);
  }

  function tell(said: ToChat) {
    frame.contentWindow?.postMessage({ loopbaanspiegel: said }, home);
  }

  frame.addEventListener('load', () => {
    if (!frame.src) return;
    isReady = false;
    waitFor(mostSilenceMs);
    tell({ kind: 'hello', isIdentified: tokenUrl !== undefined, kept: allKept() });
  });

  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== home) return;
    const said: ToSite | undefined = Object(data).loopbaanspiegel;
    if (said?.kind === 'ready') {
      clearTimeout(waiting);
      isReady = true;
      panel.showFailure(false);
      enter();
    }
    if (said?.kind === 'close' && dialog.open) close();
    if (said?.kind === 'said' && !dialog.open) panel.showNews(true);
    if (said?.kind === 'keep') keep(said.name, said.value);
    if (said?.kind === 'language') panel.speak(said.language);
    if (said?.kind === 'who' && tokenUrl !== undefined) void askMember(tokenUrl, note).then(tell);
  });

  launcher.addEventListener('click', () => open(true));
  panel.close.addEventListener('click', close);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  small.addEventListener('change', () => {
    if (!dialog.open) return;
    const focused = root.activeElement;
    dialog.close();
    show();
    if (focused instanceof HTMLElement) focused.focus();
  });

  document.body.append(host);
  // Where it would cover the page that somebody asked for it waits until it is asked for.
  if (allKept().panel === 'open' && !small.matches) open(false);
}

function note(complaint: string) {
  console.warn(`Loopbaanspiegel: ${complaint}`);
}
