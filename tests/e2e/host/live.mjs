// What an operations team runs all day: a long table to choose from, a page, and a form with a rule of its own.
import { Interval, Layout, Page, ctx, io } from '@interval/sdk';

import { listen } from '../support/listen.mjs';

const Charges = 1000;
const names = ['Ada', 'Grace', 'Mary', 'Emmy', 'Sofia'];

const charges = Array.from({ length: Charges }, (_, index) => ({
  id: `ch_${String(index + 1).padStart(4, '0')}`,
  customer: names[index % names.length],
  amount: ((index * 7919) % 100_000) / 100,
}));

const routes = {
  refund: {
    name: 'Refund charges',
    handler: async () => {
      const chosen = await io.select.table('Charges', { data: charges, minSelections: 1 });
      const reason = await io.input
        .text('Reason')
        .validate((text) => (text.length < 5 ? 'Please say a little more.' : undefined));
      await ctx.log(`Refunding ${chosen.length} charges: ${reason}`);
      return { refunded: chosen.map(({ id }) => id).join(' '), reason };
    },
  },

  charges: new Page({
    name: 'Charges',
    handler: async () =>
      new Layout({
        title: 'All charges',
        menuItems: [{ label: 'Refund charges', route: 'refund' }],
        children: [
          io.display.metadata('Today', { data: [{ label: 'Charges', value: charges.length }] }),
          io.display.table('Charges', { data: charges }),
        ],
      }),
  }),
};

await listen(Interval, { routes });
