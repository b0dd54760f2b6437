import type { Localized } from '../../src/language.ts';
import type { Cue } from '../../src/rules/followUp.ts';

/** The profile's five questions, by id. */
export type ReflectionQuestion = 'R1' | 'R2' | 'R3' | 'R4' | 'R5';

/** One open question to ask on with, for each of the five questions and each cue; never praise, advice or a verdict. */
export const followUps: Localized<Readonly<Record<ReflectionQuestion, Readonly<Record<Cue, string>>>>> = {
  nl: {
    R1: {
      vague: 'Hoe zag die rol eruit in wat je zei of deed?',
      aboutOther: 'Wat was jouw eigen deel daarin?',
      feeling: 'Wat deed dat gevoel met de rol die je pakte?',
      deeper: 'Waaraan merkte de ander dat je die rol had?',
      again: 'Welke andere rol was er ook nog, misschien op de achtergrond?',
    },
    R2: {
      vague: 'Welke mogelijkheden lagen er nog meer, ook als je ze niet koos?',
      aboutOther: 'Waar kon jij zelf kiezen?',
      feeling: 'Welke keuze zou je hebben gemaakt zonder dat gevoel?',
      deeper: 'Op welk moment viel de keuze precies?',
      again: 'Welke mogelijkheid zie je nu, die je toen niet zag?',
    },
    R3: {
      vague: 'Wat woog voor jou het zwaarst?',
      aboutOther: 'Wat maakte dit voor jou de keuze die je maakte?',
      feeling: 'Wat wilde dat gevoel je zeggen?',
      deeper: 'Welke overtuiging over je werk zat daaronder?',
      again: 'Waar heb je dat eerder gezien bij jezelf?',
    },
    R4: {
      vague: 'Wat zag of hoorde je waaraan je dat merkte?',
      aboutOther: 'Welk effect had het op jou?',
      feeling: 'Wat gebeurde er daarna met dat gevoel?',
      deeper: 'Welk effect had je vooraf niet verwacht?',
      again: 'Wat merkte je er later nog van?',
    },
    R5: {
      vague: 'Wat doe je de volgende keer als eerste?',
      aboutOther: 'Wat vraagt dit van jou?',
      feeling: 'Hoe wil je met dat gevoel omgaan als het terugkomt?',
      deeper: 'In welke situatie komt dit binnenkort weer langs?',
      again: 'Wat zou het je makkelijker maken om dat te doen?',
    },
  },
  en: {
    R1: {
      vague: 'What did that role look like in what you said or did?',
      aboutOther: 'What was your own part in it?',
      feeling: 'What did that feeling do to the role you took?',
      deeper: 'How could the other person tell that you were in that role?',
      again: 'Which other role was there too, perhaps in the background?',
    },
    R2: {
      vague: 'Which other ways were open to you, including those you left?',
      aboutOther: 'Where was the choice yours?',
      feeling: 'What would you have chosen without that feeling?',
      deeper: 'At which moment was the choice made?',
      again: 'Which way do you see now that you did not see then?',
    },
    R3: {
      vague: 'What weighed most with you?',
      aboutOther: 'What made this your choice?',
      feeling: 'What was that feeling telling you?',
      deeper: 'Which belief about your work lay underneath?',
      again: 'Where have you seen that in yourself before?',
    },
    R4: {
      vague: 'What did you see or hear that told you so?',
      aboutOther: 'What effect did it have on you?',
      feeling: 'What happened to that feeling afterwards?',
      deeper: 'Which effect did you not expect beforehand?',
      again: 'What did you notice of it later on?',
    },
    R5: {
      vague: 'What will you do first, next time?',
      aboutOther: 'What does this ask of you?',
      feeling: 'How do you want to meet that feeling when it comes back?',
      deeper: 'In which situation will this come up again soon?',
      again: 'What would make it easier for you to do that?',
    },
  },
};
