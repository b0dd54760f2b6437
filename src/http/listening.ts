import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The address at which a server that listens on a port can be reached on this machine. */
export function urlOf(server: Pick<Server, 'address'>): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
