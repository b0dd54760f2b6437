/** How people ask to be reminded; what is left beside the request itself says of what and when. */
export const requests: readonly RegExp[] = [
  // "Herinner me vrijdag aan X", "remind me on Friday to X"
  /^(?:(?:kun|kan|wil|zou) (?:je|jij) )?herinner (?:me|mij)(?: alsjeblieft| aub)?(?: (.+))?$/i,
  /^(?:please )?(?:(?:can|could|will|would) you (?:please )?)?remind me(?: please)?(?: (.+))?$/i,
  // "Kun je me vrijdag herinneren aan X"
  /^(?:kun|kan|wil|zou) (?:je|jij) (?:me|mij)(?: (.+?))?(?: willen)? herinneren(?: (.+))?$/i,
  // "Zet een herinnering voor vrijdag", "set a reminder for Friday"
  /^(?:zet|maak|plan|stel|geef me|stuur me|ik wil(?: graag)?) (?:een |'n )?(?:nieuwe )?herinnering(?: in)?(?: (.+))?$/i,
  /^(?:please )?(?:set|make|create|add|give me|send me|I want|I would like|I'd like)(?: me)? (?:a |an |another )?(?:new )?reminder(?: (.+))?$/i,
];

/** How people ask to be left alone. */
export const stopping =
  /^(?:(?:stop(?: met)?|verwijder|wis|schrap|annuleer|cancel|delete|remove|turn off) (?:alle?|all(?: of)?|my|mijn) (?:mijn |my |the |de )?(?:herinneringen|reminders)|zet (?:al )?mijn herinneringen (?:uit|stop)|stop (?:herinneringen|reminders))$/i;

/** What stands between a moment and what is to be remembered. */
export const connectors =
  /(?<![\p{L}\p{N}])(?:eraan om|er aan om|eraan dat|er aan dat|eraan|er aan|aan|dat|om te|voor|to|about|of|that|for)(?![\p{L}\p{N}])/giu;

/** What binds the words behind it to those before it, so that a moment there is part of what is said. */
export const bindingWords: ReadonlySet<string> = new Set(
  ['van de het een mijn je voor tot met bij', 'of the a an my your for from until with about'].flatMap(
    (words) => words.split(' '),
  ),
);

/** A month that may be somebody's name, because no day of it is named. */
export const maybeName = /(?<!\d\S* (?:of )?)(?<!\p{L})(?:jan|mei|april|june|may|august)$/iu;

/** What may stand at the end and says nothing. */
export const endings = /(?:[\s.?]|,? (?:alsjeblieft|aub|a\.u\.b\.|svp|graag|please))+$/i;
