import type { Language } from '../language.ts';
import { readAccent } from './accents.ts';
import type { ToChat, ToSite } from './embedding.ts';

/** The page of a site around ours. */
export type Site = {
  /** What it wants where nobody chose otherwise. */
  readonly language: Language | undefined;
  readonly accent: string | undefined;
  /** What it kept for us; nothing before it has said hello. */
  recall(name: string): string | undefined;
  /** The token of the member that somebody is to the site; none for somebody it does not know. Rejects where it cannot tell. */
  member(): Promise<string | undefined>;
  /** Has this called whenever the focus came in, to where somebody types. */
  onEntered(begin: () => void): void;
  /** Tells it something; nothing before it has said hello. */
  tell(said: ToSite): void;
};

const longestSilenceMs = 15_000;

/** The page around ours; `undefined` where ours is a page of its own. */
export function siteAround(): Site | undefined {
  const { sites } = document.body.dataset;
  return sites === undefined || window.parent === window ? undefined : openSite(sites.split(' '));
}

function openSite(sites: readonly string[]): Site {
  const wanted = new URLSearchParams(location.search);
  const language = wanted.get('language');
  let origin: string | undefined;
  let kept: Readonly<Record<string, string>> = {};
  let begin = () => {};
  let answer: (said: ToChat & { kind: 'member' }) => void = () => {};

  const hello = new Promise<ToChat & { kind: 'hello' }>((resolve, reject) => {
    setTimeout(() => reject(new Error('the page around this one is silent')), longestSilenceMs);
    window.addEventListener('message', (event) => {
      if (event.source !== window.parent || !sites.includes(event.origin)) return;
      const said: ToChat | undefined = Object(event.data).loopbaanspiegel;
      if (said?.kind === 'member') answer(said);
      if (said?.kind === 'entered') begin();
      if (said?.kind !== 'hello') return;
      origin = event.origin;
      kept = said.kept;
      tell({ kind: 'ready' });
      resolve(said);
    });
  });
  hello.catch(() => undefined);

  function tell(said: ToSite) {
    if (origin !== undefined) window.parent.postMessage({ loopbaanspiegel: said }, origin);
  }

  window.addEventListener('keydown', (event) => {
    // What our own script presses is meant for Web Chat; what Web Chat makes use of is not meant for the panel.
    const isForPanel = event.isTrusted && !event.defaultPrevented && !event.isComposing;
    if (event.key === 'Escape' && isForPanel) tell({ kind: 'close' });
  });

  return {
    language: language === 'nl' || language === 'en' ? language : undefined,
    accent: readAccent(wanted.get('accent') ?? ''),
    tell,
    recall: (name) => kept[name],
    onEntered: (called) => {
      begin = called;
    },
    member: async () => {
      if (!(await hello).isIdentified) return undefined;
      const told = await new Promise<ToChat & { kind: 'member' }>((resolve, reject) => {
        setTimeout(() => reject(new Error('the site does not say who this is')), longestSilenceMs);
        answer = resolve;
        tell({ kind: 'who' });
      });
      if (told.isUntold) throw new Error('the site could not say who this is');
      return told.token;
    },
  };
}
