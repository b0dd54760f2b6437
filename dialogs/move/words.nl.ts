import type { Words } from './words.ts';

const figure = {
  trainingHours: 'uren scholing',
  hoursPerEc: 'uren per EC',
  practiceHours: 'praktijkuren',
  practiceYears: 'jaren waarin die uren vallen',
};

/** Every sentence in Dutch. */
export const nl: Words = {
  name: 'Overstappen',
  offer: 'ga naar de nieuwste editie van het beroepsprofiel; je ziet eerst wat dat voor jou betekent',
  words: ['overstap', 'stap over', 'nieuwe editie', 'nieuwste editie'],
  title: (day) => `Editie van ${day}`,
  choose: (day, isOn) =>
    isOn
      ? `Je werkt met de editie van ${day}; een nieuwere is er niet. Wil je zien waar je daarin staat?`
      : `Sinds ${day} geldt een nieuwere editie van het beroepsprofiel. Wil je zien wat overstappen voor jou betekent?`,
  question: {
    name: 'Overstappen',
    why: 'Je blijft op de editie waarmee je begon tot je zelf overstapt. Zo verandert wat je zei niet ongemerkt van betekenis.',
  },
  edition: (name, day) => `${name}, editie van ${day}`,
  intro: (from, to) =>
    `Je werkt met **${from}**. Er is een nieuwere: **${to}**. Hieronder zie je wat overstappen voor jou betekent. Er verandert nu nog niets.`,
  counts: (counted) => `Wat er met de uitspraken gebeurt: ${counted}.`,
  what: {
    same: 'gelijk',
    reworded: 'anders verwoord',
    renamed: 'verplaatst',
    split: 'gesplitst',
    merged: 'samengevoegd',
    changed: 'veranderd',
    new: 'nieuw',
    gone: 'vervallen',
  },
  more: (lines) => `en nog ${lines}`,
  effect: {
    kept: 'je antwoord gaat mee',
    returns: 'je eerdere antwoord telt weer mee',
    again: (said) => `ik vraag het je opnieuw${said && `; je zei ${said}`}`,
    first: 'ik vraag het je',
    aside: (said) => `je antwoord${said && ` (${said})`} blijft bewaard en telt niet mee`,
    asideEvidence: 'je bewijs blijft bewaard en telt niet mee',
    nothing: 'hier zei je nog niets over',
    evidence: (pieces, most) =>
      pieces > most
        ? `van je ${pieces} bewijzen gaan er ${most} mee, de rest blijft bewaard`
        : 'je bewijs gaat mee',
  },
  keeps: (answers) => `Je houdt ${datedAnswers(answers)}.`,
  asks: (statements, minutes) =>
    `Daarna vraag ik je naar ${statementsOf(statements)}, opnieuw of voor het eerst: ongeveer ${minutesOf(minutes)}.`,
  asksNothing: 'Er is niets dat ik je opnieuw hoef te vragen.',
  aside:
    'Wat je zei over een uitspraak die vervalt, blijft bewaard. Het telt weer mee als de uitspraak terugkomt.',
  criteria: (changed) =>
    `De toelatingscheck rekent daarna met de eisen van de nieuwe editie${changed && `: ${changed}`}.`,
  figure: (which, before, after) => `${figure[which]} ${after} in plaats van ${before}`,
  ask: 'Terug naar je oude editie kan daarna niet; wat je zei blijft bewaard. Wil je overstappen?',
  stays: (day) =>
    `Goed, je blijft op de editie van **${day}**. Er is niets veranderd. Overstappen kan altijd nog: typ hier **opnieuw**, of kies het later in het menu.`,
  moved: (edition) => `Je werkt nu met **${edition}**.`,
  kept: (answers) => `Gebleven: ${datedAnswers(answers)}.`,
  askedNow: (statements, minutes) =>
    `Dit vraag ik je opnieuw of voor het eerst, ${statementsOf(statements)}, ongeveer ${minutesOf(minutes)}:`,
  stoodOn: (said) => `eerder zei je ${said}`,
  asideNow: 'Bewaard, telt niet mee:',
  settledAsk: (day) =>
    `Je bent al overgestapt, naar de editie van **${day}**. Terug naar een oudere kan niet; wat je zei is bewaard. Laten we het zo?`,
  settled: (edition) => `Je werkt met **${edition}**. Terug naar een oudere editie kan niet.`,
  open: (statements, of, minutes) =>
    statements === 0
      ? `Bij alle ${of} uitspraken staat een antwoord.`
      : `Van de ${of} uitspraken ${statements === 1 ? 'staat er nog één' : `staan er nog ${statements}`} open: ongeveer ${minutesOf(minutes)}.`,
  hasAside: 'Wat je in een eerdere editie zei, is bewaard; wat daarvan hier geen plek heeft, telt niet mee.',
  formerGroup: (group) =>
    `**${group}** staat niet in de editie waar je mee werkt. Hier is niets te doen; wat je eerder zei, is bewaard.`,
};

function datedAnswers(count: number): string {
  return count === 1 ? 'één antwoord, met de dag van toen' : `${count} antwoorden, elk met de dag van toen`;
}

function statementsOf(count: number): string {
  return count === 1 ? 'één uitspraak' : `${count} uitspraken`;
}

function minutesOf(count: number): string {
  return count === 1 ? 'één minuut' : `${count} minuten`;
}
