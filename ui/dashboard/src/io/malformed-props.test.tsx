import { cleanup, screen } from '@testing-library/react';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';
import { choiceMethods } from './choice-methods';
import { dateMethods } from './date-methods';
import { questionMethods } from './question-methods';
import { textMethods } from './text-methods';

const methods = { ...textMethods, ...dateMethods, ...choiceMethods, ...questionMethods };
const names = Object.keys(methods).filter((name) => name !== 'CONFIRM_IDENTITY');

/** Names that some method knows, so that its schema is met half-way. */
const prop = fc.constantFrom(
  ...['helpText', 'disabled', 'defaultValue', 'placeholder', 'min', 'max', 'step', 'decimals'],
  ...['currency', 'prepend', 'multiline', 'lines', 'minLength', 'maxLength', 'allowedProtocols'],
  ...['options', 'results', 'searchable', 'minSelections', 'maxSelections', 'params'],
);

const option = fc.record(
  {
    label: fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.date()),
    value: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.object()),
    image: fc.oneof(fc.constant(null), fc.record({ url: fc.string() })),
  },
  { requiredKeys: [] },
);
const parts = fc.dictionary(
  fc.constantFrom('year', 'month', 'day', 'hour', 'minute'),
  fc.oneof(fc.integer({ min: -1, max: 61 }), fc.double()),
);
const value = fc.oneof(
  fc.constantFrom(null, '', 0, NaN, -1, '<p>x', 'USD', true),
  fc.string(),
  fc.double(),
  fc.array(option, { maxLength: 3 }),
  option,
  parts,
  fc.anything({ maxDepth: 2 }),
);
const props = fc.dictionary(prop, value, { maxKeys: 6, noNullPrototype: true });

// What is loaded on demand is there already, however slow the machine.
beforeAll(() => import('./rich-text/input-rich-text'));

const patienceMs = 120_000;

it.each(names)(
  '%s shows itself or says what is wrong, whatever it is given',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(props, fc.boolean(), fc.boolean(), async (given, isOptional, isMultiple) => {
        renderIoCall({ methodName: name, label: 'Field', props: given, isOptional, isMultiple });
        try {
          // A component that threw would have left its error behind instead of its label.
          expect((await screen.findAllByText(/Field|is not implemented/)).length).toBeGreaterThan(
            0,
          );
          expect(screen.queryByText('Something went wrong')).toBeNull();
        } finally {
          cleanup();
        }
      }),
      { numRuns: 25 },
    );
  },
  patienceMs,
);
