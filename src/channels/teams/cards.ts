/** What makes cards of messages: loaded with the first of them, since with it comes all that draws. */
export function cardsOfTeams() {
  return import('./onCards.ts');
}
