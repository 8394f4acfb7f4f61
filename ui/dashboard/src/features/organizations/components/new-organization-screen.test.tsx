import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { renderInApp } from '@tests/support/render';
import NewOrganizationScreen from './new-organization-screen';

const name = () => screen.getByLabelText('Organization name');
const slug = () => screen.getByLabelText('Organization slug');

function draw(script: Parameters<typeof fakeApi>[0] = {}) {
  const requests = fakeApi(script);
  const path = '/dashboard/acme/new-organization';
  return { requests, ...renderInApp(<NewOrganizationScreen />, { path }) };
}

describe('NewOrganizationScreen', () => {
  it('makes one and goes there', async () => {
    const answer = { status: 201, body: { slug: 'cafe-zoe', name: 'Café Zoë' } };
    const { user, history, requests } = draw({ 'POST /orgs': answer });
    await user.type(name(), ' Café  Zoë! ');
    expect(slug()).toHaveValue('cafe-zoe');
    await user.click(screen.getByRole('button', { name: 'Create organization' }));
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/cafe-zoe'));
    expect(new URLSearchParams(history.location.search).get('nc-new-organization')).toBe(
      'Café Zoë',
    );
    expect(requests[0]?.body).toEqual({ name: 'Café  Zoë!', slug: 'cafe-zoe' });
  });

  it('leaves a slug alone that somebody has typed', async () => {
    const { user } = draw();
    await user.type(name(), 'Acme');
    await user.clear(slug());
    await user.type(slug(), 'rockets');
    await user.type(name(), ' Inc');
    expect(slug()).toHaveValue('rockets');
  });

  it.each([
    ['', '', 'name', 'Please enter a name.'],
    ['Acme', 'A!', 'slug', 'Please use at least two'],
  ])('complains about %j with %j', async (typedName, typedSlug, field, complaint) => {
    const { user, requests } = draw();
    if (typedName) await user.type(name(), typedName);
    await user.clear(slug());
    if (typedSlug) await user.type(slug(), typedSlug);
    await user.click(screen.getByRole('button', { name: 'Create organization' }));
    const control = field === 'name' ? name() : slug();
    expect(control).toHaveAccessibleDescription(expect.stringContaining(complaint) as string);
    expect(control).toHaveFocus();
    expect(requests).toHaveLength(0);
  });

  it('says at the slug that somebody else has it', async () => {
    const detail = 'Sorry, this slug is taken. Please select another.';
    const refusal = { status: 409, body: { code: 'slug_taken', detail } };
    const { user, history } = draw({ 'POST /orgs': refusal });
    await user.type(name(), 'Acme{Enter}');
    await waitFor(() => expect(slug()).toBeInvalid());
    expect(screen.getByText(detail)).toBeVisible();
    expect(history.location.pathname).toBe('/dashboard/acme/new-organization');
  });
});
