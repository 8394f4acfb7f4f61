import { describe, expect, it, vi } from 'vitest';
import { action as anyAction } from '@tests/support/fake-dashboard';
import { organization, organizationWith } from '@tests/support/organization';
import type { ActionSummary, Structure } from '@/lib/catalog/structure';
import { placeIn, type Place } from '@/lib/organization/place';
import { actionSettings } from './action-commands';

function action(slug: string, part: Partial<ActionSummary> = {}): ActionSummary {
  return { ...anyAction, id: slug, slug, name: `Do ${slug}`, canConfigure: true, ...part };
}

const structure: Structure = {
  actions: [action('refund'), action('old', { archived: true }), action('export')],
  pages: [],
  mostUsedActionIds: [],
};

function commandsAt(pathname: string, place?: Place) {
  const [production] = organization.environments;
  if (!production) throw new Error('There is no environment');
  const open = vi.fn();
  const at = place ?? placeIn(organization, production);
  return { open, ...actionSettings(structure, at, pathname, open) };
}

describe('settings of actions in the command bar', () => {
  it('begin with those of the action that is open', () => {
    const { commands, open } = commandsAt('/dashboard/acme/actions/refund');
    expect(commands.map(({ name }) => name)).toEqual([
      'Settings of Do refund',
      'Settings of an action',
    ]);
    commands[0]?.run?.();
    expect(open).toHaveBeenCalledWith('/dashboard/acme/configure/refund');
  });

  it('are listed for all actions that are not archived', () => {
    const [all] = commandsAt('/dashboard/acme/actions').commands;
    const names = all?.sections?.[0]?.commands.map(({ name }) => name);
    expect(names).toEqual(['Do refund', 'Do export']);
  });

  it('are for those who may change them', () => {
    const weaker = organizationWith('READ_PROD_ACTIONS', 'RUN_PROD_ACTIONS');
    const [production] = weaker.environments;
    if (!production) throw new Error('There is no environment');
    const { commands } = commandsAt('/dashboard/acme/actions', placeIn(weaker, production));
    expect(commands).toEqual([]);
  });
});
