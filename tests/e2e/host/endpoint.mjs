// Functions in a cloud, as far as anybody can tell: they are called over HTTP when somebody needs them, and connect.
import { createServer } from 'node:http';

import { Interval, io } from '@interval/sdk/dist/experimental.js';

const options = {
  apiKey: process.env.INTERVAL_API_KEY,
  endpoint: process.env.INTERVAL_ENDPOINT,
};

const web = new Interval({
  ...options,
  routes: {
    invoice: {
      name: 'Write an invoice',
      handler: async () => {
        const customer = await io.input.text('Customer');
        return { invoice: `INV-${customer}` };
      },
    },
  },
});

const lambda = new Interval({
  ...options,
  routes: { remind: { name: 'Send a reminder', handler: async () => 'reminded' } },
});

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

const server = createServer(async (request, response) => {
  if (request.url === '/web') await web.httpRequestHandler(request, response);
  else if (request.url === '/lambda') {
    const event = { body: await bodyOf(request), requestContext: { http: request } };
    const { statusCode, body } = await lambda.lambdaRequestHandler(event);
    response.writeHead(statusCode).end(body);
  } else response.writeHead(500).end();
});
process.once('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => {
  process.send({ type: 'listening', url: `http://127.0.0.1:${server.address().port}` });
});
