import { describe, expect, it } from 'vitest';
import { hidingWith } from '../src/hideFor.ts';
import { lexiconOnDemand } from '../src/lexicon/open.ts';

const lexicon = await lexiconOnDemand()();
const ever = [{ kind: 'person' as const, placeholder: '[PERSOON_8]', value: 'Jan de Vries' }];
const hide = hidingWith({ hidden: ever, words: ['Merel'], language: 'nl', lexicon });
const nothing = { names: [], before: [] };

describe('what hides who is in texts that others read', () => {
  it('hides pseudonyms, the words somebody added, and what was hidden before', () => {
    const [hidden] = hide(['Vlinder zag merel en jan de vries.'], { ...nothing, names: ['Vlinder'] });
    expect(hidden?.text).toBe('[PERSOON_1] zag [PERSOON_2] en [PERSOON_3].');
    expect(hidden?.replaced.map(({ value }) => value)).toEqual(['Vlinder', 'merel', 'jan de vries']);
  });

  it('numbers anew, so that it does not tell what else there is', () => {
    expect(hide(['Ik sprak met Jan de Vries.'], nothing)[0]?.text).toBe('Ik sprak met [PERSOON_1].');
  });

  it('has one placeholder for one thing in all texts, and says of each text what is in it', () => {
    const texts = ['Ik mailde jan@example.nl.', 'Er kwam niets.', 'Ik mailde jan@example.nl nog eens.'];
    const hidden = hide(texts, nothing);
    expect(hidden.map(({ text }) => text)).toEqual([
      'Ik mailde [MAILADRES_1].',
      'Er kwam niets.',
      'Ik mailde [MAILADRES_1] nog eens.',
    ]);
    expect(hidden.map(({ replaced }) => replaced.length)).toEqual([1, 0, 1]);
  });

  it('goes on with the placeholders that are there', () => {
    const before = [{ kind: 'person', placeholder: '[PERSOON_1]', value: 'Piet Bakker' }];
    const [hidden] = hide(['Jan de Vries en Piet Bakker.'], { ...nothing, before });
    expect(hidden?.text).toBe('[PERSOON_2] en [PERSOON_1].');
  });

  it('leaves a text in which nobody is as it is', () => {
    expect(hide(['ik wachtte, en vroeg door.'], nothing)).toEqual([
      { text: 'ik wachtte, en vroeg door.', replaced: [] },
    ]);
    expect(hide([], nothing)).toEqual([]);
  });
});
