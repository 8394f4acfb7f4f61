import { describe, expect, it } from 'vitest';
import { parseLayout } from './layout';

const parse = (layout: object) => parseLayout(JSON.stringify({ kind: 'BASIC', ...layout }));

describe('parseLayout', () => {
  it('tells a title that is still to come from one that the page does not set', () => {
    expect(parse({ title: null }).title).toBeNull();
    expect(parse({}).title).toBeUndefined();
    expect(parse({ title: 'People' }).title).toBe('People');
  });

  it('reads what Python writes as null', () => {
    expect(parse({ children: null, menuItems: null, errors: null })).toMatchObject({
      children: null,
      menuItems: [],
      errors: [],
    });
  });

  it('shows the data of older SDKs like any other', () => {
    const { children } = parse({ metadata: { json: [{ label: 'People', value: 3 }], meta: null } });
    expect(children?.elements).toMatchObject([
      { method: 'DISPLAY_METADATA', rawProps: { data: [{ label: 'People', value: 3 }] } },
    ]);
  });

  it('keeps errors of the parts they belong to', () => {
    expect(parse({ errors: [{ layoutKey: 'title', message: 'No title' }] }).errors).toMatchObject([
      { layoutKey: 'title', error: 'Error', message: 'No title' },
    ]);
  });

  it('refuses what is no layout', () => {
    expect(() => parseLayout('{"menuItems": 3}')).toThrow();
    expect(() => parseLayout('layout')).toThrow();
  });
});
