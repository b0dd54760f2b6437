import { once } from 'node:events';
import { connect } from 'node:net';

/** A kept-alive connection over which one request after the other is made, at next to no cost to who asks. */
export type Connection = {
  /** Posts JSON to where activities go, and gives the body that comes back; rejects for any status but 200. */
  post(body: string): Promise<string>;
  close(): void;
};

/** Connects to the server at this address. */
export async function openConnection(url: string): Promise<Connection> {
  const { port, host } = new URL(url);
  const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let got = '';
  let waiting: PromiseWithResolvers<string> | undefined;

  function settle(error: Error | undefined, body = ''): void {
    got = '';
    if (error) waiting?.reject(error);
    else waiting?.resolve(body);
    waiting = undefined;
  }

  // By bytes, since a length counts these.
  socket.setEncoding('latin1');
  socket.on('data', (piece: string) => {
    got += piece;
    const end = got.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(got.slice(0, end))?.[1] ?? Number.NaN);
    if (got.length < end + 4 + length) return;
    const body = Buffer.from(got.slice(end + 4), 'latin1').toString();
    const isFine = got.startsWith('HTTP/1.1 200');
    settle(isFine ? undefined : new Error(`It was answered ${got.slice(0, 1_000)}`), body);
  });
  socket.on('error', (error) => settle(error));
  socket.on('close', () => settle(new Error('The server closed the connection.')));
  return {
    post: (body) => {
      waiting = Promise.withResolvers<string>();
      const size = Buffer.byteLength(body);
      socket.write(
        `POST /api/messages HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${size}\r\n\r\n${body}`,
      );
      return waiting.promise;
    },
    close: () => socket.destroy(),
  };
}
