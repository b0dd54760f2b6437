import { type Answer, Refusal } from '../channels/answer.ts';
import type { Recognise } from '../channels/singleSignOn.ts';
import type { Page } from '../page.ts';
import type { Standings } from '../standings.ts';
import type { openTeamsPages } from '../teamsPages.ts';
import { takeAlongPath } from './takeAlong.ts';

/** What the tab in Teams shows, and to whom. */
export type TabParts = Standings & {
  /** The registration of the bot that the tab leads to. */
  readonly appId: string;
  readonly recognise: Recognise;
  /** The name in the store of the person with this id in Entra ID. */
  readonly tagOf: (person: string) => string;
  /** A pass that lets this holder take everything along. */
  readonly passFor: (holder: string) => Promise<string>;
};

/** The path of the page; what it shows is fetched from the other. */
export const tabPath = '/tab';
export const tabOverviewPath = '/api/tab/overview';

/** The tab in Teams and what it shows; where Teams is not set up it says so. */
export function openTab(parts: TabParts | undefined, page: ReturnType<typeof openTeamsPages>) {
  return {
    page: (): { readonly status: number } & Page => {
      if (!parts) return { status: 404, ...page.off() };
      return { status: 200, ...page.tab(`https://teams.microsoft.com/l/chat/0/0?users=28:${parts.appId}`) };
    },
    /** Where the person stands whose token it is, and nobody else; nothing of somebody of whom nothing is kept. */
    overview: async (authorization: string, count: (tag: string) => Promise<void>): Promise<Answer> => {
      if (!parts) {
        throw new Refusal(404, 'TeamsNotSetUp', 'Microsoft Teams is not set up here: set MicrosoftAppId.');
      }
      const tag = parts.tagOf(await parts.recognise(authorization));
      await count(tag);
      const found = await parts.of(tag);
      if (!found) return { status: 200, body: {} };
      const { standing, holder } = found;
      const { standingPictures } = await import('./standingPictures.ts');
      const pictures = standingPictures(standing);
      const below = (what: string, pass: string) => `${takeAlongPath}/${what}?t=${pass}`;
      const pass = await parts.passFor(holder);
      const takeAlong = { text: below('text', pass), file: below('file', pass) };
      return { status: 200, body: { standing, pictures, takeAlong } };
    },
  };
}
