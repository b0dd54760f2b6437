import { expect, it, onTestFinished } from 'vitest';
import { type Playground, startPlayground } from '../support/playground.ts';
import { type Product, startProduct } from '../support/product.ts';

type Met = { readonly product: Product; readonly playground: Playground };

/** The guide and Microsoft Teams in front of it; nothing may go wrong between the two, whatever a test looks at. */
async function meet(): Promise<Met> {
  const product = await startProduct();
  const playground = await startPlayground(product.url);
  onTestFinished(() => expect([...product.errors, ...playground.errors]).toEqual([]));
  return { product, playground };
}

/** Somebody whose Teams is in Dutch, and who agreed to what is kept. */
async function agree(): Promise<Met> {
  const met = await meet();
  await met.playground.personal.installIn('nl-NL');
  await met.playground.personal.press('Ja');
  return met;
}

const asksConsent = /Mag ik bewaren wat je me vertelt|May I keep what you tell me/;

it('asks for consent once, however many events Teams makes of an installation', async () => {
  const { personal } = (await meet()).playground;
  await personal.install();
  await personal.hear(asksConsent);
  const [yes] = personal.last.buttons;
  await personal.press(`${yes?.label}`);
  expect(personal.messages.filter(({ words }) => asksConsent.test(words))).toHaveLength(1);
});

it('greets in the language of the client', async () => {
  const { personal } = (await meet()).playground;
  const greeting = await personal.installIn('en-GB');
  expect(greeting.words).toContain('May I keep what you tell me?');
  const menu = await personal.press('Yes');
  expect(menu.buttons.map(({ label }) => label)).toContain('Eligibility check');
});

it('comes to a verdict with what is on the cards pressed, and typed only what no button says', async () => {
  const { personal } = (await agree()).playground;
  await personal.press('Toelatingscheck');
  await personal.press('Nee');
  await personal.press('Een andere hbo- of wo-opleiding');
  await personal.press('Ja');
  await personal.say('Basisopleiding');
  await personal.say('3,5 EC');
  await personal.press('Ja');
  const readBack = await personal.press('Ja');
  expect(readBack.words).toContain('afgelopen 3 jaar');
  await personal.press('Ja');
  await personal.say('eigen praktijk');
  await personal.say('1 september 2024');
  await personal.press('Ja');
  await personal.say('16 per week');
  await personal.press('Ja');
  const verdict = await personal.press('Nee');
  expect(verdict.words).toContain('Op papier voldoe je');
  for (const requirement of ['Opleiding', 'Werkervaring', 'Nu aan het werk']) {
    expect(verdict.words).toContain(`${requirement}: voldaan`);
  }
  expect(verdict.words).toContain('geen besluit');
});

it('takes a form on a card for the answers that are chosen in it', async () => {
  const { personal } = (await agree()).playground;
  await personal.press('Zelfbeoordeling');
  await personal.press('Ontwikkeling van de mens');
  const done = await personal.fill({ 'K2.1': 'level3', 'K2.2': 'level2', 'K2.3': 'level4' }, 'Versturen');
  expect(done.words).toContain('Ontwikkeling van de mens is klaar');
});

it('counts a button once, and does not take it for an answer to the question after it', async () => {
  const { personal } = (await agree()).playground;
  await personal.press('Toelatingscheck');
  const asked = personal.last;
  await personal.press('Nee');
  const again = await personal.pressOn(asked, 'Nee');
  expect(again.words).toContain('Welke opleiding heb je afgerond');
  const other = await personal.pressOn(asked, 'Ja');
  expect(other.words).toContain('Welke opleiding heb je afgerond');
  expect((await personal.say('antwoorden')).words).toMatch(/Geaccrediteerde loopbaanopleiding.*Nee/);
});

it('leaves an answer as it was said when the message is edited or deleted afterwards', async () => {
  const { personal } = (await agree()).playground;
  await personal.press('Toelatingscheck');
  await personal.say('nee');
  await personal.happen({ type: 'messageUpdate', text: 'ja', channelData: { eventType: 'editMessage' } });
  await personal.happen({ type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } });
  expect((await personal.say('antwoorden')).words).toMatch(/Geaccrediteerde loopbaanopleiding.*Nee/);
  expect((await personal.say('verder')).words).toContain('Welke opleiding heb je afgerond');
});

it('has nothing to say where it was removed, and goes on where somebody was when it is back', async () => {
  const { personal } = (await agree()).playground;
  await personal.press('Toelatingscheck');
  await personal.press('Nee');
  const before = personal.messages.length;
  await personal.mock('uninstall');
  await personal.mock('botRemoved');
  expect(personal.messages).toHaveLength(before);
  const back = await personal.installIn('nl-NL');
  expect(back.words).toContain('Toelatingscheck: nog 5 vragen');
  expect((await personal.say('verder')).words).toContain('Welke opleiding heb je afgerond');
});

it('says each thing on one card, its words and what can be pressed together, without a sign of Markdown', async () => {
  const { personal } = (await agree()).playground;
  await personal.press('Zelfbeoordeling');
  await personal.press('Ontwikkeling van de mens');
  const asked = [
    'Mag ik bewaren',
    'Waar wil je mee beginnen',
    'Welke groep neem je',
    'Wat past nu het beste',
  ];
  expect(personal.messages).toHaveLength(asked.length);
  for (const [at, message] of personal.messages.entries()) {
    expect(message.text ?? '').toBe('');
    expect(message.attachments).toHaveLength(1);
    expect(message.words).toContain(asked[at]);
    expect(message.words).not.toMatch(/\*\*|\\/);
  }
  expect(personal.last.buttons.length).toBeGreaterThan(1);
  expect(personal.last.fields).toContain('K2.1');
});

it('leaves of a card that was answered what it said and what was answered, with nothing to press', async () => {
  const { personal } = (await meet()).playground;
  await personal.installIn('nl-NL');
  const consent = personal.last;
  await personal.press('Ja');
  const agreed = await personal.closed(consent);
  expect(agreed.words).toContain('Mag ik bewaren wat je me vertelt?');
  expect(agreed.words).toMatch(/\bJa\b/);
  // What came of it stays as it is.
  expect(personal.last.buttons.length).toBeGreaterThan(0);
});

it('leaves of a form that was filled in what it asked, with nothing to fill in', async () => {
  const { personal } = (await agree()).playground;
  await personal.press('Zelfbeoordeling');
  await personal.press('Ontwikkeling van de mens');
  const form = personal.last;
  await personal.fill({ 'K2.1': 'level3', 'K2.2': 'level2', 'K2.3': 'level4' }, 'Versturen');
  expect((await personal.closed(form)).words).toContain('Wat past nu het beste bij jou?');
});

it('says nothing in a group but that what is said to it is private', async () => {
  const { personal, group } = (await agree()).playground;
  await personal.press('Toelatingscheck');
  await group.install();
  for (const text of ['waar sta ik', 'ja', 'privacy']) {
    const said = await group.say(text);
    expect(said.messages).toHaveLength(1);
    expect(said.words).toMatch(/priv[ée]|persoonlijk|onder vier ogen|personal/i);
    expect(said.words).not.toMatch(
      /Mag ik bewaren|May I keep|Toelatingscheck|Eligibility|Waar wil je mee beginnen/,
    );
    expect([...said.buttons, ...said.fields]).toEqual([]);
  }
});

/** From noon by Greenwich to nine the next morning where the practitioners are. */
const untilNine = 19 * 60 * 60;

it('comes back by itself at the moment somebody asked to be reminded, once', async () => {
  const { product, playground } = await agree();
  const { personal } = playground;
  await personal.say('herinner me morgen om 9 uur aan de intake');
  const before = personal.messages.length;
  product.wait(untilNine);
  expect((await personal.next()).words).toMatch(/herinner/i);
  product.wait(60 * 60);
  const menu = await personal.say('menu');
  expect(personal.messages.slice(before)).toHaveLength(1 + menu.messages.length);
});

it('comes back also where it was started again in between', async () => {
  const { product, playground } = await agree();
  await playground.personal.say('herinner me morgen om 9 uur aan de intake');
  await product.deploy();
  product.wait(untilNine);
  expect((await playground.personal.next()).words).toMatch(/herinner/i);
});
