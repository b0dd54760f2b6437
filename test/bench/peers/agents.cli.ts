import { AgentApplication, CloudAdapter, MemoryStorage, type TurnState } from '@microsoft/agents-hosting';
import { listen } from './listen.ts';

// The echo of the Agents SDK's samples, which counts what is said in memory.
const adapter = new CloudAdapter();
const agent = new AgentApplication<TurnState<{ count: number }>>({ adapter, storage: new MemoryStorage() });

agent.onActivity('message', async (context, { conversation }) => {
  const said = conversation.count ?? 0;
  await context.sendActivity(`[${said}]You said: ${context.activity.text}`);
  conversation.count = said + 1;
});
// Without this it keeps no state.
agent.onTurn('afterTurn', async () => true);

listen((request, response) =>
  // It is written for express, of which it uses no more than restify has too.
  adapter.process(
    Object.assign(request, { user: { name: 'anonymous' } }) as never,
    response as never,
    (context) => agent.run(context),
  ),
);
