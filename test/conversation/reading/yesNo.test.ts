import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYesNo } from '../../../src/conversation/reading/yesNo.ts';

describe('readYesNo', () => {
  it.each([
    ...[
      'ja',
      'Ja.',
      'JA!',
      'jawel',
      'jazeker',
      'zeker',
      'klopt',
      'dat klopt',
      'ja, dat klopt',
      'ja hoor',
      'j',
    ],
    ...[
      'yes',
      'yep',
      'yeah',
      'sure',
      'correct',
      "that's right",
      'that’s right',
      'Yes, please',
      'y',
      'of course',
    ],
    ...['ja ja', 'já', 'ja!!', 'ja, ik werk nu als loopbaancoach', 'yes I have', 'ja, ongeveer drie jaar'],
  ])('hears yes in %j', (text) => {
    expect(readYesNo(text)).toBe(true);
  });

  it.each([
    ...['nee', 'Nee.', 'neen', 'nope', 'no', 'n', 'klopt niet', 'dat klopt niet', 'nog niet', 'not yet'],
    ...['nee hoor', 'nee, dat klopt niet', 'no, not yet', 'zeker niet', 'No thanks', 'nee bedankt'],
    ...['nee maar ik help wel jongeren', 'nee, ik heb geen diploma', 'no I do not', 'of course not'],
  ])('hears no in %j', (text) => {
    expect(readYesNo(text)).toBe(false);
  });

  it.each([
    ...[
      'misschien',
      'weet niet',
      'ik weet het niet',
      'ik denk het wel',
      'ja, denk ik',
      'no idea',
      'not sure',
    ],
    ...['ja en nee', 'yes and no', 'ja/nee', 'nee, ja', 'nee, dat klopt', 'ja, dat klopt niet', 'yes, maybe'],
    ...['ja, maar nog niet', 'ja maar niet nu', 'klopt eigenlijk niet', 'no problem', 'weet ik niet zeker'],
    ...[
      'nou ja',
      'niet',
      'jaar',
      'neef',
      'januari',
      'yesterday',
      'nothing',
      'note',
      'ok',
      'j n',
      '600',
      '?',
      '',
    ],
    ...['ik ben er zeker van', 'ik help mensen die nee zeggen', 'zeker in moeilijke gesprekken luister ik'],
  ])('hears neither in %j', (text) => {
    expect(readYesNo(text)).toBeUndefined();
  });

  it('hears the same with other capitals, spaces and punctuation', () => {
    const said = fc.constantFrom('ja', 'nee', 'dat klopt', 'klopt niet', 'yes', 'not yet', 'misschien');
    const end = fc.constantFrom('', '.', '!', '...', ' !', '  ', ' :)');
    fc.assert(
      fc.property(said, end, (text, punctuation) => {
        expect(readYesNo(` ${text.toUpperCase()}${punctuation}`)).toBe(readYesNo(text));
      }),
    );
  });
});
