// The host that the browser tests work with, on the newest SDK.
import { Interval, Layout, Page, ctx, io } from '@interval/sdk';

import { listen } from '../support/listen.mjs';

const people = [
  { name: 'Ada Lovelace', role: 'Engineer', joined: new Date('1833-06-05T00:00:00Z') },
  { name: 'Grace Hopper', role: 'Admiral', joined: new Date('1943-12-01T00:00:00Z') },
  { name: 'Mary Somerville', role: 'Astronomer', joined: new Date('1826-02-02T00:00:00Z') },
];

const routes = {
  greet: {
    name: 'Greet somebody',
    description: 'Asks for a name and says hello.',
    handler: async () => {
      const name = await io.input.text('Your name', { helpText: 'As your friends call you.' });
      await ctx.loading.start('Writing the greeting');
      await ctx.log(`Greeting ${name}`);
      return { greeting: `Hello, ${name}` };
    },
  },

  order: {
    name: 'Order tea',
    handler: async () => {
      const [, kind, cups] = await io.group([
        io.display.heading('What shall it be?'),
        io.select.single('Kind', { options: ['Green', 'Black', 'Herbal'] }),
        io.input.number('Cups', { min: 1, max: 12 }),
      ]);
      const sure = await io.confirm(
        `Order ${cups} of ${typeof kind === 'string' ? kind : kind.label}?`,
      );
      return { ordered: sure ? cups : 0 };
    },
  },

  // Names a choice by a number, which the protocol has no room for.
  garble: {
    name: 'Garble',
    handler: async () => {
      await io.input.text('Before');
      await io.group([io.input.text('After')]).withChoices([{ label: 'Go on', value: 1 }]);
    },
  },

  fail: {
    name: 'Fail',
    handler: async () => {
      throw new Error('The kettle is broken.');
    },
  },

  people: new Page({
    name: 'People',
    handler: async () =>
      new Layout({
        title: 'Everybody',
        description: 'Who works here.',
        children: [
          io.display.metadata('Numbers', { data: [{ label: 'People', value: people.length }] }),
          io.display.table('People', { data: people }),
        ],
      }),
    routes: {
      add: {
        name: 'Add a person',
        handler: async () => {
          const name = await io.input.text('Name');
          people.push({ name, role: 'New', joined: new Date() });
          await ctx.redirect({ route: 'people' });
        },
      },
    },
  }),
};

await listen(Interval, { routes });
