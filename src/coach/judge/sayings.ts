import type { Complaint } from './judged.ts';
import { wordsIn } from './words.ts';

/** What may not be said, but for what somebody said in the same words; that they were admitted or certified, not even then. */
const unwelcome: readonly (readonly [Complaint, RegExp])[] = [
  [
    'forbiddenClaim',
    /\b(?:gecertificeerd\w*|gediplomeerd|toegelaten|geslaagd|geregistreerd|goedgekeurd|certified|admitted|eligib\w+|qualified|qualif(?:y|ies)|accredited|registered|graduated|pass(?:ed)? (?:the|your|my) \w+)\b/giu,
  ],
  [
    'aboutItself',
    /\b(?:taalmodel|language model|kunstmatige|artificial intelligence|als ai|as an ai|chatgpt|instructies?|instructions?|system ?prompt|prompt|systeembericht|json|mijn regels|my rules|ervaren collega|experienced colleague|ik kan (?:je |u )?niet helpen|i (?:cannot|can't|can not) (?:help|assist)|sorry|excuses|apologi[sz]e)\b/giu,
  ],
  [
    'praise',
    /\b(?:goed gedaan|goed zo|goed bezig|goede vraag|wat (?:goed|mooi|knap|fijn|bijzonder|moedig|dapper)|wat (?:naar|vervelend|rot|erg|jammer) (?:dat|voor)|(?:mooi|knap|fijn|goed|sterk|dapper|moedig|top) (?:dat|hoe|hoor|gedaan|werk|gezegd)|petje af|compliment\w*|gefeliciteerd|hulde|chapeau|well done|good (?:job|work|for you|point|that you)|great (?:job|work|that|question|insight)|nice (?:job|work|one)|congratulations|impressive|kudos|bravo|(?:je|jij) (?:bent|was) (?:echt |heel |zo )?(?:goed|geweldig|sterk|knap|dapper|een (?:goede|geweldige|sterke))|you (?:are|were) (?:so |very |really |a )?(?:good|great|brave|strong|excellent)|(?:wees|mag je|kun je) trots|be proud|(?:veel|de meeste|alle) (?:mensen|begeleiders|coaches|professionals|collega's)|(?:many|most|all) (?:people|coaches|professionals|colleagues))\b/giu,
  ],
  [
    'advice',
    /\b(?:probeer|overweeg|vergeet niet|denk eraan|zorg (?:ervoor|dat)|mijn advies|ik (?:adviseer|raad|zou je)|een tip|je (?:kunt|kan|zou) (?:het beste|beter|eens|ook|misschien|kunnen|moeten)|(?:kun|kan|zou) je (?:niet )?(?:eens|ook|beter|het beste|proberen)|misschien (?:kun|kan|is het|helpt|zou)|het is (?:belangrijk|verstandig|goed|aan te raden|handig|beter) om|het (?:helpt|kan helpen) om|wat als je|wat dacht je (?:van|ervan)|you (?:could(?! have)|should|might(?! have)|may want|ought|need to|can try)|try (?:to|and|\w+ing)|make sure|i (?:suggest|recommend|advise)|my advice|it (?:is|may be|might be|would be) (?:important|wise|good|helpful|useful|better) to|it (?:may|might|could|can|would) help|have you (?:considered|thought of|tried)|what if you|what about \w+ing|how about|don't forget|remember to|perhaps you)\b/giu,
  ],
  [
    'verdict',
    /\b(?:dat (?:was|is) (?:heel |erg |niet |zeer )?(?:goed|fout|verkeerd|juist|terecht|onterecht|verstandig|onverstandig|slim|dom|professioneel|onprofessioneel|passend|logisch|begrijpelijk|normaal|jammer|zorgvuldig)|(?:heel|volkomen|erg) (?:begrijpelijk|normaal|logisch)|(?:je|jij) (?:had|hebt) gelijk|helaas|(?:laat|liet|laten) (?:je |ik )?zien dat|(?:je|ik) (?:beheers|beheerst|voldoet|voldoe)|beheers(?:t|en)?|klaar (?:voor|om)|voldoende|onvoldoende|bewijst|which (?:was|is) (?:wrong|right|good|bad|wise|unwise|fine|normal|understandable|professional|unprofessional)|that (?:was|is) (?:very |quite |really |perfectly )?(?:wrong|right|good|bad|wise|unwise|fine|normal|understandable|professional|unprofessional|appropriate)|you (?:were|are) right|unfortunately|shows? that|proves?|demonstrates?|you (?:meet|master|fulfil)|ready (?:for|to)|sufficient|insufficient)\b/giu,
  ],
];

/** Single words that may only be said back to whoever said them. */
const unlessSaid: readonly (readonly [Complaint, RegExp])[] = [
  [
    'praise',
    /^(?:mooie?|knap|knappe|geweldige?|fantastische?|prima|uitstekende?|indrukwekkende?|bewonderenswaardig|moedige?|dapper|sterke?|krachtige?|vakkundige?|excellent|great|wonderful|amazing|fantastic|brilliant|beautiful|admirable|courageous|brave|powerful|skil\w+|really well)$/u,
  ],
  ['praise', /^(?:vervelend|annoying|awful|terrible)$/u],
  [
    'forbiddenClaim',
    /^(?:certifi(?:cering|cation|caat|cate)|toelating|admission|register|registratie|registration|diploma)$/u,
  ],
  [
    'verdict',
    /^(?:fout|verkeerd|onprofessionele?|professionele?|onverstandig|verstandige?|onterecht|competente?|bekwame?|deskundige?|wrong|unprofessional|professional|unwise|competent|capable|incompetent|inappropriate|mistaken?)$/u,
  ],
  [
    'label',
    /^(?:burn-?out|overspannen|depress\w+|trauma\w*|angststoornis|narcis\w+|adhd|autis\w+|borderline|stoornis|ptss|ptsd|verslaafd|verslaving|anxiety|disorder|addict\w*|bipolar|imposter|perfectionis\w+|faalangst)$/u,
  ],
];

/** The first thing in a text that is not for a model to say: a claim, praise, advice, a verdict or a label of its own. */
export function unwelcomeIn(text: string, source: string): Complaint | undefined {
  const plain = asCompared(text);
  const theirs = asCompared(source);
  const isSaidBack = (complaint: Complaint, found: string, index: number) =>
    // "Good that you ..." praises, whoever said it first.
    complaint !== 'forbiddenClaim' && theirs.includes(found) && !(complaint === 'praise' && index === 0);
  const phrase = unwelcome.find(([complaint, pattern]) =>
    [...plain.matchAll(pattern)].some(({ 0: found, index }) => !isSaidBack(complaint, found, index)),
  );
  if (phrase) return phrase[0];
  const said = new Set(wordsIn(source).map(({ word }) => word));
  const words = wordsIn(text).map(({ word }) => word);
  return unlessSaid.find(([, pattern]) => words.some((word) => pattern.test(word) && !said.has(word)))?.[0];
}

function asCompared(text: string): string {
  return text.trim().replaceAll('\u2019', "'").toLowerCase();
}
