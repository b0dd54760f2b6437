import type { Localized } from '../../language.ts';

/** Words that say little by themselves, and those with which a mirror says that it is one: "je zegt dat", "you mention". */
export const ordinaryWords: Localized<ReadonlySet<string>> = {
  nl: wordsOf(
    'de het een en of maar want dus dat die dit deze der den des er daar hier waar wat wie hoe welk welke wanneer',
    'ik je jij jou jouw u uw hij zij ze haar hem zijn hun hen wij we ons onze me mij mijn zich zelf zichzelf mezelf jezelf',
    'ben bent is was waren wordt worden werd werden heb hebt heeft hebben had hadden kan kun kunt kunnen kon konden',
    'wil wilt willen wilde wilden zou zouden zal zult zullen mag mogen moet moeten moest ga gaat gaan ging gingen',
    'doe doet doen deed deden gedaan kom komt komen kwam kwamen laat laten liet maak maakt maken maakte',
    'niet geen nooit niets niemand wel ook nog al alleen maar toch heel erg zo zeer vrij te om aan in op bij met van voor',
    'door over uit naar tot toe tegen tussen onder na tijdens zonder als toen terwijl omdat doordat zodat dan nu daarna',
    'eerst daarvan daarin daarbij daarmee hiervan ervan erover iets alles meer minder veel weinig steeds vaak vaker soms',
    'weer even gewoon eigenlijk best misschien ander andere anders zelfs pas net beide elkaar per waarop waarbij waarin',
    'zegt zei gezegd hoor hoort hoorde vertelt vertelde verteld noemt noemde genoemd beschrijft beschreef schrijft schreef',
    'geeft gaf lees zeg noem twee plaats waaraan waardoor waarmee waarover waarvan waarvoor waarnaar waaruit hoeveel hoelang',
  ),
  en: wordsOf(
    'the a an and or but so that this these those there here where what who how which when whose',
    'i you your yours yourself he she it they his her hers him its their them we our us my mine myself me',
    'am are is was were be been being have has had having can could will would shall should may might must do does did done',
    "doing not never nothing nobody none also still already only just very quite too to of for from with without about into don't",
    "didn't doesn't wasn't weren't isn't aren't couldn't wouldn't won't can't hadn't haven't hasn't cannot onto",
    'over under after before during between against until while because then now than if as at by in on up out off',
    'some any all more less much many most few again often sometimes such own same other another both each every no',
    'get gets got make makes made let lets go goes went come comes came thing things something anything one',
    'say says said saying hear heard tell tells told mention mentions mentioned describe describes described write writes',
    'wrote call calls two place',
  ),
};

function wordsOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
