import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Markdown } from './markdown';
import { safeLink } from './safe-link';

describe('Markdown', () => {
  it('draws what GitHub would', () => {
    render(<Markdown text={'# Title\n\n- [x] done\n\n| a |\n| - |\n| ~~b~~ |'} />);
    expect(screen.getByRole('heading', { name: 'Title', level: 1 })).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent('☑done');
    expect(screen.getByRole('cell', { name: 'b' })).toBeVisible();
  });

  it('shows HTML as the text that it is', () => {
    const { container } = render(<Markdown text={'<img src=x onerror=alert(1)> hi'} />);
    expect(container).toHaveTextContent('<img src=x onerror=alert(1)> hi');
    expect(container.querySelector('img')).toBeNull();
  });

  it('drops the indentation of the code it was written in', () => {
    render(<Markdown text={'\n      # Title\n\n      Text\n'} />);
    expect(screen.getByRole('heading', { name: 'Title' })).toBeVisible();
    expect(screen.getByText('Text').tagName).toBe('P');
  });

  it('opens links in a new tab, and only harmless ones', () => {
    render(<Markdown text={'[ok](https://example.com) [bad](javascript:alert(1))'} />);
    expect(screen.getByRole('link', { name: /ok/ })).toHaveAttribute('target', '_blank');
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('finds what references and footnotes refer to', () => {
    render(<Markdown text={'[a][b] and[^1]\n\n[b]: /there\n[^1]: A note'} />);
    expect(screen.getByRole('link', { name: /a/ })).toHaveAttribute('href', '/there');
    expect(screen.getByText('A note')).toBeVisible();
  });
});

describe('safeLink', () => {
  it.each([
    ['https://example.com', true],
    ['/here', true],
    ['#there', true],
    ['mailto:a@example.com', true],
    ['javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    [' data:text/html,x', false],
    ['vbscript:x', false],
  ])('%s', (url, isSafe) => {
    expect(safeLink(url)).toBe(isSafe ? url : null);
  });
});
