import type { TabServer } from './tab.ts';

/** Somebody who told something of everything, six weeks ago. */
export async function busyIn(server: TabServer, person: string): Promise<void> {
  const say = (...texts: readonly string[]) => server.say(person, ...texts);
  await say('hallo', 'ja', 'toelatingscheck', '2', '2', 'menu');
  for (const [group, ratings] of Object.entries({
    ...{ 1: '3 4', 2: '2 3 3', 3: '3 3 5', 4: '3 2 3', 5: '3 3 3', 6: '3 3 4 3 3', 7: '3 2', 8: '4 3 3' },
    ...{ 13: '3 3 3 2 3 3 3', 14: '3 4 4 3 3', 18: '4 3 3' },
  })) {
    await say('naar zelfbeoordeling', group, ratings, 'menu');
  }
  await say('naar verhaal', 'Het gesprek op de gang', 'vorige maand', 'Een cliënt wilde stoppen.');
  await say('Ik had haar te helpen kiezen.', 'Ik vroeg door.', 'Zij koos.', 'Eerder vragen.', 'menu');
  for (const group of ['1', '2', '6', '11']) await say('naar bewijs', group, '1', '1', '1', '1', 'menu');
  await say(
    'naar trajecten',
    'Vlinder',
    'ja',
    'Weer plezier in haar werk.',
    'nee',
    'Niets.',
    'online',
    'menu',
  );
  await say('naar reflectie', 'nee', 'Een stil gesprek', 'Ik zat erbij en zei weinig.', 'menu');
  await say(
    'naar mijn plan',
    'nieuw',
    'Vaker een stilte laten vallen',
    '1 oktober 2026',
    'De cliënt praat meer',
  );
  await say('overslaan', 'menu', 'naar mijn plan', 'nieuw', 'De theorie van Savickas nog eens lezen');
  await say('1 december 2026', 'overslaan', 'overslaan', 'menu');
  server.wait(42 * 24 * 60);
}
