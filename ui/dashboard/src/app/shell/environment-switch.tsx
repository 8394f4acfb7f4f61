import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Copy } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { Icon } from '@/components/content/icon';
import { useToast } from '@/components/feedback/toast-context';
import { Menu } from '@/components/overlays/menu';
import type { MenuGroup } from '@/components/overlays/menu-entry';
import { developmentKeyQuery } from '@/lib/api-keys/development-key';
import { copyText } from '@/lib/clipboard';
import { useAppLocation, useNavigate } from '@/lib/navigation/use-navigation';
import { environmentColor } from '@/lib/organization/environment';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug, productionSlug } from '@/lib/slugs';
import { consoleTexts } from '@/lib/texts/actions';
import { commonTexts } from '@/lib/texts/common';
import { shellTexts } from '@/lib/texts/shell';
import { developmentHostQuery } from './development-host';
import { environmentsOf, pathInEnvironment } from './environments';
import { Swatch } from './swatch';
import styles from './environment-switch.module.css';

/** The environment we are in, and the way to the others. */
export function EnvironmentSwitch() {
  const place = usePlace();
  const { pathname } = useAppLocation();
  const navigate = useNavigate();
  const environments = environmentsOf(place);
  const host = useQuery({
    ...developmentHostQuery(place.organization.slug),
    enabled: place.can('RUN_DEV_ACTIONS'),
  });
  const key = useDevelopmentKeyGroup();
  if (environments.length < 2 || !place.can('ACCESS_ORG_ENVIRONMENTS')) return null;
  const items = environments.map((environment) => ({
    label: environment.name,
    mark: <Swatch color={environmentColor(environment)} />,
    current: environment.slug === place.environment.slug,
    hint:
      environment.slug === developmentSlug && host.data
        ? host.data.online
          ? shellTexts.online
          : shellTexts.offline
        : undefined,
    to: pathInEnvironment(place, environment.slug, pathname),
  }));
  const toggle = () => {
    const other = place.mode === 'console' ? productionSlug : developmentSlug;
    if (environments.some(({ slug }) => slug === other)) {
      navigate(pathInEnvironment(place, other, pathname));
    }
  };
  return (
    <Menu
      title={shellTexts.environments}
      groups={[{ heading: shellTexts.environments, items }, ...key]}
      placement="bottom-end"
      trigger={(trigger) => (
        <Button
          {...trigger}
          theme="plain"
          onClick={(event) => (event.ctrlKey || event.metaKey ? toggle() : trigger.onClick())}
          aria-label={shellTexts.environment(place.environment.name)}
        >
          <Swatch color={environmentColor(place.environment)} />
          <span className={styles.name}>{place.environment.name}</span>
          <Icon of={ChevronDown} size={14} />
        </Button>
      )}
    />
  );
}

/** A developer's own key, where it is of use: in the console. */
function useDevelopmentKeyGroup(): readonly MenuGroup[] {
  const { organization, mode } = usePlace();
  const toast = useToast();
  const isConsole = mode === 'console';
  const key = useQuery({ ...developmentKeyQuery(organization.slug), enabled: isConsole });
  const token = key.data;
  if (!isConsole || !token) return [];
  const copy = async () => {
    if (await copyText(token)) toast.success(consoleTexts.copiedKey);
    else toast.error(commonTexts.copyFailed);
  };
  return [
    {
      heading: shellTexts.developmentKey,
      items: [{ label: token, icon: Copy, onSelect: () => void copy() }],
    },
  ];
}
