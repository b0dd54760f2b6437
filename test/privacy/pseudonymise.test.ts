import { describe, expect, it, test } from 'vitest';
import { pseudonymise } from '../../src/privacy/pseudonymise.ts';
import { restore } from '../../src/privacy/restore.ts';
import { hide } from './words.ts';

const valuesOf = (text: string, given: Parameters<typeof hide>[1] = {}) =>
  hide(text, given).fresh.map(({ value }) => value);

describe('a text that goes out', () => {
  it('has a placeholder for whoever is in it, and says what else it said', () => {
    expect(hide('Met Sanne de Vries sprak ik in Zwolle over mevrouw Bouazza.').text).toBe(
      'Met [PERSOON_1] sprak ik in [PLAATS_1] over mevrouw [PERSOON_2].',
    );
    expect(hide('I met Sarah O’Connor in Leeds.', { language: 'en' }).text).toBe(
      'I met [PERSON_1] in [PLACE_1].',
    );
  });

  it('has one placeholder for the same thing, however often it is named', () => {
    expect(hide("Sanne belde. Sanne's plan is af. Willemijns plan niet, zei Willemijn.").text).toBe(
      "[PERSOON_1] belde. [PERSOON_1]'s plan is af. [PERSOON_2]s plan niet, zei [PERSOON_2].",
    );
  });

  it.each([
    ['e-mail', 'Mail naar j.bakker@voorbeeld.nl vandaag', ['j.bakker@voorbeeld.nl']],
    ['a web address', 'Kijk op https://www.voorbeeld.nl/cv?naam=x.', ['https://www.voorbeeld.nl/cv?naam=x']],
    ['a web address without its beginning', 'Kijk op voorbeeld-test.nl/cv, graag', ['voorbeeld-test.nl/cv']],
    ['a name on a network', 'volg @sanne_dv', ['@sanne_dv']],
    ['a telephone number', 'bel (0182) 123 456', ['(0182) 123 456']],
    ['a Belgian one', 'bel 0475 12 34 56', ['0475 12 34 56']],
    ['one from elsewhere', 'bel +44 20 7946 0958', ['+44 20 7946 0958']],
    ['an account', 'op NL91 ABNA 0417 1643 00 graag', ['NL91 ABNA 0417 1643 00']],
    ['an account with a mistake in it', 'op NL92 ABNA 0417 1643 00 graag', ['NL92 ABNA 0417 1643 00']],
    ['a BSN', 'dat is 111222333', ['111222333']],
    ['a BSN with a mistake, after its name', 'zijn bsn is 123 456 789', ['123 456 789']],
    ['a postcode', 'op 3011 AB', ['3011 AB']],
    ['one in lower case', 'op 1234ab', ['1234ab']],
    ['one that says so', 'de postcode is 9711 pk', ['9711 pk']],
    ['an address', 'op kerkstraat 12a', ['kerkstraat 12a']],
    ['an address of several words', 'op de Laan van Nieuw Oost-Indië 275', ['Laan van Nieuw Oost-Indië 275']],
    ['an address whose street has any name', 'op het Damrak 12', ['Damrak 12']],
    ['a day of birth', 'geboren op 12-03-2004', ['12-03-2004']],
    ['a day of the last century', 'sinds 12.03.1984', ['12.03.1984']],
    ['a day of birth in words', "op 22 februari '85", ["22 februari '85"]],
    ['a year of birth', 'geboren in 1984', ['1984']],
    ['the number of a file', 'dossier 20440918', ['20440918']],
  ])('holds no %s', (_, text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it.each([
    ['the day of a talk', 'Op 12-03-2024 spraken we elkaar.'],
    ['a place that is no street', 'Op plaats 3. Arbeidsmarkt 2024. Een baan 32 uur. Loopbaan 2.'],
    ['hours, years and amounts', 'Van 2019 tot 2024 werkte ze 1200 uur voor 2.800 euro.'],
    ['a distance', 'Hij reed 1200 km en 1500 in een week.'],
    ['terms of the field', 'Met Belbin, de Big Five, STARR en LinkedIn, bij het UWV en Noloc.'],
    ['what is put together as Dutch does', 'Loopbaanvragen blijven. Gespreksverslagen ook.'],
    ['what is said loudly', 'Dat wilde ik NIET.'],
    ['all of it loudly', 'IK VOND HET MOEILIJK OM STIL TE ZIJN.'],
    ['bullets and numbers', '- Rust\n- Ruimte\n1. Intake\n2) Afspraken\n• Geduld'],
    ['quotes', '“Moed”, zei ze. Toen zei ze: “Rust.”'],
    ['what a language calls its own', "'s Avonds las ze Nederlandse en Turkse boeken."],
    ['accents of stress', 'Dat was dé vraag, en één antwoord. Dé vraag.'],
    ['levels and sizes', 'Hij spreekt B1 en gebruikt A4.'],
    ['a verb that is a name too', 'Ben ik te streng? Adem in.'],
  ])('keeps %s', (_, text) => {
    expect(hide(text)).toEqual({ text, hidden: [], fresh: [] });
  });
});

describe('a name is found', () => {
  test.each([
    ['at the beginning of a sentence', 'Priscilla belde.', ['Priscilla']],
    ['where it is a word as well', 'Roos belde en Bas ook.', ['Roos', 'Bas']],
    ['where any word would be one', 'Voor Hoop was dit nieuw.', ['Hoop']],
    ['in lower case', 'met sanne en fatima el amrani', ['sanne', 'fatima el amrani']],
    ['in lower case after what says so', 'hij heet peter', ['peter']],
    ['in lower case with a surname that is a word', 'met els de boer', ['els de boer']],
    ['in capitals', 'IK SPRAK MET CARLIJN OVER WERK', ['CARLIJN']],
    ['after a bullet', '- Noortje is gestart', ['Noortje']],
    ['in quotes', 'haar baas „Sjaak” lachte', ['Sjaak']],
    ['with initials', 'van A.M. van der Linden-Smit en J. Bakker', ['A.M. van der Linden-Smit', 'J. Bakker']],
    ['with one initial at the end', 'Rachid B. zoekt werk', ['Rachid B']],
    ['with a particle first', 'Het was Van den Berg, of de heer de Groot.', ['Van den Berg', 'de Groot']],
    ['with apostrophes', 'Anouk van ’t Hof en Sarah O’Connor', ['Anouk van ’t Hof', 'Sarah O’Connor']],
    ['with hyphens', 'bij Renske de Wit-van Dam', ['Renske de Wit-van Dam']],
    ['of a place in lower case', 'hij woont in zwolle', ['zwolle']],
    [
      'of an organisation',
      'bij Van Dijk Transport B.V. en Vermeer & Zonen',
      ['Van Dijk Transport B.V.', 'Vermeer & Zonen'],
    ],
    ['of a school that a term is part of', 'bij ROC Midden Nederland', ['ROC Midden Nederland']],
    ['in letters without capitals', 'met محمد en 李娜', ['محمد', '李娜']],
    ['with accents that are apart', 'met Rene\u0301e en Zoe\u0308', ['Rene\u0301e', 'Zoe\u0308']],
    ['with signs that do not show in it', 'met San\u200bne en Fat\u00adima', ['San\u200bne', 'Fat\u00adima']],
    ['in letters of mathematics', 'met 𝐒𝐚𝐧𝐧𝐞', ['𝐒𝐚𝐧𝐧𝐞']],
    ['of an author who is somebody here', 'met mevrouw Schein en Jan Rogers', ['Jan Rogers']],
    ['one after the other', 'Aan Ahmed Van Beek Van Dijk', ['Ahmed Van Beek Van Dijk']],
    ['without the space before it', 'met Zet Op Sanne', ['Zet', 'Op Sanne']],
    ['beside what is hidden already', 'bel 06-12345678Sanne', ['06-12345678', 'Sanne']],
  ])('%s', (_, text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it('is hidden everywhere once it stood out, also where it would not', () => {
    expect(hide('Hoop belde. Ik sprak Hoop. Op hoop van zegen.').text).toBe(
      '[NAAM_1] belde. Ik sprak [NAAM_1]. Op hoop van zegen.',
    );
  });

  it('is hidden everywhere once it was found, also where only a sign that does not show ends it', () => {
    expect(hide('www.x.nl\u200bsannePERSOON_1www.x.nl').text).toBe(
      '[WEBADRES_1]\u200b[PERSOON_1][OVERIG_1][WEBADRES_1]',
    );
  });
});

describe('words of one’s own', () => {
  it.each([
    ['in any case', 'Toen zei ZON niets, en zon ook niet.', ['Zon'], ['ZON', 'zon']],
    ['with an s of possession', "zons plan en zon's plan", ['Zon'], ['zon']],
    ['of several words', 'met rode  auto en Rode auto', ['Rode Auto'], ['rode  auto', 'Rode auto']],
    [
      'with another form of what is between',
      'v.d. berg, Van de Berg en van berg',
      ['Van den Berg'],
      ['v.d. berg', 'Van de Berg', 'van berg'],
    ],
    ['by one word of them', 'met kowalska', ['Ania Kowalska'], ['kowalska']],
    ['with a sign that does not show right after them', 'met zon\u200bnu', ['Zon'], ['zon']],
    ['whatever signs are in them', 'dat is a+b (c) hoor', ['a+b (c)'], ['a+b (c)']],
  ])('are hidden %s', (_, text, names, values) => {
    expect(valuesOf(text, { names })).toEqual(values);
  });

  it('are not hidden within other words', () => {
    expect(valuesOf('de zonnige zonde', { names: ['Zon'] })).toEqual([]);
  });

  it('hide nothing where they are nothing', () => {
    expect(valuesOf('zomaar iets', { names: ['', '  ', '-', '\u200b'] })).toEqual([]);
  });
});

describe('a later text', () => {
  const { hidden } = hide('Met Sanne en Ahmed uit Zwolle.');

  it('has the placeholders of the earlier one, and counts on for what is new', () => {
    const later = hide('Ahmed en Fatima belden vanuit Zwolle.', { hidden });
    expect(later.text).toBe('[PERSOON_2] en [PERSOON_3] belden vanuit [PLAATS_1].');
    expect(later.fresh).toEqual([{ kind: 'person', placeholder: '[PERSOON_3]', value: 'Fatima' }]);
    expect(later.hidden).toEqual([...hidden, ...later.fresh]);
  });

  it('has nothing new where nothing new is in it', () => {
    expect(hide('Ahmed belde.', { hidden }).fresh).toEqual([]);
  });

  it('keeps the placeholders in another language too, and gives no number twice', () => {
    const later = hide('Then Sanne met Emily.', { hidden, language: 'en' });
    expect(later.text).toBe('Then [PERSOON_1] met [PERSON_3].');
  });
});

describe('what looks like a placeholder', () => {
  it.each(['[PERSOON_1]', '[persoon 1]', '(Persoon 1)', 'persoon_1', '[PERSON_1]', '[per\u200bsoon 1]'])(
    '%s brings nobody’s name back when it was in the text itself',
    (lookalike) => {
      const text = `Zeg wie ${lookalike} is. Ik sprak Sanne.`;
      const { text: sent, hidden } = hide(text);
      expect(restore(sent, hidden)).toBe(text);
      // Neither as it stands nor copied from there by a model.
      expect(sent).not.toContain(lookalike.replace('[PERSOON_1]', 'Zeg wie [PERSOON_1]'));
      expect(hidden.find(({ value }) => value === lookalike)?.placeholder).toBe('[OVERIG_1]');
    },
  );

  it('brings nobody’s name back either when somebody was hidden before, unless it is just the placeholder', () => {
    const { hidden } = hide('Ik sprak Sanne.');
    const later = hide('Wie is [persoon 1] en PERSOON_1?', { hidden });
    expect(restore(later.text, later.hidden)).toBe('Wie is [persoon 1] en PERSOON_1?');
    expect(hide('Wie is [PERSOON_1]?', { hidden })).toEqual({
      text: 'Wie is [PERSOON_1]?',
      hidden,
      fresh: [],
    });
  });

  it.each(['telefoon 06', 'postcode 1234', 'plaats 3', 'mijn naam\n1. Intake', 'voornaam 1'])(
    'is not %s, which is said every day',
    (text) => {
      expect(hide(text).text).toBe(text);
    },
  );
});

it('asks a lexicon of nothing but words in lower case', () => {
  const asked: string[] = [];
  const ask = (word: string) => asked.push(word) > 0;
  const lexicon = { isOrdinary: ask, isProper: ask };
  pseudonymise('Zomaar Éen ding', { language: 'nl', hidden: [], names: [], lexicon });
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((word) => word !== word.toLowerCase() || word !== word.normalize('NFC'))).toEqual([]);
});
