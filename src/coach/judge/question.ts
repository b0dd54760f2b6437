import type { Language, Localized } from '../../language.ts';
import type { Complaint } from './judged.ts';

// Words before the asking word that do not change what is asked: "aan welke vraag", "toen hij zweeg, wat".
const opening: Localized<RegExp> = {
  nl: /^(?:(?:en|maar|dus) )?(?:(?:als|toen|terwijl|nu|op het moment dat|stel dat)\b[^?,]{1,90}, )?(?:(?:aan|in|op|bij|met|voor|van|door|over|naar|uit|tegen|vanaf|sinds|tot|om|onder) )?(?:wat|hoe|welke?|waar(?!om)\p{L}*|wanneer|wie|wiens|hoeveel|hoelang)\b/iu,
  en: /^(?:(?:and|but|so) )?(?:(?:when|as|while|now that|at the moment)\b[^?,]{1,90}, )?(?:(?:in|at|on|with|by|for|from|to|about|of|into|under|through) )?(?:what|how|which|where|when|who|whom|whose)\b/iu,
};

const double: Localized<RegExp> = {
  nl: /[\s,](?:en|of|maar)(?: \p{L}+)? (?:wat|hoe|welke?|waar\p{L}*|wanneer|wie)\b|, (?:en|of) \p{L}+ (?:je|jij|u|het|hij|ze|zij|dat|die|er)\b/iu,
  en: /[\s,](?:and|or|but)(?: \p{L}+)? (?:what|how|which|where|when|who|why)\b|, (?:and|or) \p{L}+ (?:you|it|he|she|they|that|there)\b/iu,
};

// "What do you need, time, rest or a colleague?" and "Which tips did you give, were they useful?"
const answersItself: Localized<RegExp> = {
  nl: /,.* of .*\?$|, (?!denk je|die |dat |als |toen |waar)\p{L}+ (?:je|jij|u|het|hij|ze|zij|dat|er)\b/iu,
  en: /,.* or .*\?$|, (?!do you think|which |that |when |as |if )\p{L}+ (?:you|it|he|she|they|that|there)\b/iu,
};

const leading: Localized<RegExp> = {
  nl: /\b(?:waarom|niet (?:gewoon|beter|liever|eens|toch|ook)|toch|(?:vind|denk|zou|had|moet|moest|kon|kun) (?:je|jij) (?:ook )?(?:niet|ook)|niet waar|nietwaar|hè|eens met|hoe (?:erg|fout|slecht|goed|knap|belangrijk|slim|verstandig))\b/iu,
  en: /\b(?:why|(?:would|could|should|do|did|was|were|is|are|have|had)n't|not (?:better|rather|just|simply)|right\?|don't you|surely|how (?:bad|wrong|good|important|wise|smart))/iu,
};

/** What is wrong with a text as one open question that leaves the answer free. */
export function wrongWithQuestion(text: string, language: Language): Complaint | undefined {
  const question = text.trim().replaceAll('\u2019', "'");
  if (!/^[^?]+\?$/u.test(question) || /[.!;]\s/u.test(question)) return 'notOneQuestion';
  if (leading[language].test(question)) return 'leading';
  if (double[language].test(question)) return 'notOneQuestion';
  if (!opening[language].test(question)) return 'closedQuestion';
  return answersItself[language].test(question.replace(opening[language], '')) ? 'notOneQuestion' : undefined;
}
