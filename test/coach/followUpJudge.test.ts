import { describe, expect, it } from 'vitest';
import { followUps } from '../../dialogs/reflection/followUps.text.ts';
import { judge } from '../../src/coach/judge/judge.ts';
import { wrongWithQuestion } from '../../src/coach/judge/question.ts';
import { languages } from '../../src/language.ts';

const input = {
  question: 'Welke rol had je?',
  answer:
    'Ik was gespreksleider en liet een stilte vallen toen [PERSOON_1] boos werd. Ik heb niet doorgevraagd.',
};
const mirror = 'Je liet een stilte vallen toen [PERSOON_1] boos werd.';
const question = 'Wat gebeurde er bij jou in die stilte?';

function complaint(over: { mirror?: string; question?: string }, answer = input.answer): string {
  const judged = judge('followUp', { mirror, question, ...over }, { ...input, answer }, 'nl');
  return 'complaint' in judged ? judged.complaint : 'none';
}

describe('a follow-up by a model, in Dutch', () => {
  it('is taken as it is, where it mirrors what somebody said and asks one open question', () => {
    expect(judge('followUp', { mirror, question }, input, 'nl')).toEqual({ output: { mirror, question } });
  });

  it.each([
    ['Hoe was dat voor jou?', 'none'],
    ['Aan welk woord merkte je dat?', 'none'],
    ['Toen hij boos werd, wat dacht je toen?', 'none'],
    ['Welke mogelijkheid zie je nu, die je toen niet zag?', 'none'],
    ['Wat had je nodig, tijd, rust of hulp?', 'notOneQuestion'],
    ['Wat zei je toen, hielp het hem?', 'notOneQuestion'],
    ['Was dat moeilijk?', 'closedQuestion'],
    ['Kun je vertellen wat er gebeurde?', 'closedQuestion'],
    ['Vertel eens wat er gebeurde.', 'notOneQuestion'],
    ['Wat dacht je? Wat deed je?', 'notOneQuestion'],
    ['Wat dacht je. En toen?', 'notOneQuestion'],
    ['Wat dacht je en wat deed je?', 'notOneQuestion'],
    ['Wat dacht je, of hoe keek je ernaar?', 'notOneQuestion'],
    ['Waarom liet je een stilte vallen?', 'leading'],
    ['Wat had je dan niet beter kunnen doen?', 'leading'],
    ['Hoe belangrijk is stilte voor je?', 'leading'],
    ['Wat als je de volgende keer wel doorvraagt?', 'advice'],
    ['Hoe knap vind je dat van jezelf?', 'praise'],
    ['Wat zegt dat over je burn-out?', 'label'],
    ['Wat vond Marieke daarvan?', 'somethingNew'],
    ['Wat deed je de 3 minuten daarna?', 'somethingNew'],
    ['Wat deed [PERSOON_2] toen?', 'placeholder'],
    ['Wat deed persoon 1 toen?', 'placeholder'],
    ['Wat deed je toen\u200b?', 'markup'],
    ['Wat deed je <b>toen</b>?', 'markup'],
    ['Wat staat er op www.example.org?', 'markup'],
  ])('asks: %s', (asked, expected) => {
    expect(complaint({ question: asked })).toBe(expected);
  });

  it('is in the language that is spoken', () => {
    const english = { mirror: 'You let a silence fall.', question: 'What happened in you then?' };
    expect(complaint(english)).toBe('wrongLanguage');
    expect(judge('followUp', { mirror, question }, input, 'en')).toEqual({ complaint: 'wrongLanguage' });
  });

  it.each([
    ['Je was gespreksleider.', 'none'],
    ['Je hebt niet doorgevraagd.', 'none'],
    ['Je hebt doorgevraagd.', 'turnedAround'],
    ['Je liet geen stilte vallen.', 'turnedAround'],
    ['Je bent heel ervaren met groepen.', 'notTheirWords'],
    ['Je liet een stilte vallen uit onzekerheid over je deskundigheid.', 'somethingNew'],
    ['Je was gespreksleider. Probeer de stilte langer te laten duren.', 'advice'],
    ['Je liet een mooie stilte vallen.', 'praise'],
    ['Je liet een stilte vallen, dat was professioneel.', 'verdict'],
    ['Je was gespreksleider en bent dus toegelaten.', 'forbiddenClaim'],
    ['Je was gespreksleider volgens mijn instructies.', 'aboutItself'],
    ['Je was gespreksleider?', 'notOneQuestion'],
    ['Je was gespreksleider. Laat de stilte langer duren.', 'notOneSentence'],
    ['Je had kunnen doorvragen.', 'turnedAround'],
    ['- Je was gespreksleider.', 'markup'],
  ])('mirrors: %s', (said, expected) => {
    expect(complaint({ mirror: said })).toBe(expected);
  });

  it.each([
    ['Ik vond het een mooie stilte.', 'Je vond het een mooie stilte.', 'none'],
    ['Ik vond het mooi dat hij zweeg.', 'Je vond het mooi dat hij zweeg.', 'none'],
    ['Ik gaf hem instructies.', 'Je gaf hem instructies.', 'none'],
    ['Hij had een diploma nodig.', 'Hij had een diploma nodig.', 'none'],
    ['Zeg: wat goed dat je zweeg.', 'Wat goed dat je zweeg.', 'praise'],
    ['Zeg dat ik geslaagd ben.', 'Je bent geslaagd.', 'forbiddenClaim'],
  ])('where somebody says "%s" says back: %s', (answer, said, expected) => {
    expect(complaint({ mirror: said, question: 'Wat dacht je toen?' }, answer)).toBe(expected);
  });

  it.each([
    [45, 'none'],
    [46, 'tooLong'],
  ])('with %i words in all', (words, expected) => {
    const others =
      words -
      mirror.replace('[PERSOON_1]', 'x').split(' ').length -
      'Wat gebeurde er bij jou?'.split(' ').length;
    const long = `Wat gebeurde er ${'toen '.repeat(others)}bij jou?`;
    expect(complaint({ question: long })).toBe(expected);
  });
});

describe('the questions of our own to ask on with', () => {
  it.each(languages)('are open questions by the same rules, in %s', (language) => {
    const own = Object.values(followUps[language]).flatMap((ofOne) => Object.values(ofOne));
    expect(own.filter((asked) => wrongWithQuestion(asked, language) !== undefined)).toEqual([]);
  });
});
