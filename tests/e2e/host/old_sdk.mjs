// The main flows on the SDK that is its argument, a package alias of package.json. What it received is reported.
import { listen } from '../support/listen.mjs';

const [, , sdk] = process.argv;
const { Interval, io, ctx } = await import(sdk);

const report = (name, value) => process.send({ type: name, value });
const people = ['Ada', 'Grace', 'Mary'].map((name, index) => ({ id: index + 1, name }));

const actions = {
  texts: async () => {
    const name = await io.input.text('Name', { minLength: 2, helpText: 'Of *yours*.' });
    const nickname = await io.input.text('Nickname').optional();
    report('texts', { name, hasNickname: nickname !== undefined });
    return { name };
  },

  choices: async () => {
    const [, fruit] = await io.group([
      io.display.heading('Fruit of the day'),
      io.select.single('Fruit', {
        options: [
          { label: 'Apple', value: 'a' },
          { label: 'Pear', value: 'p' },
        ],
      }),
    ]);
    const chosen = await io.select.table('People', { data: people, minSelections: 1 });
    report('choices', { fruit: fruit.value, chosen });
    return 'chosen';
  },

  confirm: async () => {
    const isSure = await io.confirm('Really?', { helpText: 'There is no way back.' });
    report('confirm', isSure);
    return isSure;
  },

  identity: async () => {
    const isConfirmed = await io.confirmIdentity('Pay out', { gracePeriodMs: 0 });
    report('identity', isConfirmed);
    return isConfirmed;
  },

  loading: async () => {
    await ctx.loading.start('Counting sheep');
    await ctx.log('One sheep', 2);
    await new Promise((done) => setTimeout(done, 1500));
    await io.display.markdown('All **counted**.');
    return 'asleep';
  },

  redirect: async () => {
    await ctx.redirect({ route: 'confirm', params: { from: 'redirect' } });
  },
};

await listen(Interval, { actions });
