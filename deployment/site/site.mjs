// A made-up site of an association: a page with the chat on it, and what tells the chat who is signed in. To try it out:
//   ALLOWED_ORIGINS=http://localhost:8080 DIRECT_LINE_SECRET=<32 characters or more> npm start
//   DIRECT_LINE_SECRET=<the same> node deployment/site/site.mjs
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const { GUIDE_URL = 'http://localhost:3978', DIRECT_LINE_SECRET = '', PORT = '8080' } = process.env;

// What a strict policy needs for the chat: script-src and frame-src, and connect-src for the token of a member.
const policy = `default-src 'none'; img-src 'self'; style-src 'self'; script-src ${GUIDE_URL}; frame-src ${GUIDE_URL}; connect-src 'self'`;

/** The site's own id of whoever is signed in. A real site looks it up in the session, never in what a browser can make up. */
function memberOf({ headers }) {
  return /(?:^|; )member=(\d{1,10})(?:;|$)/.exec(headers.cookie ?? '')?.[1];
}

/** Hands a member a token that our server asked for; the secret does not leave this server. */
async function answerToken(request, response) {
  const member = memberOf(request);
  if (member === undefined) return send(response, 401, 'application/json', '{}');
  const answer = await fetch(`${GUIDE_URL}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${DIRECT_LINE_SECRET}`, 'content-type': 'application/json' },
    // Where members sign in with Entra ID: { aadObjectId: <their object id> }, and they are the same person as in Teams.
    body: JSON.stringify({ user: { id: `member-${member}` } }),
  });
  const body = await answer.text();
  return answer.ok
    ? send(response, 200, 'application/json', body)
    : send(response, 502, 'application/json', '{}');
}

function send(response, status, type, body) {
  response.writeHead(status, {
    ...{ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
    'content-security-policy': policy,
  });
  response.end(body);
}

const read = (name) => readFile(new URL(name, import.meta.url), 'utf8');

const server = createServer(async (request, response) => {
  try {
    if (request.url === '/loopbaanspiegel/token' && request.method === 'POST') {
      await answerToken(request, response);
    } else if (request.url === '/favicon.ico') send(response, 204, 'image/png');
    else if (request.url === '/site.css') send(response, 200, 'text/css', await read('site.css'));
    else send(response, 200, 'text/html', (await read('page.html')).replaceAll('{{guide}}', GUIDE_URL));
  } catch {
    send(response, 502, 'application/json', '{}');
  }
});
server.listen(Number(PORT), 'localhost', () => {
  process.stdout.write(`The site: http://localhost:${server.address().port}\n`);
});
