// A host on the SDK that is its argument, a package alias of package.json.
import { actions } from './actions.mjs';

const sdk = await import(process.argv[2]);

const interval = new sdk.Interval({
  apiKey: process.env.INTERVAL_API_KEY,
  endpoint: process.env.INTERVAL_ENDPOINT,
  logLevel: 'debug',
  retryIntervalMs: 200,
  actions,
});

// What the test may ask for. SDK 0.21 can only be ended.
const commands = {
  safelyClose: async () => {
    await interval.safelyClose();
    process.send({ type: 'closed' });
  },
  enqueue: async ({ slug, options }) => {
    process.send({ type: 'enqueued', queued: await interval.enqueue(slug, options) });
  },
  dequeue: async ({ id }) => {
    const { params, ...queued } = await interval.dequeue(id);
    const dates = Object.keys(params).filter((name) => params[name] instanceof Date);
    process.send({ type: 'dequeued', queued: { ...queued, params }, dates });
  },
};

process.on('message', ({ type, ...inputs }) => commands[type](inputs));
process.once('disconnect', () => process.exit());

await interval.listen();
process.send({ type: 'listening' });
