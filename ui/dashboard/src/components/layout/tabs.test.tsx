import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { Tabs } from './tabs';

function Settings() {
  const [tab, setTab] = useState<'general' | 'security' | 'slack'>('general');
  return (
    <Tabs
      label="Settings"
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'general', label: 'General' },
        { id: 'security', label: 'Security' },
        { id: 'slack', label: 'Slack' },
      ]}
    >
      Content of {tab}
    </Tabs>
  );
}

const tab = (name: string) => screen.getByRole('tab', { name });

describe('Tabs', () => {
  it('shows the panel of the chosen tab', async () => {
    const { user } = renderInApp(<Settings />);
    expect(screen.getByRole('tabpanel', { name: 'General' })).toHaveTextContent('general');
    await user.click(tab('Security'));
    expect(screen.getByRole('tabpanel', { name: 'Security' })).toHaveTextContent('security');
    expect(tab('General')).toHaveAttribute('aria-selected', 'false');
  });

  it('moves with the arrows and chooses with Enter', async () => {
    const { user } = renderInApp(<Settings />);
    await user.tab();
    expect(tab('General')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(tab('Security')).toHaveFocus();
    expect(tab('General')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(tab('Security')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(tab('General')).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(tab('Slack')).toHaveFocus();
    await user.keyboard('{Home}');
    expect(tab('General')).toHaveFocus();
    await user.keyboard('{End}');
    expect(tab('Slack')).toHaveFocus();
  });
});
