import { useSearchParams } from 'wouter';
import { Tabs } from '@/components/layout/tabs';
import { actionSettingsTexts } from '@/lib/texts/action-settings';
import type { ActionSettingsTab } from '@/lib/urls';
import type { Action } from '../api/action';
import { GeneralTab } from './general-tab';
import { NotificationsTab } from './notifications-tab';
import { PermissionsTab } from './permissions-tab';
import { ScheduleTab } from './schedule-tab';

const tabs: readonly { readonly id: ActionSettingsTab; readonly label: string }[] = [
  { id: 'general', label: actionSettingsTexts.general },
  { id: 'permissions', label: actionSettingsTexts.permissions },
  { id: 'notifications', label: actionSettingsTexts.notifications },
  { id: 'schedule', label: actionSettingsTexts.schedule },
];

/** Which of them is open is part of the address. */
export function SettingsTabs({ action }: { readonly action: Action }) {
  const [params, setParams] = useSearchParams();
  const selected = tabs.find(({ id }) => id === params.get('tab'))?.id ?? 'general';
  const select = (id: ActionSettingsTab) =>
    setParams(id === 'general' ? {} : { tab: id }, { replace: true });
  return (
    <Tabs label={actionSettingsTexts.tabs} tabs={tabs} selected={selected} onSelect={select}>
      <SelectedTab tab={selected} action={action} />
    </Tabs>
  );
}

interface Props {
  readonly tab: ActionSettingsTab;
  readonly action: Action;
}

function SelectedTab({ tab, action }: Props) {
  switch (tab) {
    case 'general':
      return <GeneralTab action={action} />;
    case 'permissions':
      return <PermissionsTab action={action} />;
    case 'notifications':
      return <NotificationsTab action={action} />;
    case 'schedule':
      return <ScheduleTab action={action} />;
  }
}
