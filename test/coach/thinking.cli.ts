import { registerHooks } from 'node:module';
import type { Tasks } from '../../src/coach/coach.ts';
import type { CoachSettings } from '../../src/coach/provider.ts';

/** What the test that runs this wants: coaches of these settings, asked so often, each time one that knows of nothing before. */
type Wanted = {
  readonly settings: readonly CoachSettings[];
  readonly input: Tasks['followUp']['input'];
  readonly times: number;
};

const loaded: string[] = [];
registerHooks({
  load: (url, context, nextLoad) => {
    loaded.push(url);
    return nextLoad(url, context);
  },
});
const ofModels = /node_modules\/(@langchain|langchain|openai|ollama|@anthropic-ai)\//;
const hasLoadedThem = () => loaded.some((url) => ofModels.test(url));

const { openCoach } = await import('../../src/coach/open.ts');
const { openLog } = await import('../../src/log.ts');
const { settings, input, times } = JSON.parse(process.argv[2] ?? '') as Wanted;
const log = openLog('debug');

const coaches = settings.map((each) => openCoach(each, log, Date.now) !== undefined);
const before = hasLoadedThem();
const thoughts: boolean[] = [];
for (const each of settings) {
  for (let time = 0; time < times; time += 1) {
    thoughts.push((await openCoach(each, log, Date.now)?.think('followUp', input, 'nl')) !== undefined);
  }
}
process.send?.({ coaches, before, after: hasLoadedThem(), thoughts });
process.disconnect?.();
