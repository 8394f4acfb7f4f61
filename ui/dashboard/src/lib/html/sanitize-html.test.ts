import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from './sanitize-html';

function sanitized(html: string): string {
  const box = document.createElement('div');
  box.append(sanitizeHtml(html));
  return box.innerHTML;
}

describe('what is kept', () => {
  it.each([
    '<h1>a</h1><p>b <strong>c</strong><br>d</p>',
    '<ol start="3"><li>a</li></ol>',
    '<table><caption>a</caption><tbody><tr><th scope="row">b</th><td colspan="2">c</td></tr></tbody></table>',
    '<figure><figcaption>a</figcaption></figure>',
    '<details open=""><summary>a</summary>b</details>',
    'H<sub>2</sub>O<sup>2</sup>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
  ])('%s', (html) => {
    expect(sanitized(html)).toBe(html);
  });
});

describe('what is taken out', () => {
  it.each([
    ['<script>alert(1)</script>a', 'a'],
    ['<p onclick="alert(1)" class="btn" style="color:red" id="x" data-pw="y">a</p>', '<p>a</p>'],
    ['<form action="/api"><label>a</label><input name="b"></form>', 'a'],
    ['<button>a</button><textarea>b</textarea><iframe src="/x">c</iframe>d', 'd'],
    ['<style>p{}</style><noscript>a</noscript><select><option>b</option></select>', ''],
    ['<svg><a href="javascript:alert(1)">x</a></svg>a', 'a'],
    ['<custom-tag>a</custom-tag>', 'a'],
    ['<!-- a -->b', 'b'],
    ['<p href="https://example.com" src="/a">a</p>', '<p>a</p>'],
    ['<img src="data:image/png;base64,AAAA" onerror="alert(1)">', '<img loading="lazy">'],
    ['<img srcset="data:image/png;base64,AAAA 2x">', '<img loading="lazy">'],
    ['<q cite="javascript:alert(1)">a</q>', '<q>a</q>'],
  ])('%s', (html, expected) => {
    expect(sanitized(html)).toBe(expected);
  });

  it.each(['javascript:alert(1)', 'java\nscript:alert(1)', ' data:text/html,x', 'vbscript:x'])(
    'a link to %s',
    (address) => {
      const link = document.createElement('a');
      link.setAttribute('href', address);
      link.textContent = 'a';
      expect(sanitized(link.outerHTML)).toBe('<a>a</a>');
    },
  );
});

describe('links', () => {
  it.each(['https://example.com/', '//example.com/', '/there', 'there', 'tel:123', 'mailto:a@b.c'])(
    'to %s open beside the page',
    (address) => {
      expect(sanitized(`<a href="${address}">a</a>`)).toBe(
        `<a href="${address}" target="_blank" rel="noopener noreferrer">a</a>`,
      );
    },
  );

  it('within the text stay within', () => {
    expect(sanitized('<a href="#b">a</a><a name="b">b</a>')).toBe(
      '<a href="#b">a</a><a name="b">b</a>',
    );
  });
});

it('lets nobody hide the controls of a video', () => {
  expect(sanitized('<video src="/a.mp4" autoplay></video>')).toBe(
    '<video src="/a.mp4" controls=""></video>',
  );
});
