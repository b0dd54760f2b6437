import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { Server } from 'node:net';
import { dirname, join } from 'node:path';

// Loaded into the process of the playground before it starts, for two things that it has no setting for.

const { listen } = Server.prototype;
const { createServer } = http;
const page = join(dirname(process.argv[1] ?? ''), 'dist', 'client', 'index.html');

/** It listens on every address of the machine; here on this machine only. */
Server.prototype.listen = function (this: Server, ...given: unknown[]): Server {
  const [port, ...others] = given;
  const local = typeof port === 'number' ? [port, '127.0.0.1', ...others] : given;
  return Reflect.apply(listen, this, local);
};

/** Its page freezes the cards that it gets, and then cannot write in them what a button of Teams says when it is pressed. */
function withButtonsThatWork(others: RequestListener): RequestListener {
  const thawed = readFileSync(page, 'utf8').replace(
    '<head>',
    '<head><script>Object.freeze = (it) => it</script>',
  );
  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(thawed);
    else others(request, response);
  };
}

Object.assign(http, { createServer: (app: RequestListener) => createServer(withButtonsThatWork(app)) });
