import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppCredentials } from 'botframework-connector';
import { expect, it, onTestFinished } from 'vitest';
import type { Credentials } from '../../src/channels/adapter.ts';
import { openConnectors } from '../../src/channels/connector.ts';

const appId = '00000000-0000-0000-0000-000000000001';
const registration: Credentials = {
  ...{ MicrosoftAppId: appId, MicrosoftAppPassword: 'secret', MicrosoftAppType: 'SingleTenant' },
  MicrosoftAppTenantId: '00000000-0000-0000-0000-000000000002',
};

/** A channel that says back what it was sent, and as whom. */
async function startChannel(receipt: string) {
  const got: (readonly [string, string | undefined])[] = [];
  const server = createServer((request, response) => {
    got.push([`${request.method} ${request.url}`, request.headers.authorization]);
    response.end(receipt);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

it("speaks in the bot's name by a token that is used as long as it lasts", async () => {
  const { got, url } = await startChannel('{"id":"1"}');
  // As if the Bot Framework had given one, which nobody can have it do without a registration.
  const { cache } = AppCredentials as unknown as { readonly cache: Map<string, object> };
  const given = { accessToken: 'given', expiresOn: new Date(Date.now() + 600_000) };
  cache.set(`${appId}https://api.botframework.com-cache`, given);
  onTestFinished(() => cache.clear());
  const connector = await openConnectors(registration, appId)(url);
  expect(await connector.send('a:1/2', { replyToId: 'x:1' })).toBe('1');
  expect(await connector.send('a:1/2', {})).toBe('1');
  await connector.revise('a:1/2', 'y;2', {});
  expect(got).toEqual([
    ['POST /v3/conversations/a%3A1%2F2/activities/x%3A1', 'Bearer given'],
    ['POST /v3/conversations/a%3A1%2F2/activities', 'Bearer given'],
    ['PUT /v3/conversations/a%3A1%2F2/activities/y%3B2', 'Bearer given'],
  ]);
});

it.each(['', '{}', '{"id":7}', 'null', '<html>'])(
  'has no id from a receipt that says %j',
  async (receipt) => {
    const { got, url } = await startChannel(receipt);
    const connector = await openConnectors({}, '')(url);
    expect(await connector.send('c1', {})).toBeUndefined();
    expect(got).toEqual([['POST /v3/conversations/c1/activities', undefined]]);
  },
);
