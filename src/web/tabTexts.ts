import type { Language, Localized } from '../language.ts';

/** Why there is nothing to show, or nothing new. */
export type Trouble = 'failed' | 'expired' | 'notSignedIn' | 'foreign';

type Told = { readonly title: string; readonly says: string };
type Texts = {
  name: string;
  tagline: string;
  loading: string;
  refresh: string;
  refreshed: (time: string) => string;
  /** Said where what is shown is from before. */
  stale: (time: string) => string;
  tryAgain: string;
  openChat: string;
  opensElsewhere: string;
  late: string;
  empty: Told;
  troubles: Record<Trouble, Told>;
  outside: Told & { readonly webChat: string };
  takeAlong: Told & { readonly text: string; readonly file: string };
};

const nl: Texts = {
  name: 'Mijn overzicht',
  tagline: 'Alleen jij ziet dit.',
  loading: 'Je overzicht wordt opgehaald.',
  refresh: 'Vernieuw',
  refreshed: (time) => `Bijgewerkt om ${time}.`,
  stale: (time) => `Dit is wat er om ${time} stond.`,
  tryAgain: 'Probeer opnieuw',
  openChat: 'Open de chat',
  opensElsewhere: '(opent in de chat)',
  late: 'Dag voorbij',
  empty: {
    title: 'Hier komt te staan waar je staat',
    says: 'We hebben elkaar nog niet gesproken, of je hebt nog niet gezegd dat ik mag bewaren wat je vertelt. Begin in de chat; wat je daar zegt, zie je hier terug.',
  },
  troubles: {
    failed: {
      title: 'Je overzicht kwam niet binnen',
      says: 'Kijk of je verbinding hebt en probeer het opnieuw. Wat je verteld hebt, is er nog.',
    },
    expired: {
      title: 'Je aanmelding is verlopen',
      says: 'Probeer het opnieuw, dan meldt Teams je weer aan. Lukt dat niet, sluit dan dit tabblad en open het weer.',
    },
    notSignedIn: {
      title: 'Teams kon je niet aanmelden',
      says: 'Probeer het opnieuw. Blijft het zo, vraag dan de beheerder van Teams in je organisatie om deze app toe te staan.',
    },
    foreign: {
      title: 'Dit overzicht is er niet voor jouw organisatie',
      says: 'Deze gids is alleen voor bepaalde organisaties, en die van jou hoort daar niet bij.',
    },
  },
  outside: {
    title: 'Dit overzicht hoort bij Microsoft Teams',
    says: 'Buiten Teams weet ik niet wie je bent, dus laat ik hier niets zien. Praten kan wel, in de webchat.',
    webChat: 'Open de webchat',
  },
  takeAlong: {
    title: 'Neem alles mee',
    says: 'Alles wat je tot nu toe verteld hebt. Bewaar het op een plek waar alleen jij bij kunt.',
    text: 'Tekst om te lezen',
    file: 'Bestand om terug te zetten (JSON)',
  },
};

const en: Texts = {
  name: 'My overview',
  tagline: 'Only you see this.',
  loading: 'Your overview is being fetched.',
  refresh: 'Refresh',
  refreshed: (time) => `Updated at ${time}.`,
  stale: (time) => `This is how it was at ${time}.`,
  tryAgain: 'Try again',
  openChat: 'Open the chat',
  opensElsewhere: '(opens in the chat)',
  late: 'Day has passed',
  empty: {
    title: 'This is where you will see where you stand',
    says: 'We have not talked yet, or you have not said yet that I may keep what you tell. Begin in the chat; what you say there comes back here.',
  },
  troubles: {
    failed: {
      title: 'Your overview did not come in',
      says: 'Check your connection and try again. What you told is still there.',
    },
    expired: {
      title: 'Your sign-in has expired',
      says: 'Try again and Teams will sign you in. If that does not help, close this tab and open it again.',
    },
    notSignedIn: {
      title: 'Teams could not sign you in',
      says: 'Try again. If it stays like this, ask whoever manages Teams in your organisation to allow this app.',
    },
    foreign: {
      title: 'This overview is not there for your organisation',
      says: 'This guide is for certain organisations only, and yours is not one of them.',
    },
  },
  outside: {
    title: 'This overview belongs in Microsoft Teams',
    says: 'Outside Teams I do not know who you are, so I show nothing here. You can talk to me, though, in the web chat.',
    webChat: 'Open the web chat',
  },
  takeAlong: {
    title: 'Take everything along',
    says: 'Everything you have told so far. Keep it in a place that only you can get to.',
    text: 'Text to read',
    file: 'File that can be brought back (JSON)',
  },
};

/** What the tab says of its own; what it tells of somebody comes from the server. */
export const texts: Localized<Texts> = { nl, en };

/** The language that a client's locale asks for, Dutch where it asks for any other. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
