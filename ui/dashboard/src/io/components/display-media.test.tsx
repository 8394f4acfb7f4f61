import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const url = 'https://example.com/a.png';

it('draws an image in the size that was asked for', () => {
  renderIoCall({
    methodName: 'DISPLAY_IMAGE',
    label: 'A cat',
    props: { url, alt: 'It sleeps', width: 'small', height: 'medium' },
  });
  expect(screen.getByText('A cat').tagName).toBe('FIGCAPTION');
  const image = screen.getByRole('img', { name: 'It sleeps' });
  expect(image).toHaveAttribute('src', url);
  expect(image).toHaveAttribute('data-pw-display-image');
  expect(image).toHaveClass('w-img-small', 'h-img-medium');
});

it('plays a video', () => {
  renderIoCall({
    methodName: 'DISPLAY_VIDEO',
    label: 'A tour',
    props: { url: '/a.mp4', width: 'large', loop: true, muted: true },
  });
  const video = screen.getByLabelText('A tour');
  expect(video).toHaveAttribute('data-pw-display-video');
  expect(video).toHaveAttribute('width', '512');
  expect(video).toHaveClass('max-w-img-large');
  expect(video).toHaveProperty('controls', true);
  expect(video).toHaveProperty('loop', true);
  expect(video).toHaveProperty('muted', true);
});

it('says what cannot be loaded, and tries another address', () => {
  const { redraw } = renderIoCall({ methodName: 'DISPLAY_IMAGE', props: { url, alt: 'A cat' } });
  fireEvent.error(screen.getByRole('img', { name: 'A cat' }));
  expect(screen.getByText('The image could not be loaded.')).toBeVisible();
  expect(screen.getByRole('link', { name: new RegExp(url) })).toBeVisible();
  redraw({ url: '/b.png', alt: 'A cat' });
  expect(screen.getByRole('img', { name: 'A cat' })).toHaveAttribute('src', '/b.png');
});
