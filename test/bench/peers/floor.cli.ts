import { listen } from './listen.ts';
import { openRedis } from './redis.ts';

// What nobody can do with less: restify, one GET, one SET of 2 KB and a reply of 1 KB.
const redis = openRedis();
const state = 'x'.repeat(2_048);
const filling = 'x'.repeat(800);

listen(async (request, response) => {
  const { id, text, conversation } = request.body;
  const key = `floor ${conversation.id}`;
  await redis.get(key);
  await redis.set(key, state);
  const reply = { type: 'message', text: `Echo: ${text}`, replyToId: id, conversation, channelData: filling };
  response.send(200, { activities: [reply] });
});
