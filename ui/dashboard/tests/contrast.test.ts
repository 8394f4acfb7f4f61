import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const declarations = new Map(
  Array.from(css.matchAll(/(--[-\w]+):\s*([^;]+);/g), ([, name = '', value = '']) => [name, value]),
);

/** The colour a token has in a theme; tokens may refer to each other. */
function colorOf(token: string, theme: Theme): string {
  const value = declarations.get(`--${token}`);
  if (value === undefined) throw new Error(`There is no token --${token}`);
  const reference = /^var\(--([-\w]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return colorOf(reference, theme);
  const [, light = value, dark = value] = /^light-dark\((.+?), (.+)\)$/.exec(value) ?? [];
  return theme === 'light' ? light : dark;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of WCAG 2, from 1 to 21. */
function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const surfaces = ['surface', 'surface-sunken', 'surface-raised'];
const fills = [...surfaces, 'fill', 'fill-hover', 'fill-active'];
const semantic = ['success', 'warning', 'danger'];
const highlights = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'gray'];
const environments = ['red', 'orange', 'green', 'cyan', 'indigo', 'pink', 'gray'];
const pairs = (texts: readonly string[], backgrounds: readonly string[]) =>
  texts.flatMap((text) => backgrounds.map((background) => [text, background] as const));

const textPairs = [
  ...pairs(['text', 'text-muted'], [...fills, 'selection']),
  ...pairs(['text-placeholder'], ['surface', 'surface-raised']),
  ...pairs(['accent-text'], [...fills, 'accent-tint', 'accent-tint-hover']),
  ...pairs(['on-accent'], ['accent', 'accent-hover', 'accent-active']),
  ...pairs(['on-danger'], ['danger', 'danger-hover', 'danger-active']),
  ...semantic.flatMap((name) => pairs([`${name}-text`], [...surfaces, `${name}-tint`])),
  ...pairs(['text', 'text-muted'], ['accent-tint', ...semantic.map((name) => `${name}-tint`)]),
  ...highlights.map((name) => [`highlight-${name}-text`, `highlight-${name}-tint`] as const),
  ...environments.map((name) => [`environment-${name}-text`, `environment-${name}`] as const),
  ['neutral-1', 'neutral-12'] as const,
];

const partPairs = [
  ...pairs(['line-control', 'focus'], [...surfaces, 'fill']),
  ...pairs(['accent'], ['surface', 'surface-raised', 'fill']),
  ...pairs(['danger', 'success', 'warning'], surfaces),
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const measure = (first: string, second: string) =>
    contrast(colorOf(first, theme), colorOf(second, theme));

  it.each(textPairs)('can be read: %s on %s', (text, background) => {
    expect(measure(text, background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(partPairs)('can be made out: %s on %s', (part, background) => {
    expect(measure(part, background)).toBeGreaterThanOrEqual(3);
  });
});
