import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Avatar } from './avatar';

it('shows initials in a colour that belongs to the name', () => {
  const draw = (name: string) => render(<Avatar name={name} />).container.firstElementChild;
  const ada = draw('Ada Lovelace');
  expect(ada).toHaveTextContent('AL');
  expect(draw('Ada Lovelace')?.getAttribute('style')).toBe(ada?.getAttribute('style'));
  const names = ['Grace Hopper', 'Alan Turing', 'Barbara Liskov', 'Edsger Dijkstra', 'Ada King'];
  const styles = new Set(names.map((name) => draw(name)?.getAttribute('style')));
  expect(styles.size).toBeGreaterThan(2);
});
