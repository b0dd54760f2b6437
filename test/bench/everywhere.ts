import { Agent, request } from 'node:http';
import { workedMs } from './processes.ts';

/** People who talk, each going on as soon as they were answered, to the address after the one they spoke to before. */
export type Crowd = {
  /** Has them take so many turns; `pids` are the processes whose work is counted. They go on next time where they were. */
  talk(pids: readonly number[], turns: number): Promise<Load>;
};

/** What came of it: the work of all those processes, and in how many turns the guide said that it could not. */
export type Load = { readonly apologies: number; readonly cpuMs: number };

const lines = [
  ...['hallo', 'ja', 'toelatingscheck', 'nee', 'een andere', 'ja', 'Basisopleiding', '3,5 EC', 'ja', 'ja'],
  ...['ja', 'eigen praktijk', '1 september 2024', 'ja', '16 per week', 'ja', 'nee'],
];
let people = 0;

/**
 * So many people for these addresses: each does the eligibility check from its first word to its verdict, and then somebody
 * else comes.
 */
export function gather(addresses: readonly string[], count: number): Crowd {
  const places = Array.from({ length: count }, (_, at) => {
    let turn = at;
    let line = lines.length;
    let person = '';
    return async (agent: Agent): Promise<boolean> => {
      if (line === lines.length) {
        person = `person ${process.pid} ${++people}`;
        line = 0;
      }
      const body = activityOf(person, `${person} ${line}`, lines[line] ?? '');
      line += 1;
      const answer = await insist(agent, addresses[turn++ % addresses.length] ?? '', body);
      return !answer.includes('"dialog":"failure"');
    };
  });
  return {
    talk: async (pids, turns) => {
      let left = turns;
      let apologies = 0;
      // Connections that nobody uses between two measurements could be closed under the first request after them.
      const agent = new Agent({ keepAlive: true });
      const before = pids.map(workedMs);
      await Promise.all(
        places.map(async (speak) => {
          while (left-- > 0) if (!(await speak(agent))) apologies += 1;
        }),
      );
      const cpuMs = pids.reduce((sum, pid, at) => sum + workedMs(pid) - (before[at] ?? 0), 0);
      agent.destroy();
      return { apologies, cpuMs };
    },
  };
}

/** Sends it again where it was not answered, as every channel does; it is the same turn. */
function insist(agent: Agent, address: string, body: string, triesLeft = 3): Promise<string> {
  return post(agent, address, body).catch((error) => {
    if (triesLeft === 0) throw error;
    return insist(agent, address, body, triesLeft - 1);
  });
}

function post(agent: Agent, address: string, body: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  request(`${address}/api/messages`, { method: 'POST', agent, headers }, async (response) => {
    let text = '';
    for await (const piece of response.setEncoding('utf8')) text += piece;
    if (response.statusCode === 200) resolve(text);
    else reject(new Error(`It was answered ${response.statusCode} ${text}`));
  })
    .on('error', reject)
    .end(body);
  return promise;
}

function activityOf(person: string, id: string, text: string): string {
  return JSON.stringify({
    ...{ type: 'message', id, text, locale: 'nl-NL', deliveryMode: 'expectReplies' },
    ...{ channelId: 'webchat', serviceUrl: 'http://127.0.0.1:9/' },
    ...{ from: { id: person }, recipient: { id: 'bot' }, conversation: { id: `with ${person}` } },
  });
}
