import type { Element, ElementContent, Properties, Root } from 'hast';
import { htmlOf } from '../html.ts';
import { type Block, type Document, type Draw, type Table, textOf, type Wording } from './document.ts';
import { pageStyle } from './pageStyle.ts';

const zoom = 2;

/** A document as a page of its own to read and to print, with everything it needs in it and nothing that runs. */
export function pageOf(document: Document, draw: Draw): string {
  const { language, title, cover, parts, around } = document;
  const isLong = parts.length > 2;
  const sections = parts.map(({ id, title: heading, blocks }) =>
    element('section', { id }, element('h2', heading), ...blocks.map((block) => blockOf(block, draw))),
  );
  const links = parts.map(({ id, title: heading }) =>
    element('li', element('a', { href: `#${id}` }, heading)),
  );
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element(
        'html',
        { lang: language },
        element(
          'head',
          element('meta', { charSet: 'utf-8' }),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          element('title', [title, ...(cover.name === undefined ? [] : [cover.name])].join(', ')),
          element('style', pageStyle),
        ),
        element(
          'body',
          element(
            'header',
            element('h1', title),
            ...(cover.name === undefined
              ? []
              : [element('p', { className: ['name'], dir: 'auto' }, cover.name)]),
            ...cover.lines.map((line) => element('p', { className: ['line'] }, line)),
            element('p', { className: ['notice'] }, cover.notice),
          ),
          ...(isLong ? [element('nav', element('h2', around.contents), element('ol', ...links))] : []),
          element('main', ...sections),
          element('footer', element('p', around.foot)),
        ),
      ),
    ],
  };
  return htmlOf(root);
}

function blockOf(block: Block, draw: Draw): Element {
  switch (block.is) {
    case 'heading':
      return element(block.level === 2 ? 'h3' : 'h4', ...worded(block.text));
    case 'paragraph':
      return element('p', block.text);
    case 'note':
      return element('p', { className: ['note'] }, block.text);
    case 'quote': {
      const lines = block.text.split('\n').filter((line) => line.trim() !== '');
      const said = lines.map((line) => element('p', { dir: 'auto' }, line));
      return element(
        'figure',
        { className: ['said'] },
        element('figcaption', block.label),
        element('blockquote', ...said),
      );
    }
    case 'list':
      return element('ul', ...block.items.map((item) => element('li', ...worded(item))));
    case 'table':
      return tableOf(block);
    case 'picture': {
      const { svg, words: alt, width, height } = block;
      const src = `data:image/png;base64,${Buffer.from(draw(svg, zoom)).toString('base64')}`;
      return element('figure', element('img', { src, alt, width, height }));
    }
  }
}

function tableOf({ title, isNamedAbove, columns, rows }: Table): Element {
  const cell = (said: readonly Wording[], at: number) =>
    element(
      at === 0 ? 'th' : 'td',
      at === 0 ? { scope: 'row' } : {},
      ...said.map((one) => element('p', ...worded(one))),
    );
  return element(
    'table',
    element('caption', isNamedAbove ? { className: ['unseen'] } : {}, title),
    element('thead', element('tr', ...columns.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', ...rows.map((row) => element('tr', ...row.map(cell)))),
  );
}

function worded(wording: Wording): readonly Child[] {
  return typeof wording === 'string' ? [wording] : [element('bdi', textOf(wording))];
}

type Child = Element | string;

/** An element with what is in it; texts are escaped where the page is written. */
function element(tagName: string, ...rest: readonly [Properties, ...Child[]] | readonly Child[]): Element {
  const [first, ...others] = rest;
  const isElement = typeof first === 'string' || first === undefined || 'tagName' in first;
  const children = (isElement ? rest : others) as readonly Child[];
  return {
    type: 'element',
    tagName,
    properties: isElement ? {} : (first as Properties),
    children: children.map(
      (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
    ),
  };
}
