import { ChevronsUpDown, Plus } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { Avatar } from '@/components/content/avatar';
import { Icon } from '@/components/content/icon';
import { Menu } from '@/components/overlays/menu';
import type { MenuGroup } from '@/components/overlays/menu-entry';
import { usePlace } from '@/lib/organization/place';
import { useMe } from '@/lib/session/use-me';
import { shellTexts } from '@/lib/texts/shell';
import { organizationPath } from '@/lib/urls';
import { useRememberOrganization } from './use-remember-organization';
import styles from './organization-switch.module.css';

/** The name of the organization, and the way to the others. */
export function OrganizationSwitch() {
  const { organization } = usePlace();
  const groups = useOrganizationGroups();
  return (
    <Menu
      title={shellTexts.organization}
      groups={groups}
      trigger={(trigger) => (
        <Button {...trigger} theme="plain">
          <Avatar name={organization.name} />
          <span className={styles.name}>{organization.name}</span>
          <Icon of={ChevronsUpDown} size={14} className={styles.arrows} />
        </Button>
      )}
    />
  );
}

function useOrganizationGroups(): readonly MenuGroup[] {
  const { organization, scope } = usePlace();
  const { memberships } = useMe();
  const remember = useRememberOrganization();
  const others = memberships.map(({ org }) => org).filter(({ slug }) => slug !== organization.slug);
  const create = {
    label: shellTexts.createOrganization,
    icon: Plus,
    to: `${organizationPath(scope)}/new-organization`,
  };
  const switching = {
    heading: shellTexts.switchTo,
    items: others.map(({ slug, name }) => ({
      label: name,
      mark: <Avatar name={name} />,
      to: `/dashboard/${slug}`,
      onSelect: () => remember(slug),
    })),
  };
  return [...(others.length > 0 ? [switching] : []), { items: [create] }];
}
