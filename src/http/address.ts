import { isIP } from 'node:net';

/**
 * Whom a request is counted for: the address that the outermost of our proxies saw, or else the other end of the socket.
 * Each proxy adds to the right of X-Forwarded-For, so what stands further to the left may be made up.
 */
export function addressOf(forwardedFor: string, socketAddress: string, trustedProxies: number): string {
  const seen = trustedProxies > 0 ? forwardedFor.split(',').slice(-trustedProxies) : [];
  return networkOf(readAddress(seen[0] ?? '') ?? socketAddress);
}

/** An address as proxies write it, with a port or without one; nothing where it is none. */
function readAddress(text: string): string | undefined {
  const [, inBrackets, withPort] = /^\s*(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)\s*$/.exec(text) ?? [];
  const address = inBrackets ?? withPort ?? text.trim();
  return isIP(address) ? address : undefined;
}

/** The address itself, but of IPv6 the /64, all of which one household or machine has. */
function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (isIP(bare) !== 6) return bare;
  const { hostname } = new URL(`http://[${bare}]`);
  const [head = [], tail = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const groups = [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
    const bytes = groups.slice(6).flatMap((group) => {
      const number = Number.parseInt(group, 16);
      return [number >> 8, number & 255];
    });
    return bytes.join('.');
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
