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

/** What every input has, and what every action has. */
const input = {
  ...{ id: text, label: text, isRequired: flag, errorMessage: text, isVisible: flag, requires },
  ...{ separator: flag, spacing, height: { enum: ['auto', 'stretch'] }, fallback: { enum: ['drop'] } },
};
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
      },
      ['type'],
    ),
    Element: { oneOf: [{ $ref: '#/definitions/ChoiceSet' }, { $ref: '#/definitions/ActionSet' }] },
    ActionSet: typed('ActionSet', { actions: listOf('Action') }, ['type', 'actions']),
    Action: { oneOf: [{ $ref: '#/definitions/ShowCard' }, { $ref: '#/definitions/Submit' }] },
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
  read.parse(card, context);
  const unread = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const invalid = read.validateProperties().validationEvents.map(({ message }) => message);
  return [...bySchema, ...unread, ...invalid];
}
