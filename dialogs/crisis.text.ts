import type { Language, Localized } from '../src/language.ts';
import { type Danger, dangerIn } from '../src/rules/crisis.ts';

// People in the Netherlands call these, whatever language they speak.
const words: Localized<Record<Danger, readonly string[]>> = {
  nl: {
    self: [
      'Wat je schrijft klinkt zwaar, en het is goed dat je het zegt. Ik ben een programma en kan je hier niet mee helpen. Een mens kan dat wel.',
      'Bel **113**, of gratis **0800-0113**, dag en nacht. Chatten kan op [113.nl](https://www.113.nl). Is er nu gevaar, bel dan **112**.',
    ],
    other: [
      'Wat je schrijft klinkt ernstig. Je hoeft dit niet alleen te dragen. Ik ben een programma en kan hier niet mee helpen; mensen wel.',
      'Is er nu gevaar, bel dan **112**. Bel **113**, of gratis **0800-0113**, dag en nacht, of chat op [113.nl](https://www.113.nl). Dat kan samen met degene om wie het gaat, en ook voor jezelf.',
      'Overleg vandaag nog met iemand die je vertrouwt: een collega, of de huisarts of bedrijfsarts van je cliënt.',
    ],
  },
  en: {
    self: [
      'What you write sounds heavy, and it is good that you say it. I am a program and cannot help you with this. A person can.',
      'Call **113**, or **0800-0113** free of charge, day and night. You can chat at [113.nl](https://www.113.nl). If there is danger now, call **112**.',
    ],
    other: [
      'What you write sounds serious. You do not have to carry this alone. I am a program and cannot help with this; people can.',
      'If there is danger now, call **112**. Call **113**, or **0800-0113** free of charge, day and night, or chat at [113.nl](https://www.113.nl). You can do that together with the person it is about, and for yourself as well.',
      'Talk it over today with somebody you trust: a colleague, or your client’s doctor or company doctor.',
    ],
  },
};

/** What is said first of all to a text that speaks of suicide or acute danger; `undefined` to any other. */
export function calmWords(text: string, language: Language): string | undefined {
  const danger = dangerIn(text);
  return danger && words[language][danger].join('\n\n');
}
