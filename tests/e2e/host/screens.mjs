// A small company's tools, for the screens around running them.
import { Interval, Page, ctx, io } from '@interval/sdk';

import { listen } from '../support/listen.mjs';

const routes = {
  refund: {
    name: 'Refund order',
    description: 'Gives somebody their money back.',
    backgroundable: true,
    handler: async () => {
      const order = ctx.params.order ?? (await io.input.number('Order'));
      await ctx.log(`Refunding ${order}`);
      await ctx.notify({
        title: 'Refunded',
        message: `Order ${order} was refunded.`,
        delivery: [{ to: 'ann@example.com', method: 'EMAIL' }],
      });
      return { invoice: `INV-${order}`, state: 'refunded' };
    },
  },
  review: {
    name: 'Review sign-ups',
    backgroundable: true,
    handler: async () => {
      await io.input.text('Verdict');
    },
  },
  fail: {
    name: 'Close the books',
    handler: async () => {
      throw new Error('The ledger is locked.');
    },
  },
  hidden: { name: 'Hidden tool', unlisted: true, handler: async () => 'found' },
  customers: new Page({
    name: 'Customers',
    routes: {
      add: { name: 'Add a customer', handler: async () => 'added' },
      gifts: new Page({
        name: 'Gifts',
        routes: {
          send: {
            name: 'Send a gift',
            description: 'By post, with a card.',
            handler: async () => 'sent',
          },
        },
      }),
    },
  }),
};

await listen(Interval, { routes });
