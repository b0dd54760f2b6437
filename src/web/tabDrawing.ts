import type { Lead, StandingItem, StandingTopic, StandingView } from '../conversation/standing.ts';
import { make } from './elements.ts';
import { imagesOf, type Pictures, pictureOf, tableOf } from './tabFigure.ts';
import { texts } from './tabTexts.ts';

/** Where everything can be fetched that somebody told, for a while. */
export type TakeAlong = { readonly text: string; readonly file: string };

/** Where somebody stands, as elements; links with `data-chat` lead into the guide's own `chat`. */
export function drawStanding(
  standing: StandingView,
  pictures: Pictures,
  takeAlong: TakeAlong,
  chat: string,
): Node[] {
  const { language, progress, topics } = standing;
  const said = texts[language];
  const linkTo = ({ label, say }: Lead, id: string, describedBy?: string) =>
    make(
      'a',
      {
        ...{ id, href: `${chat}&message=${encodeURIComponent(say)}`, 'data-chat': '', target: '_blank' },
        ...{ rel: 'noopener', ...(describedBy !== undefined && { 'aria-describedby': describedBy }) },
      },
      label,
      make('span', { class: 'unseen' }, ` ${said.opensElsewhere}`),
    );
  const leadsOf = ({ id, leads }: StandingTopic) =>
    leads.length === 0
      ? []
      : [
          make(
            'ul',
            { class: 'leads' },
            ...leads.map((one, at) => make('li', {}, linkTo(one, `${id}-${at}`))),
          ),
        ];

  const itemOf = ({ words, beside, isLate, lead }: StandingItem, id: string) =>
    make(
      'li',
      isLate ? { class: 'late' } : {},
      make('p', { id, class: 'words', dir: 'auto' }, words),
      ...(isLate ? [make('p', { class: 'mark' }, said.late)] : []),
      ...beside.map((one) => make('p', { class: 'beside', dir: 'auto' }, one)),
      ...(lead ? [make('p', {}, linkTo(lead, `${id}-lead`, id))] : []),
    );
  const itemsOf = ({ id, items, more }: StandingTopic) => [
    ...(items.length > 0
      ? [make('ul', { class: 'items' }, ...items.map((one, at) => itemOf(one, `${id}-item-${at}`)))]
      : []),
    ...(more === undefined ? [] : [make('p', { class: 'beside' }, more)]),
  ];
  const saysOf = ({ says }: StandingTopic) =>
    says === undefined ? [] : [make('p', { class: 'says' }, says)];

  const download = (id: 'text' | 'file') =>
    make(
      'li',
      {},
      make(
        'a',
        { id: `take-${id}`, href: takeAlong[id], target: '_blank', rel: 'noopener' },
        said.takeAlong[id],
      ),
    );

  return [
    sectionOf(
      progress.id,
      progress.name,
      'progress',
      ...saysOf(progress),
      make('div', { class: 'pair' }, pictureOf(progress), tableOf(progress)),
      ...imagesOf(pictures, progress.id),
      ...itemsOf(progress),
      ...leadsOf(progress),
    ),
    make(
      'div',
      { class: 'topics' },
      ...topics.map((one) =>
        sectionOf(
          one.id,
          one.name,
          'topic',
          ...saysOf(one),
          ...imagesOf(pictures, one.id),
          ...itemsOf(one),
          ...leadsOf(one),
        ),
      ),
      sectionOf(
        'takeAlong',
        said.takeAlong.title,
        'topic',
        make('p', { class: 'says' }, said.takeAlong.says),
        make('ul', { class: 'leads' }, download('text'), download('file')),
      ),
    ),
  ];
}

/** A heading with what belongs to it. */
export function sectionOf(id: string, name: string, kind: string, ...content: readonly Node[]): HTMLElement {
  const heading = make('h2', { id: `${id}-name` }, name);
  return make('section', { id, class: kind, 'aria-labelledby': `${id}-name` }, heading, ...content);
}
