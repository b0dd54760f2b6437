import type { IncomingMessage } from 'node:http';
import { Refusal } from '../channels/answer.ts';

/** How many headers a request may have. */
export const mostHeaders = 100;
const deepest = 32;

/** Where a request goes; refuses one whose head is not to be worked with, whatever it asks for. */
export function demandSoundHead(request: IncomingMessage): URL {
  const { url = '', headers, headersDistinct, rawHeaders, httpVersion } = request;
  if (rawHeaders.length > 2 * mostHeaders)
    throw new Refusal(431, 'TooLarge', `Send at most ${mostHeaders} headers.`);
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Refusal(415, 'NotSupported', 'Send the body uncompressed.');
  const { host = '' } = headers;
  const hosts = headersDistinct.host?.length ?? 0;
  if (hosts > 1 || (!host && httpVersion !== '1.0'))
    throw new Refusal(400, 'BadArgument', 'Send one Host header.');
  const base = `http://${host || 'localhost'}`;
  // restify puts an address together like this too, and throws where nobody catches it when that fails.
  const target = /^[\w.:[\]-]*$/.test(host) && URL.parse(url.startsWith('/') ? base + url : url, base);
  if (!target || !URL.canParse(base))
    throw new Refusal(400, 'BadArgument', 'The address or the Host header cannot be understood.');
  return target;
}

/**
 * Refuses a request under a name that is none of ours. A page may have its own name lead to this machine, and would then
 * speak from the inside with whatever trusts that; the name in its requests gives it away.
 */
export function demandOwnName({ headers }: IncomingMessage, isOwn: (name: string) => boolean): void {
  const { host } = headers;
  const name = URL.parse(`http://${host}`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (host && !isOwn(name))
    throw new Refusal(
      403,
      'UnknownHost',
      'Without credentials this server answers to names of this machine only, such as localhost, and to PUBLIC_URL.',
    );
}

/** Refuses a body that is announced as something other than JSON. */
export function demandJson({ headers }: IncomingMessage): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (hasBody && !/^application\/([\w.-]+\+)?json$/i.test(type.trim()))
    throw new Refusal(415, 'NotSupported', 'Send JSON, with the header: Content-Type: application/json.');
}

/** Refuses JSON in which more lies within one another than the guide and every channel ever send. */
export function demandShallow(json: string): void {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') isInString = !isInString;
    else if (isInString) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) throw new Refusal(400, 'BadArgument', `Nest JSON at most ${deepest} deep.`);
  }
}

/** What JSON says, without what would change an object it is copied into; refuses what is not JSON, or lies too deep. */
export function soundJson(text: string): unknown {
  demandShallow(text);
  try {
    // Asking for every key takes several times as long, and only these texts can have that one.
    return /__proto__|\\u/.test(text) ? JSON.parse(text, harmless) : JSON.parse(text);
  } catch {
    throw new Refusal(400, 'BadArgument', 'The body is not valid JSON.');
  }
}

function harmless(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}
