import { describe, expect, it } from 'vitest';
import { headOf, sendRaw, serve, upgradeTo } from './serve.ts';

const activity = JSON.stringify({ type: 'message', text: 'hallo' });

/** The status of a request that a browser makes to what it takes for this host, as a page of that host. */
async function statusOf(url: string, host: string, path = '/api/webchat/token'): Promise<number> {
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host.toLowerCase()}\r\nconnection: close\r\n`;
  const body = `content-type: application/json\r\ncontent-length: ${activity.length}\r\n\r\n${activity}`;
  return headOf(await sendRaw(url, head + body)).status;
}

describe('a server without credentials', () => {
  it.each([
    ['localhost', 200],
    ['LOCALHOST:3978', 200],
    ['127.0.0.1:3978', 200],
    ['127.8.9.10', 200],
    ['[::1]:3978', 200],
    ['elders.example', 403],
    ['elders.example:3978', 403],
    ['localhost.elders.example', 403],
    ['127.0.0.1.elders.example', 403],
    ['192.0.2.7', 403],
    ['[2001:db8::1]', 403],
  ])('answers as %s with %i', async (host, status) => {
    const { url } = await serve();
    expect(await statusOf(url, host)).toBe(status);
  });

  it('says what to do, whatever is asked for, and nothing is heard', async () => {
    const { url, talk } = await serve();
    for (const path of ['/api/messages', '/v3/directline/conversations', '/take-along', '/nowhere']) {
      expect(await statusOf(url, 'elders.example', path), path).toBe(403);
    }
    const page = await sendRaw(url, 'GET / HTTP/1.1\r\nhost: elders.example\r\nconnection: close\r\n\r\n');
    expect(headOf(page).status).toBe(403);
    expect(page).toContain('such as localhost, and to PUBLIC_URL');
    const socket = upgradeTo(`${url}/v3/directline/conversations/any/stream?t=x`, { host: 'elders.example' });
    expect(headOf(await sendRaw(url, socket)).status).toBe(403);
    expect(talk.heard).toEqual([]);
  });

  it('answers to its public address too', async () => {
    const { url } = await serve({ publicUrl: 'https://gids.example' });
    expect(await statusOf(url, 'elders.example')).toBe(403);
    const page = await sendRaw(url, 'GET / HTTP/1.1\r\nhost: gids.example\r\nconnection: close\r\n\r\n');
    expect(headOf(page).status).toBe(200);
  });
});

describe('a server with credentials', () => {
  it('answers to whatever name it is reached by', async () => {
    const { url } = await serve({ hasCredentials: true });
    expect(await statusOf(url, 'gids.example')).toBe(200);
  });
});
