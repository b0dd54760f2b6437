import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

/** The library that Web Chat shows cards with; of its files only this one runs outside a browser. */
const library: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

const text = { type: 'string' };
const flag = { type: 'boolean' };
const listOf = (name: string) => ({ type: 'array', items: { $ref: `#/definitions/${name}` } });
const spacing = { enum: ['default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding'] };
const requires = { type: 'object', additionalProperties: text };
const data = { anyOf: [text, { type: 'object' }] };

const oneOf = (...names: readonly string[]) => ({
  oneOf: names.map((name) => ({ $ref: `#/definitions/${name}` })),
});
const alignment = { enum: ['left', 'center', 'right'] };

/** What every element has, what every input has besides, and what every action has. */
const block = {
  ...{ id: text, isVisible: flag, requires, separator: flag, spacing },
  ...{ height: { enum: ['auto', 'stretch'] }, fallback: { enum: ['drop'] } },
};
const input = { ...block, label: text, isRequired: flag, errorMessage: text };
const action = {
  ...{ id: text, title: text, iconUrl: text, tooltip: text, isEnabled: flag, requires },
  style: { enum: ['default', 'positive', 'destructive'] },
  mode: { enum: ['primary', 'secondary'] },
  fallback: { enum: ['drop'] },
};

function typed(name: string, properties: object, required: readonly string[] = []) {
  return {
    type: 'object',
    properties: { type: { const: name }, ...properties },
    required,
    additionalProperties: false,
  };
}

/**
 * The part of the Adaptive Cards 1.5 schema that our cards need, in our own words: no package carries the official one.
 * What fits this one fits that one too; an element or a property that our cards begin to use is added here.
 */
const schema = {
  definitions: {
    Card: typed(
      'AdaptiveCard',
      {
        ...{ version: text, $schema: text, fallbackText: text, minHeight: text, speak: text, lang: text },
        ...{
          rtl: { type: ['boolean', 'null'] },
          verticalContentAlignment: { enum: ['top', 'center', 'bottom'] },
        },
        ...{ body: listOf('Element'), actions: listOf('Action') },
        // Which Teams adds to the schema.
        msteams: { type: 'object', properties: { width: { const: 'Full' } }, additionalProperties: false },
      },
      ['type'],
    ),
    Element: oneOf('ChoiceSet', 'ActionSet', 'RichTextBlock', 'Image', 'ColumnSet'),
    ActionSet: typed('ActionSet', { actions: listOf('Action') }, ['type', 'actions']),
    Action: oneOf('ShowCard', 'Submit', 'OpenUrl'),
    RichTextBlock: typed(
      'RichTextBlock',
      { ...block, inlines: listOf('TextRun'), horizontalAlignment: alignment },
      ['type', 'inlines'],
    ),
    TextRun: typed(
      'TextRun',
      {
        ...{ text, isSubtle: flag, italic: flag, highlight: flag, strikethrough: flag, underline: flag },
        ...{
          color: { enum: ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'] },
          fontType: { enum: ['default', 'monospace'] },
          size: { enum: ['default', 'small', 'medium', 'large', 'extraLarge'] },
          weight: { enum: ['default', 'lighter', 'bolder'] },
          selectAction: oneOf('OpenUrl'),
        },
      },
      ['type', 'text'],
    ),
    Image: typed(
      'Image',
      {
        ...{ ...block, url: text, altText: text, backgroundColor: text, width: text },
        ...{
          size: { enum: ['auto', 'stretch', 'small', 'medium', 'large'] },
          selectAction: oneOf('OpenUrl'),
        },
        ...{ style: { enum: ['default', 'person'] }, horizontalAlignment: alignment },
        // Which Teams adds to the schema.
        msteams: {
          type: 'object',
          properties: { allowExpand: { const: true } },
          additionalProperties: false,
        },
      },
      ['type', 'url'],
    ),
    ColumnSet: typed('ColumnSet', { ...block, columns: listOf('Column'), horizontalAlignment: alignment }, [
      'type',
    ]),
    Column: typed('Column', {
      ...{ ...block, items: listOf('Element'), width: text },
      verticalContentAlignment: { enum: ['top', 'center', 'bottom'] },
    }),
    Choice: typed('Input.Choice', { title: text, value: text }, ['title', 'value']),
    ChoiceSet: typed(
      'Input.ChoiceSet',
      {
        ...input,
        ...{ choices: listOf('Choice'), isMultiSelect: flag, value: text, placeholder: text, wrap: flag },
        style: { enum: ['compact', 'expanded', 'filtered'] },
      },
      ['type', 'id'],
    ),
    ShowCard: typed('Action.ShowCard', { ...action, card: { $ref: '#/definitions/Card' } }, ['type']),
    OpenUrl: typed('Action.OpenUrl', { ...action, url: { type: 'string', pattern: '^https?://' } }, [
      'type',
      'url',
    ]),
    Submit: typed('Action.Submit', { ...action, data, associatedInputs: { enum: ['auto', 'none'] } }, [
      'type',
    ]),
  },
  type: 'object',
  allOf: [{ $ref: '#/definitions/Card' }],
  required: ['version'],
};
const fits = new Ajv({ allErrors: true }).compile(schema);

/** What is wrong with a card by the schema of Adaptive Cards 1.5, and by the library that reads it in Web Chat. */
export function faultsOf(card: object): string[] {
  fits(card);
  const bySchema = (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const context = new library.SerializationContext(library.Versions.v1_5);
  const read = new library.AdaptiveCard();
  // Of the same pattern it tells yes and no in turns, since it goes on from where it was.
  const { regEx: languages } = library.CardElement.langProperty;
  if (languages) languages.lastIndex = 0;
  read.parse(card, context);
  const unread = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const invalid = read.validateProperties().validationEvents.map(({ message }) => message);
  return [...bySchema, ...unread, ...invalid];
}
