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

  function fail(why: string): void {
    waiting?.reject(new Error(why));
    waiting = undefined;
  }

  // A length counts bytes, and so do these letters.
  socket.setEncoding('latin1');
  socket.on('data', (piece: string) => {
    got += piece;
    const end = got.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(got.slice(0, end))?.[1];
    if (length === undefined || !got.startsWith('HTTP/1.1 200')) {
      return fail(`It was answered ${got.slice(0, 1_000)}`);
    }
    if (got.length < end + 4 + Number(length)) return;
    waiting?.resolve(Buffer.from(got.slice(end + 4), 'latin1').toString());
    got = '';
  });
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('The server closed the connection.'));
  return {
    post: (body) => {
      waiting = Promise.withResolvers<string>();
      const head = `host: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
      socket.write(`POST /api/messages HTTP/1.1\r\n${head}\r\n\r\n${body}`);
      return waiting.promise;
    },
    close: () => socket.destroy(),
  };
}
