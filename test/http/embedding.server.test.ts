import { describe, expect, it } from 'vitest';
import { call, openSession, type Session, secret, serve } from './serve.ts';

const site = 'https://www.example.org';
const other = 'https://intranet.example.org';

describe('the page for frames', () => {
  it.each([
    ['the sites that are listed', [site, other], `${site} ${other}`],
    ['nobody where none is', [], "'none'"],
  ])('may be shown by %s', async (_, allowedOrigins, ancestors) => {
    const { url } = await serve({ allowedOrigins });
    const { headers } = await fetch(`${url}/embedded`);
    expect(headers.get('content-security-policy')).toContain(`; frame-ancestors ${ancestors}; `);
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is the only one that a site may show', async () => {
    const { url } = await serve({ allowedOrigins: [site] });
    for (const path of ['/', '/privacy', '/chat.js', '/embed.js']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  it('comes with a script that any page may fetch, and with nothing else that one may', async () => {
    const { url } = await serve({ allowedOrigins: [site] });
    const policyOf = async (path: string) =>
      (await fetch(url + path)).headers.get('cross-origin-resource-policy');
    expect(await policyOf('/embed.js')).toBe('cross-origin');
    for (const path of ['/chat.js', '/chat.css', '/webchat.js']) {
      expect(await policyOf(path)).toBe('same-origin');
    }
  });
});

describe('a member of a site', () => {
  /** A conversation as the page opens it: for the member of this token, and with what it kept. */
  async function open(url: string, token?: string, resume?: string) {
    const response = await call(`${url}/api/webchat/token`, token, { resume });
    return { status: response.status, ...((await response.json()) as Session & { resume: string }) };
  }

  async function tokenOf(url: string, user: object): Promise<string> {
    const response = await call(`${url}/v3/directline/tokens/generate`, secret, { user });
    return ((await response.json()) as Session).token;
  }

  it('is who the site says they are, and comes back to the same conversation with a token of another day', async () => {
    const { url } = await serve();
    const first = await open(url, await tokenOf(url, { id: 'member-7' }));
    expect(first).toMatchObject({ status: 200, userId: 'member-7' });
    const again = await open(url, await tokenOf(url, { id: 'member-7' }), first.resume);
    expect(again).toMatchObject({ userId: 'member-7', conversationId: first.conversationId });
  });

  it('does not come back to the conversation of another member', async () => {
    const { url } = await serve();
    const first = await open(url, await tokenOf(url, { id: 'member-7' }));
    const second = await open(url, await tokenOf(url, { id: 'member-8' }), first.resume);
    expect(second.userId).toBe('member-8');
    expect(second.conversationId).not.toBe(first.conversationId);
  });

  it('leaves nothing in the browser by which whoever comes after them gets to their conversation', async () => {
    const { url } = await serve();
    const member = await open(url, await tokenOf(url, { id: 'member-7' }));
    const stranger = await open(url, undefined, member.resume);
    expect(stranger.userId).toMatch(/^dl_/);
    expect(stranger.conversationId).not.toBe(member.conversationId);
  });

  it('does not get to what a stranger said before them in the same browser', async () => {
    const { url } = await serve();
    const stranger = await open(url);
    const member = await open(url, await tokenOf(url, { id: 'member-7' }), stranger.resume);
    expect(member.conversationId).not.toBe(stranger.conversationId);
  });

  it.each([
    ['no token', 'member-7', 403],
    ['the secret itself', secret, 403],
  ])('is nobody with %s', async (_, token, status) => {
    const { url } = await serve();
    expect(await open(url, token)).toMatchObject({ status });
    expect((await openSession(url)).userId).toMatch(/^dl_/);
  });
});
