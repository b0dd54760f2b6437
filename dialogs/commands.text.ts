import type { CommandWords } from '../src/conversation/reading/command.ts';
import type { Localized } from '../src/language.ts';

/** What people say to steer the conversation; both languages are understood all the time. */
export const commandWords: Localized<CommandWords> = {
  nl: {
    help: ['help', 'hulp', 'uitleg', 'help me', 'help mij', 'wat kan ik doen', '?', '??'],
    back: ['terug', 'ga terug', 'vorige', 'vorige vraag', 'ongedaan maken', 'maak ongedaan'],
    skip: [
      'overslaan',
      'sla over',
      'vraag overslaan',
      'sla deze vraag over',
      'volgende',
      'volgende vraag',
      'weet ik niet',
      'ik weet het niet',
      'weet niet',
      'geen idee',
    ],
    stop: ['stop', 'stoppen', 'ophouden', 'pauze', 'even stoppen', 'doei', 'tot ziens'],
    menu: ['menu', 'hoofdmenu', 'begin', 'naar het menu', 'terug naar het menu'],
    why: ['waarom', 'waarom vraag je dat', 'waarom vraag je dit', 'waarom wil je dat weten'],
    answers: ['antwoorden', 'mijn antwoorden', 'overzicht', 'samenvatting'],
    skipped: ['overgeslagen', 'overgeslagen vragen'],
    again: ['opnieuw', 'nog een keer', 'begin opnieuw', 'opnieuw beginnen', 'opnieuw doen', 'doe opnieuw'],
    resume: ['verder', 'doorgaan', 'ga verder', 'ga door', 'hervatten', 'waar was ik', 'waar waren we'],
    language: {
      nl: ['nederlands', 'in het nederlands'],
      en: ['engels', 'in het engels'],
    },
    change: ['wijzig', 'wijzigen', 'verander', 'veranderen', 'pas * aan', 'pas aan', 'aanpassen'],
    remove: [
      ...['verwijder dit', 'haal dit weg', 'dit weghalen'],
      ...['verwijder', 'verwijderen', 'haal * weg', 'haal weg', 'weghalen'],
    ],
    courtesies: ['graag', 'alsjeblieft', 'alstublieft', 'aub', 'a.u.b.', 'svp'],
  },
  en: {
    help: ['help', 'help me', 'explain', 'what can I do'],
    back: ['back', 'go back', 'previous', 'previous question', 'undo'],
    skip: [
      'skip',
      'skip this',
      'skip this question',
      'pass',
      'next',
      'next question',
      "I don't know",
      'I do not know',
      "don't know",
      'no idea',
    ],
    stop: ['stop', 'quit', 'exit', 'pause', 'bye', 'goodbye'],
    menu: ['menu', 'main menu', 'home', 'start', 'back to the menu'],
    why: ['why', 'why do you ask', 'why do you ask that', 'why do you ask this'],
    answers: ['answers', 'my answers', 'overview', 'summary'],
    skipped: ['skipped', 'skipped questions'],
    again: ['again', 'start again', 'start over', 'once more', 'do it again', 'begin again'],
    resume: ['continue', 'resume', 'carry on', 'go on', 'where was I', 'where were we'],
    language: {
      nl: ['dutch', 'in dutch'],
      en: ['english', 'in english'],
    },
    change: ['change', 'edit'],
    remove: ['remove this', 'delete this', 'take it out', 'take * out', 'remove', 'delete'],
    courtesies: ['please'],
  },
};
