/** Whose danger a text seems to be about: of who wrote it, or of somebody else, such as a client. */
export type Danger = 'self' | 'other';

/**
 * Whether a text speaks of suicide, of self-harm or of acute danger, in Dutch or English. It goes by words alone, so it is
 * made to hear too much rather than too little: what it hears gets a calm word and numbers to call, and changes nothing.
 */
export function dangerIn(text: string): Danger | undefined {
  const sentences = withoutMarks(text)
    .split(/[.!?;\n]+/)
    .map((sentence) => sentence.replace(/[^a-z0-9']+/g, ' ').trim());
  const alarming = sentences.filter((sentence) => signs.some((sign) => isIn(sentence, sign)));
  if (alarming.length === 0) return undefined;
  return sentences.some((sentence) => others.test(sentence)) ? 'other' : 'self';
}

/** Words that alarm, and those in the same sentence that make them mean something else. */
type Sign = { readonly says: RegExp; readonly unless?: RegExp };

// Spoken of as a subject, or of long ago: a training, a book, a loss.
const asSubject =
  /\b(training|cursus|workshop|lezing|boek|film|protocol|preventie|course|prevention|book|years ago|jaar geleden|jaren geleden)\b/;

const oneself =
  '(?:mezelf|me ?zelf|mij ?zelf|zichzelf|haarzelf|hemzelf|zich|myself|himself|herself|themsel\\w+)';

/** What is said of wanting to die, in an order of its own in each language. */
const dying: readonly Sign[] = [
  {
    says: /\b(suicid\w*|zelfmoord\w*|zelfdoding\w*)\b/,
    unless: new RegExp(
      `${asSubject.source}|\\b(voor (je|mijn|zijn|haar|de) (cv|loopbaan|carriere|reputatie)|(career|professional|commercial|social) suicide|zelfmoordactie)\\b`,
    ),
  },
  {
    says: /\b(niet (meer|langer) (verder )?(willen |wil |wilde )?leven|wil\w* niet (meer|langer) (verder )?leven)\b/,
    unless: /\bleven (zoals|van|in|met|op|als|onder|bij|voor)\b/,
  },
  {
    says: /\ber (gewoon |liever )?niet meer (wil\w* |hoef\w* te |zou )?(te )?(zijn|wezen)\b/,
    unless: /\bde (baan|functie|afdeling)\b/,
  },
  {
    says: /\beinde? .{0,20}\baan (mijn|m'n|zijn|haar|hun|d'r|het|dit) (eigen )?leven\b|\baan (mijn|zijn|haar|hun|het) (eigen )?leven .{0,12}\beinde?\b/,
  },
  {
    says: /\ber (zelf |ook )?(een )?einde? aan (te |ga |wil |wilde |zou |gaan |willen )*(maak|maken|maakt|maakte)\b|\b(maak|maakt|maakte) (er (zelf )?een |(ik|hij|zij|ze) er (zelf )?(een )?)einde? aan\b/,
  },
  {
    says: /\b(liever|beter|was ik maar|het liefst) dood\b|\b(wil|wilde|wou|willen|zou) (\w+ ){0,2}dood( zijn| gaan|gaan)?$|\b(wil|wilde|wou|willen) (gewoon |liever |eigenlijk |echt )?dood\b|\bdood wil\w*\b/,
  },
  { says: /\bniet meer wakker (te )?(word|worden|wordt|werd)\b/ },
  {
    says: /\bvan kant (\w+ ){0,3}(maak|maken|maakt|gemaakt)\b|\b(verhang|verhangen|verdrinken|ophangen|opgehangen)\b.{0,12}\bzelf\b/,
  },
  {
    says: new RegExp(
      `\\b${oneself} (op te hangen|op ?gehangen|ophangen|verhangen|verdrinken|van het leven)\\b`,
    ),
  },
  {
    says: /\b(spring|stap|gooi|loop|sta|duik)\w* .{0,25}\b(voor (de|een) trein|van (de|een|het) (brug|flat|dak|balkon))\b|\b(voor (de|een) trein|van (de|een|het) (brug|flat|dak|balkon)) .{0,20}\b(spring|stap|gooi|loop)\w*/,
  },
  {
    says: /\bpoging (heb |heeft |had )?(gedaan|ondernomen)\b/,
    unless: /\bpoging \w* ?(gedaan|ondernomen) (om|tot|bij|met|voor)\b/,
  },
  {
    says: /\bleven\b.{0,30}\b(geen zin|zinloos|niets meer|geen nut)\b|\bgeen (zin|nut) (meer )?(in|om) .{0,8}\bleven\b|\bno (point|sense|use) in (living|life|going on)\b/,
  },
  {
    says: /\b(pillen|medicijnen|tabletten|slaapmiddelen)\b.{0,30}\b(verzameld|verzamel|gespaard|opgespaard|ingenomen|bewaard)\b|\boverdos(is|e)\b/,
    unless: asSubject,
  },
  { says: /\bbeter (af )?((is|zijn|was|waren|zou zijn) )?zonder (mij|hem|haar|me)\b/ },
  {
    says: /\b(als|wanneer) (ik|hij|zij|ze) er niet (meer |langer )?(was|ben|is|waren|zou zijn)\b.{0,40}\b(niemand|beter|mis\w*|merk\w*|opluchting)\b|\b(niemand|beter|mis\w*|merk\w*|opluchting)\b.{0,40}\b(als|wanneer) (ik|hij|zij|ze) er niet (meer |langer )?(was|ben|is|waren|zou zijn)\b/,
  },
  {
    says: /\bleven\b.{0,25}\bniet (meer |langer )?(zien|ziet|zie|zag) zitten\b|\b(zie|ziet|zag) .{0,15}\bleven\b.{0,12}\bniet (meer )?zitten\b|\b(de zin niet|zin er niet|niet de zin|geen zin)\b.{0,45}\bleven\b|\b(het|dit) hoeft (allemaal )?(voor|van) (mij|me) (allemaal )?niet meer\b/,
    unless: /\bleven lang leren\b/,
  },
  {
    says: /\b(fantaseer|fantaseert|fantaseerde|verlang|verlangt|verlangde|droom|droomt|denk|denkt|dacht|gedachten|thinks?|thinking|thoughts) .{0,20}\b(doodgaan|dood te gaan|dood te zijn|sterven|dood zijn|dying|being dead)\b/,
    unless: asSubject,
  },
  {
    says: /\b(touw|strop|rope|noose)\b.{0,25}\b(gekocht|koop|kopen|gehaald|klaar|liggen|hangt|opgehangen|bought|buy|ready|hanging)\b|\b(koop|kocht|haalde|bought|got) .{0,10}\b(touw|strop|rope|noose)\b/,
    unless: /\b(boot|zeil\w*|tent|klim\w*|schommel|sail\w*|climb\w*|boat|swing)\b/,
  },
  {
    says: /\b(hoop|hoopt|hoopte|wou|wens|wil|wilde|zou willen)\b.{0,35}\bniet (meer )?wakker\b|\bnooit meer wakker\b/,
  },
  {
    says: /\b(het )?leven (\w+ ){0,2}(zat|moe|beu)\b|\b(zat|moe|beu) van het leven\b|\blevensmoe\b|\bklaar met (het|mijn|zijn|haar) leven\b|\buit het leven (te )?(stap\w*|gestapt)\b|\b(tired|sick) of (life|living)\b/,
  },
  {
    says: /\b(niemand|geen mens) (zou )?.{0,12}\b(mis|missen|mist) (me|mij|hem|haar)?\b.{0,20}\b(als ik|weg|dood)\b/,
  },
  { says: /\beuthanasie\b/, unless: asSubject },
  { says: /\bafscheidsbrie(f|ven|fje)\b/, unless: /\bcollega\w*|\bteam\b|\bwerkgever\b/ },
  { says: /\b(kill|hang|drown) (myself|himself|herself|themsel\w+)\b/ },
  {
    says: /\b(take|taking|took|taken) (my|his|her|their) own (life|lives)\b|\bend(s|ed|ing)? (my|his|her|their) (own )?(life|lives)\b|\bend(ing)? it all\b/,
  },
  {
    says: /(\bnot|n't|\bdont|\bno longer|\bnever) (want|wants|wanted|wish|wishes)? ?(to )?(live|be alive)( on)?\b|\bno reason to live\b/,
    unless: /\b(live|alive) (in|with|like|on|at|near|by|from|for|up)\b/,
  },
  { says: /(\bnot|n't|\bdont) want to be (here|alive|around) any ?more\b/ },
  {
    says: /\b(want|wants|wanted|going) to die\b|\b(rather|better off) (be )?dead\b|\bwish(es|ed)? .{0,12}\b(was|were) dead\b|\bcan('t| ?not) (go|carry) on living\b|\bnever wake up\b/,
  },
  { says: /\bbetter off without (me|him|her)\b/ },
  { says: /\bgoodbye (letter|note)s?\b/, unless: /\b(colleagues|team|employer)\b/ },
  { says: /\bjump\w* (off|in front of)\b/ },
];

/** What is said of harm that somebody does to themselves, or that is done to them or by them now. */
const harm: readonly Sign[] = [
  { says: new RegExp(`\\b${oneself} .{0,12}\\b(iets|wat) .{0,10}\\baan ?(te )?(doe|doet|doen|gedaan)\\b`) },
  {
    says: new RegExp(
      `\\b(snij\\w*|sneed|krast?|beschadig\\w*|verwond\\w*) ${oneself}\\b|\\b${oneself} .{0,10}\\b(snij\\w*|beschadig\\w*|verwond\\w*|pijn (te )?(doe\\w*))\\b`,
    ),
  },
  {
    says: /\bautomutil\w*|\bzelf(beschadig|verwond)\w*|\bself ?harm\w*|\b(hurt|hurts|hurting|cut|cuts|cutting|harm|harms|harming) (myself|himself|herself|themsel\w+)\b/,
    unless: asSubject,
  },
  {
    says: /\b(mes|pistool|vuurwapen|wapen|geweer|knife|gun)\b.{0,40}\b(dreig\w*|wacht\w*|steek|steken|schiet\w*|threat\w*|shoot|stab)\b|\b(dreig\w*|threat\w*)\b.{0,40}\b(mes|pistool|vuurwapen|wapen|geweer|knife|gun|vermoord\w*|doden|kill)\b/,
  },
  {
    says: /\b(kras\w*|snij\w*|sneed|prik\w*|brand\w*|cut|cuts|cutting|burn\w*) .{0,12}\b(haar|zijn|mijn|hun|d'r|m'n|z'n|her|his|my|their) (onder)?(armen?|benen?|polsen?|huid|wrists?|arms?|legs?|skin)\b/,
  },
  { says: /\b(dreig\w*|bedreig\w*) .{0,20}\bmet de dood\b|\b(doodsbedreiging\w*|death threats?)\b/ },
  {
    says: /\b(neer|dood) ?(te )?(steken|gestoken|schieten|geschoten|slaan)\b|\b(wil|wilde|gaat|ging|zou|dreigt|dreigde|gedreigd) .{0,30}\bvermoorden\b/,
  },
  {
    says: /\b(word|wordt|werd|is|is being|gets|being) .{0,25}\b(geslagen|mishandeld|misbruikt|gestalkt|beaten|abused|stalked)\b/,
    unless: /\b(in het verleden|vroeger|als kind|as a child|in the past)\b/,
  },
  {
    says: /\b(bedreigt|bedreigd|threatens|threatened) .{0,20}\b(thuis|partner|man|ex|met de dood|at home|to kill)\b/,
    unless: /\bmet ontslag\b/,
  },
];

const signs = [...dying, ...harm];

const others =
  /\b(client\w*|hij|zij|ze|hem|haar|zichzelf|zich|deelnemer\w*|kandidaat|coachee|he|she|him|her|himself|herself|they)\b/;

function isIn(sentence: string, { says, unless }: Sign): boolean {
  return says.test(sentence) && !unless?.test(sentence);
}

/** In lower case, without marks on letters and without what cannot be seen. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .toLowerCase();
}
