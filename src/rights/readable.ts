import { standing } from '../conversation/asked.ts';
import { type AnyQuestionText, type Context, type Dialog, isList } from '../conversation/dialog.ts';
import { unescaped } from '../conversation/escape.ts';
import type { Guide } from '../conversation/guide.ts';
import { type Everything, isReport, isSeries, type Offered, type Told } from '../conversation/offered.ts';
import { lastOf } from '../conversation/said.ts';
import { inLanguage } from '../language.ts';
import { asText, indented, onOneLine } from './plainText.ts';

/** One question with what was answered to it, oldest first. */
type Line = { readonly question: string; readonly answers: readonly string[] };

/** Everything somebody said, conversation by conversation in the order of the menu, as plain text without any markup. */
export function readableOf(guide: Guide, everything: Everything, context: Context): string {
  const { language, today, edition, common } = context;
  const { title, asOf, nothing } = common[language].readable;
  const { date } = inLanguage(language);
  const informed = { ...context, seen: everything };
  const parts = guide.dialogs.flatMap((offered) =>
    (everything[offered.id] ?? []).flatMap((told) => partOf(offered, told, informed)),
  );
  const head = `${title}\n${asOf(date(today), date(edition.validFrom))}`;
  return `${[head, ...(parts.length > 0 ? parts : [nothing])].join('\n\n')}\n`;
}

function partOf(offered: Offered, told: Told, context: Context): readonly string[] {
  const lines = linesOf(dialogsAbout(offered, told.subject, context), told, context);
  const name = offered.text[context.language].name;
  const head = [name, told.progress.title].filter((part) => part !== '').join(': ');
  const body = lines.map(({ question, answers }) => [question, ...answers.map(indented)].join('\n'));
  return lines.length === 0 ? [] : [[onOneLine(head), ...body.map(indented)].join('\n\n')];
}

/** The dialog about this as it is in the edition somebody is on, and as it was in earlier ones, the latest first. */
function dialogsAbout(offered: Offered, subject: string | undefined, context: Context): readonly Dialog[] {
  if (isReport(offered)) return [];
  if (!isSeries(offered)) return [offered];
  const editions = [context.edition, ...context.earlier.toReversed()];
  return editions.flatMap((edition) => {
    const about = subject === undefined ? undefined : offered.about(subject, { ...context, edition });
    return about && !isSeries(about) ? [about] : [];
  });
}

function linesOf(dialogs: readonly Dialog[], told: Told, context: Context): readonly Line[] {
  const questions = new Map<string, readonly Line[]>();
  for (const dialog of dialogs) {
    for (const [id, question] of Object.entries(dialog.questions)) {
      if (questions.has(id)) continue;
      questions.set(id, isList(question) ? itemsOf(id, told, context) : answersTo(dialog, id, told, context));
    }
  }
  return [...questions.values()].flat();
}

const nothing = () => '';

function answersTo(dialog: Dialog, id: string, { history }: Told, context: Context): readonly Line[] {
  const question = dialog.questions[id];
  const text = dialog.text[context.language].questions[id] as AnyQuestionText | undefined;
  if (!question || isList(question) || !text) return [];
  const { kind } = question;
  const { ear, label } = standing(
    id,
    kind,
    { ...text, ask: nothing, why: nothing, ofItem: false },
    lastOf([]),
    context,
  );
  // What was answered for one thing and another is one question here.
  const own = Object.entries(history).filter(([one]) => one === id || one.startsWith(`${id}:`));
  const all = own.flatMap(([, dated]) => dated);
  const answers = all.flatMap(({ answer, on }) => {
    const { success, data } = kind.schema.safeParse(answer);
    if (!success) return [];
    const words = asText(kind.inFull?.(data) ?? unescaped(kind.show(data, ear)));
    return [withDay(words, on, context)];
  });
  return answers.length > 0 ? [{ question: onOneLine(label), answers }] : [];
}

function itemsOf(list: string, { given, history }: Told, context: Context): readonly Line[] {
  const items = given.filter(({ id, what }) => what === 'item' && id.startsWith(`${list}.`));
  return items.map(({ id, name, shown }) => {
    const parts = Object.entries(history).filter(([question]) => question.startsWith(`${id}.`));
    const days = parts.flatMap(([, said]) => said.flatMap(({ on }) => on ?? []));
    return {
      question: name,
      answers: [withDay(asText(unescaped(shown())), days.toSorted().at(-1), context)],
    };
  });
}

function withDay(words: string, on: string | undefined, { language }: Context): string {
  return on === undefined ? words : `${words} (${inLanguage(language).date(on)})`;
}
