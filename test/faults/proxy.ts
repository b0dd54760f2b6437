import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A stretch of network between somebody who connects to `port` and a server of this machine, with switches. */
export type Network = {
  readonly port: number;
  /** Has everything that the server answers arrive this much later. */
  delay(ms: number): void;
  /** Cuts every connection there is; new ones are taken. */
  cut(): void;
  /** Loses this share of what the server answers, and cuts the connection where it does. */
  cutReplies(share: number): void;
  /** Lets nothing through any more, either way; connections stay open and new ones are taken. */
  hang(): void;
  /** Undoes all of these; what hung is passed on, also for somebody who has left. */
  heal(): void;
  /** Cuts everything and takes no more connections. */
  close(): Promise<void>;
};

/** Starts to pass on what comes to `port`, a free one unless named, to the server on the target port, which need not be there. */
export async function startProxy(targetPort: number, port = 0): Promise<Network> {
  const sockets = new Set<Socket>();
  let latency = 0;
  let lostShare = 0;
  let open = Promise.withResolvers<void>();
  open.resolve();

  /** Passes on in order, whatever the switches become in the meantime. */
  function pass(from: Socket, to: Socket, isAnswer: boolean): void {
    let last = Promise.resolve();
    const then = (step: () => void) => {
      const due = Date.now() + (isAnswer ? latency : 0);
      last = last.then(async () => {
        const early = due - Date.now();
        if (early > 0) await sleep(early);
        await open.promise;
        step();
      });
    };
    from.on('data', (chunk) =>
      then(() => {
        if (isAnswer && Math.random() < lostShare) cutBoth(from, to);
        else if (!to.destroyed) to.write(chunk);
      }),
    );
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      then(() => to.destroySoon());
    });
  }

  const server = createServer((incoming) => {
    const outgoing = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    incoming.setNoDelay(true);
    sockets.add(incoming).add(outgoing);
    pass(incoming, outgoing, false);
    pass(outgoing, incoming, true);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => cutBoth(...sockets);
  const heal = () => {
    latency = 0;
    lostShare = 0;
    open.resolve();
  };
  return {
    port: (server.address() as AddressInfo).port,
    delay: (ms) => {
      latency = ms;
    },
    cut,
    cutReplies: (share) => {
      lostShare = share;
    },
    hang: () => {
      open.resolve();
      open = Promise.withResolvers<void>();
    },
    heal,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      cut();
      heal();
      await closed;
    },
  };
}

/** Cuts them as a broken network does: neither side is told more than that the other is gone. */
function cutBoth(...sockets: readonly Socket[]): void {
  for (const socket of sockets) socket.destroy();
}
