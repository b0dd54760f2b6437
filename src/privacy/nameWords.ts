/** Words that stand within a name, in lower case mostly: "van der", "el", "da". */
export const particles: ReadonlySet<string> = new Set(
  `van de der den ten ter te t s het op aan in uit uijt von zu zum zur da das di do dos du del della la le les los el al ait
   ould bin ben ibn abu bint oude tot y e d l n the`.split(/\s+/),
);

/** Of these, the words that hardly anything but a name has between two of its capitals. */
export const binding: ReadonlySet<string> = new Set(
  `van de der den ten ter t von zu da das di dos du del della la le el al ait ould bin ben ibn abu bint d l`.split(
    /\s+/,
  ),
);

/** What is said before somebody's name; it stays, because it says how they are spoken of and not who they are. */
export const honorifics: ReadonlySet<string> = new Set(
  `meneer mevrouw mevr mw mej dhr heer hr dr drs ir ing prof mr mrs ms miss sir madam fam familie mijnheer juf meester
   pastoor dominee dokter zuster oom tante opa oma`.split(/\s+/),
);

/** After a stop behind one of these a sentence goes on. */
export const abbreviations: ReadonlySet<string> = new Set([
  ...honorifics,
  ...`st geb bijv bv o.a oa nl m.n mn t.a.v tav d.w.z i.v.m vs ca nr tel blz p afd evt resp incl excl jr sr e.g i.e eg ie vgl
      zgn no`.split(/\s+/),
]);

/** After one of these somebody's name comes, whatever it looks like. */
export const introducing: ReadonlySet<string> = new Set(
  'heet heette heten genaamd geheten noem noemt called named'.split(' '),
);

/** With a capital these begin the name of an organisation, and what follows with a capital belongs to it. */
export const organisations: ReadonlySet<string> = new Set(
  `stichting gemeente hogeschool universiteit university bakkerij zorggroep ministerie college school roc bank bureau
   vereniging provincie ziekenhuis hospital basisschool kinderdagverblijf restaurant hotel cafe firma bedrijf slagerij
   garage woonzorgcentrum zorgcentrum verpleeghuis instituut institute academie academy foundation council city
   department`.split(/\s+/),
);

/** A word before a place. */
export const placing: ReadonlySet<string> = new Set(
  'in te naar uit vanuit from to near omgeving woont rond'.split(' '),
);

/**
 * Given names that are words of the language as well, which at the beginning of a sentence they are more often: "Ben ik te
 * streng?", "Said she".
 */
export const wordsFirst = {
  nl: new Set('adem ben demi ferry kim marina nova roman sultan hind kind gloria sara min'.split(' ')),
  en: new Set('said roman nova marina floor harm greet mat hope will may june'.split(' ')),
} as const;

/** Surnames that are words in lower case, so that only a given name before them tells. */
export const commonSurnames: ReadonlySet<string> = new Set(
  `bakker bos berg boer brouwer dekker dijk graaf groot haan hoek hof jong jonge kok koning kuiper kuipers kramer koster
   lange leeuw linden meer meijer meyer molenaar mol mulder post prins ridder ruiter schouten smit smits smeets snel snoek
   vos visser vries veen ven wal wit wolf zwart zee zijl zijlstra blom bloem vink vogel valk haas kat kool maas meulen
   hermans jacobs peters willems hendriks martens jansen janssen brown smith taylor baker cook young king green white black
   hill wood hall wright walker jones williams johnson`.split(/\s+/),
);

/** Words that begin a sentence before a name without being part of it: "Volgens Sanne", "Is Sanne". */
export const leadingWords: ReadonlySet<string> = new Set(
  `aan achter af al alleen als bij binnen boven buiten dan dankzij dat de deze die dit doordat door dus een eerst eindelijk en er
   etc gedurende gelukkig gister gisteren gisteravond haar helaas het hier hoe hoewel ik in indien inmiddels intussen ja jouw
   juist kennelijk later maar meestal met mijn misschien morgen na naar naast nadat namens natuurlijk nee net niet nog nu of
   om omdat onder ondanks ons onze ook op over overigens per pas plotseling rond samen sinds soms straks tegen terwijl tijdens
   toch toen tot totdat tussen uit uiteindelijk van vanaf vandaag vanmiddag vanmorgen vanochtend vanuit vervolgens via volgens
   voor voordat vooral vorige vroeger waar waarom wanneer want wat weer welke wel wie wiens zelfs zijn zo zoals zodat zodra zonder
   ben is was waren heeft had hebben wil wilde kan kon zei vond gaf vroeg ging gaat kwam komt belde sprak spreekt werd wordt deed
   doet zag ziet mag moet moest zal zou vindt vertelde noemde werkt werkte beste hallo hoi dag geachte lieve collega collegas
   client cliente mevrouw meneer dhr mw met stagiair stagiaire
   about after again all also although an and are as at because before behind both but by can could dear did do does during
   either even every finally for from has have he her here hi hello his how if in is it its last later maybe my neither no not
   now of on once only or our perhaps should since so sometimes soon still than that the their then there these they this those
   though through to today tomorrow under unless until was we were what when where whether which while who whose why with
   within without would yes yesterday yet you your colleague`.split(/\s+/),
);
