import { Agent, request } from 'node:http';
import { workedMs } from './processes.ts';

/** People who talk, each going on as soon as they were answered, to the address after the one they spoke to before. */
export type Crowd = {
  /** Has them talk for so long; `pids` are the processes whose work is counted. They go on next time where they were. */
  talk(pids: readonly number[], ms: number): Promise<Load>;
  leave(): void;
};

/** What came of it; `apologies` are the turns in which the guide said that it could not. */
export type Load = { readonly turns: number; readonly apologies: number; readonly cpuMs: number };

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
  const agent = new Agent({ keepAlive: true });
  const places = Array.from({ length: count }, (_, at) => {
    let turn = at;
    let line = lines.length;
    let person = '';
    return async (): Promise<boolean> => {
      if (line === lines.length) {
        person = `person ${process.pid} ${++people}`;
        line = 0;
      }
      const body = activityOf(person, `${person} ${line}`, lines[line] ?? '');
      line += 1;
      const answer = await post(agent, addresses[turn++ % addresses.length] ?? '', body);
      return !answer.includes('"dialog":"failure"');
    };
  });
  return {
    talk: async (pids, ms) => {
      let turns = 0;
      let apologies = 0;
      const before = pids.map(workedMs);
      const end = performance.now() + ms;
      await Promise.all(
        places.map(async (speak) => {
          while (performance.now() < end) {
            if (!(await speak())) apologies += 1;
            turns += 1;
          }
        }),
      );
      const cpuMs = pids.reduce((sum, pid, at) => sum + workedMs(pid) - (before[at] ?? 0), 0);
      return { turns, apologies, cpuMs };
    },
    leave: () => agent.destroy(),
  };
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
