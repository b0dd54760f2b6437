import { type Order, talkTo } from './load.ts';

// The process that talks to whatever is measured, so that its own work is never counted with it. An order comes in as a
// message, and what came of it goes out as one.
process.on('message', (order: Order) => {
  talkTo(order).then(
    (load) => process.send?.({ load }),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});
process.on('disconnect', () => process.exit());
