import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a model server was sent. */
export type Asked = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** How a model server answers a request. */
export type Reply = (response: ServerResponse, asked: Asked) => void;

/** A server on loopback that answers as the services of language models do, or as badly as a test wants. */
export type ModelServer = {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** How it answers from now on. */
  answer(reply: Reply): void;
  stop(): Promise<void>;
};

/** Starts a model server on a free port. */
export async function startModelServer(first: Reply = says('{}')): Promise<ModelServer> {
  const asked: Asked[] = [];
  let reply = first;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const one = { path: request.url ?? '', headers: request.headers, body };
    asked.push(one);
    reply(response, one);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (next) => {
      reply = next;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers with this text, in the form of the service that was asked. */
export function says(text: string, finish = 'stop'): Reply {
  return (response, { path }) => {
    if (path.startsWith('/api/chat')) return sayAsOllama(response, text);
    const body = path.startsWith('/v1/messages') ? asAnthropic(text) : asOpenAi({ content: text }, finish);
    send(response, 200, body);
  };
}

/** Answers with this value as JSON. */
export function gives(value: unknown): Reply {
  return says(JSON.stringify(value));
}

/** Declines, as OpenAI's service does. */
export function refuses(text: string): Reply {
  return (response) => send(response, 200, asOpenAi({ content: null, refusal: text }, 'stop'));
}

/** Fails with a status and what OpenAI's service says with it. */
export function fails(status: number, error: object = {}, headers: Record<string, string> = {}): Reply {
  return (response) => send(response, status, { error: { message: 'It failed.', ...error } }, headers);
}

/** Answers with a web page, as a proxy in between does that wants somebody to log in. */
export const showsPage: Reply = (response) => {
  answerWith(response, 200, { 'content-type': 'text/html' }, '<!doctype html><title>Log in</title>');
};

/** Answers with just this; beside restify, which changes Node's own responses, writing the head gives nothing to go on with. */
export function answerWith(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string,
): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** Takes the request and says nothing. */
export const keepsSilent: Reply = () => {};

/** Begins to answer and goes on so slowly that it never ends. */
export const drips: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const dripping = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(dripping));
};

/** Breaks the connection off in the middle of its answer. */
export const breaksOff: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"id":"1","choices":[{"mess', () => response.destroy());
};

function asOpenAi(message: object, finish: string): object {
  return {
    ...{ id: 'answer-1', object: 'chat.completion', created: 1, model: 'a-model' },
    choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', ...message } }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}

function asAnthropic(text: string): object {
  return {
    ...{ id: 'msg_1', type: 'message', role: 'assistant', model: 'a-model' },
    ...{ content: [{ type: 'text', text }], stop_reason: 'end_turn', stop_sequence: null },
    usage: { input_tokens: 1, output_tokens: 1 },
  };
}

/** In two pieces, the second of which says that it is done: Ollama answers in lines. */
function sayAsOllama(response: ServerResponse, text: string): void {
  const line = (content: string, isDone: boolean) =>
    `${JSON.stringify({ model: 'a-model', created_at: '2026-01-01T00:00:00Z', message: { role: 'assistant', content }, done: isDone, ...(isDone && { done_reason: 'stop' }) })}\n`;
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.write(line(text, false));
  response.end(line('', true));
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  answerWith(response, status, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
}
