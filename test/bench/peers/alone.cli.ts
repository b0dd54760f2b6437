import { listen } from './listen.ts';

// restify and nothing else, to tell how long a process takes that does nothing.
listen(async (request, response) => {
  const { text, conversation } = request.body;
  response.send(200, { activities: [{ type: 'message', text: `Echo: ${text}`, conversation }] });
});
