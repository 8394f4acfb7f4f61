import { describe, expect, it } from 'vitest';
import { organization, organizationWith } from '@tests/support/organization';
import { environmentColor, environmentSchema, type Environment } from './environment';
import { placeIn, scopeQuery } from './place';
import { decode } from '../http/http-client';

const [production, , development] = organization.environments as [
  Environment,
  Environment,
  Environment,
];

describe('placeIn', () => {
  it('knows what addresses and requests need', () => {
    const place = placeIn(organization, development);
    expect(place).toMatchObject({
      mode: 'console',
      scope: { organization: 'acme', environment: 'development' },
    });
    expect(scopeQuery(place.scope)).toEqual({ mode: 'console', env: 'development' });
    expect(placeIn(organization, production).mode).toBe('live');
  });

  it('knows what a person may do', () => {
    const { can } = placeIn(organizationWith('READ_USERS'), production);
    expect(can('READ_USERS')).toBe(true);
    expect(can('WRITE_USERS')).toBe(false);
  });
});

describe('environmentColor', () => {
  it('is the chosen one, and orange for development without one', () => {
    const colors = organization.environments.map(environmentColor);
    expect(colors).toEqual([null, 'cyan', 'orange']);
  });

  it('is none where the server names one that is not known', () => {
    expect(decode(environmentSchema, { ...production, color: 'plaid' }).color).toBeNull();
  });
});
