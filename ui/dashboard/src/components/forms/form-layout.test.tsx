import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FormLayout } from './form-layout';
import { FormSection } from './form-section';

it('names its sections', () => {
  render(
    <FormLayout>
      <FormSection title="General" description="How it appears.">
        <input aria-label="Name" />
      </FormSection>
    </FormLayout>,
  );
  expect(screen.getByRole('region', { name: 'General' })).toHaveTextContent('How it appears.');
  expect(screen.getByRole('heading', { level: 2, name: 'General' })).toBeInTheDocument();
});
