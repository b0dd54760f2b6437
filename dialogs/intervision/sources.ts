import type { Context } from '../../src/conversation/dialog.ts';
import { numbersTo } from '../../src/conversation/numbered.ts';
import { lastAnswers, type Sight, toldOf } from '../../src/conversation/offered.ts';
import type { Drawn, SheetPart } from '../../src/rules/sheet.ts';
import { partsOf } from '../../src/rules/trajectory.ts';
import { knownOf, pathOf } from '../trajectory/known.ts';

/** Something that a sheet can be drawn from, by the name it is kept under, and what the practitioner calls it. */
export type Source = { readonly id: string; readonly title: string };

type Text = Drawn<{ readonly text: string }>;

// Pseudonyms of long ago are hidden where they are those of this client, or stand in what was hidden before.
const mostPseudonyms = 50;

/** What is to be seen to choose what a sheet is drawn from. */
export const sightsOfSources: readonly Sight[] = [{ dialog: 'trajectory' }, { dialog: 'reflection' }];

/** What is to be seen to draw a sheet from this, with the pseudonyms of all clients, as far as it is seen how many there are. */
export function sightsOfSource(source: string | undefined, { seen, edition }: Context): readonly Sight[] {
  const [dialog = '', number = ''] = source?.split('/') ?? [];
  const begun = (seen.trajectory ?? []).map(({ subject }) => Number(subject?.split('/')[0]));
  const starts = numbersTo(Math.max(0, ...begun)).slice(-mostPseudonyms);
  const parts = partsOf(edition).map((part) => pathOf(number, part));
  return [
    { dialog: 'trajectory', subjects: starts.map((one) => pathOf(one, { id: 'start' })) },
    ...(dialog === 'trajectory' ? [{ dialog, subjects: parts }] : []),
    ...(dialog === 'reflection' ? [{ dialog, subjects: [number] }] : []),
  ];
}

/** Whether it was looked for and there is nothing yet that a sheet could be drawn from. */
export function isNothingThere(context: Context): boolean {
  const { trajectory, reflection } = context.seen;
  return trajectory !== undefined && reflection !== undefined && sourcesIn(context).length === 0;
}

/** What a sheet can be drawn from, the newest first, trajectories before reflections. */
export function sourcesIn(context: Context): readonly Source[] {
  const reflections = (context.seen.reflection ?? []).flatMap(({ subject, progress: { title } }) =>
    title === '' ? [] : [{ id: `reflection/${subject}`, title, number: Number(subject) }],
  );
  const newest = reflections.toSorted((one, other) => other.number - one.number);
  const trajectories = clientsIn(context).map(({ number, pseudonym }) => ({
    id: `trajectory/${number}`,
    title: pseudonym,
  }));
  return [...trajectories, ...newest.map(({ id, title }) => ({ id, title }))];
}

/** The pseudonyms of the clients that are seen. */
export function pseudonymsIn(context: Context): readonly string[] {
  return clientsIn(context).map(({ pseudonym }) => pseudonym);
}

function clientsIn({ seen }: Context): readonly { number: string; pseudonym: string }[] {
  const clients = (seen.trajectory ?? []).flatMap((told) => {
    const [number = '', part] = told.subject?.split('/') ?? [];
    const { pseudonym } = lastAnswers(told);
    return part === 'start' && typeof pseudonym === 'string' ? [{ number, pseudonym }] : [];
  });
  return clients.toSorted((one, other) => Number(other.number) - Number(one.number));
}

/** What was said that belongs on a sheet, part by part, of a trajectory the latest first; nothing is added to it. */
export function textsOf(source: string, context: Context): readonly Text[] {
  const [dialog = '', number = ''] = source.split('/');
  const texts = dialog === 'trajectory' ? ofTrajectory(number, context) : ofReflection(number, context);
  return Object.entries(texts).flatMap(([part, said]) =>
    said.flatMap((text) => (typeof text === 'string' ? [{ part: part as SheetPart, text }] : [])),
  ); // the parts are those of a sheet
}

type Texts = Partial<Record<SheetPart, readonly unknown[]>>;

function ofTrajectory(number: string, { seen, edition }: Context): Texts {
  const { said, parts } = knownOf(number, seen.trajectory ?? [], edition);
  const latest = parts.toReversed().flatMap(({ id }) => said[id]?.answers ?? []);
  const { clientExpectations, sponsorExpectations } = said.start?.answers ?? {};
  return {
    question: [clientExpectations],
    context: [sponsorExpectations, ...latest.map(({ agreed }) => agreed)],
    did: latest.map(({ did }) => did),
    considerations: latest.flatMap(({ reason, differently, wentWell }) => [reason, differently, wentWell]),
  };
}

function ofReflection(number: string, context: Context): Texts {
  const told = toldOf(context, 'reflection', number);
  const said = told ? lastAnswers(told) : {};
  const round = (id: string) => [said[id], said[`${id}.more`], said[`${id}.again`]];
  return {
    context: [said.moment],
    did: [...round('R1'), ...round('R4')],
    considerations: [...round('R2'), ...round('R3'), ...round('R5')],
  };
}
