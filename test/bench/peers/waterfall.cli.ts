import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  type Storage,
  type StoreItems,
  UserState,
} from 'botbuilder';
import {
  ChoicePrompt,
  ComponentDialog,
  ConfirmPrompt,
  DialogSet,
  DialogTurnStatus,
  type PromptValidatorContext,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Redis } from 'ioredis';
import { listen } from './listen.ts';
import { openRedis } from './redis.ts';

// The eligibility check as the samples of botbuilder-dialogs teach to write it: a waterfall of prompts, answers in the dialog's
// values until they are complete, state in Redis with one GET to read it and one SET to write it. It reads amounts and dates
// with expressions of its own, which is quicker than the recognizers of its prompts for them.

const menu = [
  ...['Toelatingscheck', 'Zelfbeoordeling', 'Bewijs', 'Verhaal', 'Trajecten', 'Reflectie', 'Mijn plan'],
  ...['Hercertificering', 'Waar sta ik', 'Dossier', 'Privacy'],
];
const degrees = [
  { value: 'Over mens en organisatie', synonyms: ['mens en organisatie', 'hrm', 'psychologie'] },
  { value: 'Een andere hbo- of wo-opleiding', synonyms: ['een andere', 'andere', 'ander'] },
  { value: 'Geen hbo of wo', synonyms: ['geen', 'nee', 'mbo', 'niets'] },
];

type Answers = {
  isAccredited: boolean;
  degree: string;
  training: string;
  amount: string;
  hasCertificate: boolean;
  work: string;
  from: string;
  isOngoing: boolean;
  hours: string;
};
type Step = WaterfallStepContext;

const answersOf = (step: Step) => step.values as Answers;
const fits = (pattern: RegExp) => async (prompt: PromptValidatorContext<string>) =>
  prompt.recognized.succeeded && pattern.test(prompt.recognized.value ?? '');

class Eligibility extends ComponentDialog {
  constructor(users: UserState) {
    super('eligibility');
    const answers = users.createProperty<Answers>('answers');
    const ask = (step: Step, kind: string, prompt: string, choices: (string | object)[] = []) =>
      step.prompt(kind, { prompt, ...(choices.length > 0 && { choices: choices as string[] }) });

    this.addDialog(new TextPrompt('text'))
      .addDialog(new TextPrompt('amount', fits(/^\d+(,\d+)? ?(uur|ec)$/i)))
      .addDialog(new TextPrompt('day', fits(/^\d{1,2} [a-z]+ \d{4}$/i)))
      .addDialog(new TextPrompt('hours', fits(/^\d+ (per week|in totaal)$/i)))
      .addDialog(new ConfirmPrompt('confirm'))
      .addDialog(new ChoicePrompt('choice'))
      .addDialog(
        new WaterfallDialog('check', [
          (step) =>
            ask(
              step,
              'confirm',
              'Welkom. Ik stel je vragen over je opleiding en je werk, en bewaar je antwoorden twee jaar. Mag ik ze bewaren?',
            ),
          (step) => (step.result ? ask(step, 'choice', 'Waar wil je mee beginnen?', menu) : step.endDialog()),
          (step) =>
            ask(
              step,
              'confirm',
              'We kijken eerst naar je opleiding, dan naar je werk. Heb je een geaccrediteerde loopbaanopleiding afgerond?',
            ),
          (step) => {
            answersOf(step).isAccredited = step.result;
            return step.result
              ? step.next()
              : ask(step, 'choice', 'Welke opleiding heb je afgerond op hbo- of wo-niveau?', degrees);
          },
          (step) => {
            answersOf(step).degree = step.result?.value;
            return answersOf(step).isAccredited
              ? step.next(false)
              : ask(
                  step,
                  'confirm',
                  'Genoteerd. Heb je opleidingen, cursussen of trainingen gedaan over loopbaanbegeleiding? Samen is 98 uur nodig.',
                );
          },
          (step) => (step.result ? ask(step, 'text', 'Hoe heet de opleiding of training?') : step.next()),
          (step) => {
            answersOf(step).training = step.result;
            return step.result
              ? ask(step, 'amount', `Hoeveel uur was ${step.result}? EC mag ook.`)
              : step.next();
          },
          (step) => {
            answersOf(step).amount = step.result;
            return step.result
              ? ask(step, 'confirm', `Heb je een certificaat of diploma van ${answersOf(step).training}?`)
              : step.next();
          },
          (step) => {
            answersOf(step).hasCertificate = step.result;
            const { training, amount, hasCertificate } = answersOf(step);
            const certificate = `${hasCertificate ? 'met' : 'zonder'} certificaat`;
            return training
              ? ask(step, 'confirm', `Ik begrijp: ${training}, ${amount}, ${certificate}. Klopt dat?`)
              : step.next();
          },
          (step) =>
            ask(
              step,
              'confirm',
              'Nu je werk. Heb je in de afgelopen 3 jaar gewerkt als uitvoerend loopbaanprofessional? Er is 600 uur nodig.',
            ),
          (step) => (step.result ? ask(step, 'text', 'Waar of voor wie deed je dit werk?') : step.next()),
          (step) => {
            answersOf(step).work = step.result;
            return ask(step, 'day', `Vanaf welke dag deed je dit werk (${step.result})?`);
          },
          (step) => {
            answersOf(step).from = step.result;
            return ask(step, 'confirm', 'Doe je dit werk nog steeds?');
          },
          (step) => {
            answersOf(step).isOngoing = step.result;
            return ask(
              step,
              'hours',
              'Hoeveel uur gaf je daar zelf loopbaanbegeleiding? Per week of in totaal, zoals "16 per week".',
            );
          },
          (step) => {
            answersOf(step).hours = step.result;
            const { work, from, isOngoing } = answersOf(step);
            const until = isOngoing ? 'nu' : 'een eerdere dag';
            return ask(
              step,
              'confirm',
              `Ik begrijp: ${work}, van ${from} tot ${until}, ${step.result}. Klopt dat?`,
            );
          },
          (step) => ask(step, 'confirm', 'Wil je nog een werkperiode toevoegen?'),
          async (step) => {
            const { degree, amount, hours } = answersOf(step);
            await answers.set(step.context, answersOf(step));
            await step.context.sendActivity(
              `Op papier voldoe je aan de eisen.\n\n- Opleiding: voldaan (${degree}, ${amount})\n- Werkervaring: voldaan (${hours})\n- Aan het werk: voldaan`,
            );
            return step.endDialog();
          },
        ]),
      );
    this.initialDialogId = 'check';
  }
}

/** Each state under its own key, read with one GET and written with one SET. */
function openStorage(redis: Redis): Storage {
  return {
    async read(keys) {
      const read = async (key: string) => [key, JSON.parse((await redis.get(key)) ?? 'null')] as const;
      const items = await Promise.all(keys.map(read));
      return Object.fromEntries(items.filter(([, item]) => item !== null));
    },
    async write(changes: StoreItems) {
      const write = ([key, item]: [string, unknown]) => redis.set(key, JSON.stringify(item));
      await Promise.all(Object.entries(changes).map(write));
    },
    async delete(keys) {
      await redis.del(...keys);
    },
  };
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const storage = openStorage(openRedis());
const conversations = new ConversationState(storage);
const users = new UserState(storage);
const dialogs = new DialogSet(conversations.createProperty('dialogs')).add(new Eligibility(users));

const bot = new ActivityHandler().onMessage(async (context, next) => {
  const dialog = await dialogs.createContext(context);
  const { status } = await dialog.continueDialog();
  if (status === DialogTurnStatus.empty) await dialog.beginDialog('eligibility');
  await conversations.saveChanges(context, false);
  await users.saveChanges(context, false);
  await next();
});

listen((request, response) => adapter.process(request, response, (context) => bot.run(context)));
