import { describe, expect, it } from 'vitest';
import { asksForInput, parseIoCall } from './io-call';
import { encodeIoResponse } from './io-response';

const call = (rest: object = {}, elements: readonly object[] = [{ methodName: 'INPUT_TEXT' }]) =>
  parseIoCall(
    JSON.stringify({ id: 'i1', inputGroupKey: 'k1', kind: 'RENDER', toRender: elements, ...rest }),
  );

describe('parseIoCall', () => {
  it('reads a call as Node.js writes it', () => {
    const element = {
      methodName: 'INPUT_DATE',
      label: 'Day',
      props: { min: '1970-01-01T00:00:00.000Z' },
      propsMeta: { values: { min: ['Date'] } },
      isOptional: true,
      validationErrorMessage: 'Too early.',
    };
    expect(call({ validationErrorMessage: 'No.' }, [element])).toMatchObject({
      id: 'i1',
      key: 'k1',
      error: 'No.',
      elements: [
        {
          method: 'INPUT_DATE',
          label: 'Day',
          rawProps: { min: new Date(0) },
          isOptional: true,
          isMultiple: false,
          error: 'Too early.',
        },
      ],
    });
  });

  it('reads the nulls of Python as absent', () => {
    const nulls = { propsMeta: null, validationErrorMessage: null, multipleProps: null };
    const read = call({ choiceButtons: null, validationErrorMessage: null }, [
      { methodName: 'INPUT_TEXT', label: 'Name', props: {}, ...nulls },
    ]);
    expect(read.error).toBeNull();
    expect(read.elements[0]).toMatchObject({ error: null, multipleDefault: undefined });
  });

  it.each(['nonsense', '{}', '{"id":"i1","kind":"RENDER","toRender":{}}'])('refuses %s', (json) => {
    expect(() => parseIoCall(json)).toThrow();
  });

  it('says where a call is none', () => {
    const choiceButtons = [{ label: 'Go on', value: 1 }];
    expect(() => call({ choiceButtons })).toThrow(/^choiceButtons\[0\]\.value: .*string/);
  });

  it('keeps the place of what nothing can be made of', () => {
    const { elements } = call({}, [
      { methodName: 'INPUT_TEXT', label: 7 },
      { label: 'Nameless' },
      { methodName: 'DISPLAY_HEADING', label: 'Fine' },
    ]);
    expect(elements.map(({ label, issues }) => [label, issues.map(({ path }) => path)])).toEqual([
      ['INPUT_TEXT', ['label']],
      ['Nameless', ['methodName']],
      ['Fine', []],
    ]);
  });

  it('knows whether something is asked', () => {
    expect(asksForInput(call())).toBe(true);
    expect(asksForInput(call({}, [{ methodName: 'DISPLAY_HEADING' }]))).toBe(false);
  });
});

describe('the buttons of a call', () => {
  it.each([
    ['“Continue” where nothing is said', {}, [['Continue', 'Continue', 'primary']]],
    [
      'the one button of older SDKs',
      { continueButton: { label: 'Go', theme: 'danger' } },
      [['Go', 'Go', 'danger']],
    ],
    [
      'choices, the first one primary',
      {
        choiceButtons: [
          { label: 'Yes', value: 'y' },
          { label: 'Later', value: 'l', theme: 'default' },
          { label: 'No', value: 'n', theme: 'danger' },
        ],
      },
      [
        ['Yes', 'y', 'primary'],
        ['Later', 'l', 'secondary'],
        ['No', 'n', 'danger'],
      ],
    ],
  ])('are %s', (_name, rest, expected) => {
    const { choices } = call(rest);
    expect(choices.map(({ label, value, theme }) => [label, value, theme])).toEqual(expected);
  });
});

describe('encodeIoResponse', () => {
  it('annotates what was left out', () => {
    const text = encodeIoResponse({ id: 'i1', key: 'k1' }, 't1', {
      kind: 'RETURN',
      values: ['x', undefined, null],
      choice: 'Continue',
    });
    expect(JSON.parse(text)).toEqual({
      id: 'i1',
      inputGroupKey: 'k1',
      transactionId: 't1',
      kind: 'RETURN',
      values: ['x', null, null],
      valuesMeta: { values: { '1': ['undefined'] } },
      choice: 'Continue',
    });
  });
});
