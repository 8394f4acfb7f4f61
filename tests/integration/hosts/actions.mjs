import { setTimeout as delay } from 'node:timers/promises';

// Files were an experiment before SDK 0.24.
const fileOf = (io) => (io.input.file ?? io.experimental.input.file)('Report');

// What every SDK version can do. The versions before routes know these as `actions`.
export const actions = {
  hello: async (io, ctx) => {
    const name = await io.input.text('Your name');
    await ctx.loading.start('Working');
    await delay(250); // Longer than the SDK holds loading states back.
    await ctx.log('Greeting', name);
    return { since: new Date(0), greeting: `Hello, ${name}` };
  },

  // Waits for one answer.
  ask: async (io) => `Answered: ${await io.input.text('Answer')}`,

  // Waits twice, so that something has been answered before a crash and something has not.
  order: async (io, ctx) => {
    const article = await io.input.text('Article');
    await ctx.log('ordered', article);
    const count = await io.input.number('How many?');
    return { article, count };
  },

  read: async (io) => (await fileOf(io)).text(),

  immediate: async () => 'done',

  explode: async () => {
    throw new Error('This action always fails.');
  },

  parameters: async (_io, ctx) => ({ id: ctx.params.id, isDate: ctx.params.due instanceof Date }),
};
