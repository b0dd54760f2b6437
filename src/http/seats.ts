import type { Duplex } from 'node:stream';

/** How many sockets may be open at once, in all and from one address; behind that of an office are many people. */
export const mostSockets = { inAll: 10_000, address: 1_000 };

/** The sockets that are open. */
export type Seats = {
  /** Counts a socket as open until it is closed; says whether there was room for it. */
  take(address: string, socket: Duplex): boolean;
};

/** Opens the seats, none of which are taken yet. */
export function openSeats(most: typeof mostSockets): Seats {
  const taken = new Map<string, number>();
  let inAll = 0;
  const add = (address: string, count: 1 | -1) => {
    const now = (taken.get(address) ?? 0) + count;
    if (now > 0) taken.set(address, now);
    else taken.delete(address);
    inAll += count;
  };
  return {
    take: (address, socket) => {
      if (inAll >= most.inAll || (taken.get(address) ?? 0) >= most.address) return false;
      // One that was closed meanwhile takes no seat.
      if (socket.destroyed) return true;
      add(address, 1);
      socket.once('close', () => add(address, -1));
      return true;
    },
  };
}
