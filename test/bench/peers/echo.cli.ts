import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import { listen } from './listen.ts';

// The echo bot of botbuilder's samples, which counts what is said in memory.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const count = state.createProperty<number>('count');

const bot = new ActivityHandler().onMessage(async (context, next) => {
  const said = await count.get(context, 0);
  await context.sendActivity(`[${said}]You said: ${context.activity.text}`);
  await count.set(context, said + 1);
  await state.saveChanges(context);
  await next();
});

listen((request, response) => adapter.process(request, response, (context) => bot.run(context)));
