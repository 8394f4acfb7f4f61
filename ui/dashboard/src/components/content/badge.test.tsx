import { render, screen } from '@testing-library/react';
import { Check } from 'lucide-react';
import { expect, it } from 'vitest';
import { Badge } from './badge';

it('says its word; icon and dot are decoration', () => {
  const { container } = render(
    <Badge tone="success" icon={Check} dot>
      Online
    </Badge>,
  );
  expect(container.firstElementChild).toHaveTextContent(/^Online$/);
  expect(screen.queryByRole('img')).toBeNull();
});
