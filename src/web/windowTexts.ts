import type { Language, Localized } from '../language.ts';

const texts = {
  nl: {
    loading: 'Het venster gaat zo open.',
    lead: 'Alles mag leeg blijven; dan vraag ik er later naar. Wat je typt, bewaar ik als concept tot je het verstuurt.',
    send: 'Versturen',
    sending: 'Wordt verstuurd …',
    sent: 'Verstuurd. Je kunt dit venster sluiten; het gesprek gaat verder in de chat.',
    closed: 'Deze vraag is al beantwoord, dus hier valt niets meer in te vullen. Ga verder in het gesprek.',
    overtaken:
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
      'This question has been answered, so there is nothing to fill in here. Go on in the conversation.',
    overtaken:
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
/** The name of something that the page says. */
export type Text = keyof (typeof texts)['nl'];

let language: Language = navigator.language.startsWith('en') ? 'en' : 'nl';

/** Has everything that is said by now, and from now on, be said in this language. */
export function speak(wanted: Language = language): void {
  language = wanted;
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    // The names in the page are the keys of this table.
    place.textContent = texts[language][place.dataset.text as Text];
  }
}

/** Has a place say this, or nothing. */
export function say(place: HTMLElement, text: Text | undefined): void {
  place.textContent = text === undefined ? '' : texts[language][text];
  if (text !== undefined) place.dataset.text = text;
  else delete place.dataset.text;
}

/** How many characters there are, of how many that fit. */
export function counted(length: number, most: number): string {
  const [some, all] = [length, most].map((number) => number.toLocaleString(language));
  return language === 'nl' ? `${some} van ${all} tekens` : `${some} of ${all} characters`;
}
