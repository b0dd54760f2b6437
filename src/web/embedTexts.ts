import type { Localized } from '../language.ts';

type Texts = { label: string; close: string; news: string; failed: string; elsewhere: string };

/** What stands on the page of a site. */
export const embedTexts: Localized<Texts> = {
  nl: {
    label: 'Chat met Loopbaanspiegel',
    close: 'Sluit het gesprek',
    news: 'Er is een nieuw bericht',
    failed: 'Het gesprek gaat hier nu niet open.',
    elsewhere: 'Open het in een eigen venster',
  },
  en: {
    label: 'Chat with Loopbaanspiegel',
    close: 'Close the conversation',
    news: 'There is a new message',
    failed: 'The conversation does not open here right now.',
    elsewhere: 'Open it in a window of its own',
  },
};
