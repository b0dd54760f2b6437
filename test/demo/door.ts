import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** The path that lets a browser in as the made-up practitioner. */
export const doorPath = '/demo';

/**
 * A server in front of the guide on this port of this machine. It passes everything on, but for one page of its own, which
 * has a browser keep what brings it back to the made-up practitioner's conversation and go there. The guide has no such page:
 * nobody should be put into a conversation by a link.
 */
export function createDoor(guidePort: number, resume: string): Server {
  const page = `<!doctype html><html lang="nl"><title>Loopbaanspiegel</title><script>
localStorage.setItem('loopbaanspiegel.resume', ${JSON.stringify(resume)});
location.replace('/');
</script></html>`;
  const door = createServer((incoming, response) => {
    if (incoming.url === doorPath) {
      response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('cache-control', 'no-store');
      response.end(page);
      return;
    }
    const { method, url: path, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port: guidePort, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  door.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const onward = connect(guidePort, '127.0.0.1', () => {
      const headers = incoming.rawHeaders.map((one, at) => (at % 2 === 0 ? `${one}: ` : `${one}\r\n`));
      onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const one of [socket, onward]) one.on('error', () => void [socket.destroy(), onward.destroy()]);
  });
  return door;
}
