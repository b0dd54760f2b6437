import type { Page } from '../page.ts';
import type { openTeamsPages } from '../teamsPages.ts';
import type { Callers } from './callers.ts';
import { openTab, type TabParts, tabOverviewPath, tabPath } from './tab.ts';
import { openWindowCalls, type WindowCallParts, windowCalls, windowPath } from './window.ts';

/** What the pages show that Teams has in its frames. */
export type TeamsParts = {
  /** What the tab shows; where this is absent it says that Teams is not set up. */
  readonly tab?: TabParts;
  /** What practitioners see in windows; none can be opened where this is absent. */
  readonly windows?: WindowCallParts;
};

type Asked = { readonly authorization: string | undefined; readonly body: unknown };
type Answered = { readonly status: number } & ({ readonly body: object } | Page);

/** A call and its answer: a page where it has headers of its own, or else JSON. */
export type Route = {
  readonly method: 'get' | 'put' | 'post';
  readonly path: string;
  readonly isCounted: boolean;
  readonly readsJson?: true;
  /** Which sites may show it in a frame stands in its own policy. */
  readonly isFramed?: true;
  answer(asked: Asked): Promise<Answered>;
};

/** The routes of the tab and of windows. */
export function teamsRoutes(
  parts: TeamsParts,
  pages: ReturnType<typeof openTeamsPages>,
  { countPerson }: Pick<Callers, 'countPerson'>,
): readonly Route[] {
  const tab = openTab(parts.tab, pages);
  const ofTab: readonly Route[] = [
    { method: 'get', path: tabPath, isCounted: false, isFramed: true, answer: async () => tab.page() },
    {
      ...{ method: 'get', path: tabOverviewPath, isCounted: true },
      answer: ({ authorization = '' }) => tab.overview(authorization, countPerson),
    },
  ];
  if (!parts.windows) return ofTab;
  const { show, keep, send } = openWindowCalls(parts.windows);
  const ofWindows = { path: windowCalls, isCounted: true, readsJson: true } as const;
  return [
    ...ofTab,
    {
      ...{ method: 'get', path: windowPath, isCounted: true, isFramed: true },
      answer: async () => ({ status: 200, ...pages.window() }),
    },
    {
      ...{ method: 'get', path: windowCalls, isCounted: true },
      answer: ({ authorization }) => show(authorization),
    },
    { ...ofWindows, method: 'put', answer: ({ authorization, body }) => keep(authorization, body) },
    { ...ofWindows, method: 'post', answer: ({ authorization, body }) => send(authorization, body) },
  ];
}
