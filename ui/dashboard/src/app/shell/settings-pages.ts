import type { Permission } from '@/lib/organization/permission';
import { shellTexts } from '@/lib/texts/shell';

export interface SettingsPage {
  readonly label: string;
  /** Below /dashboard/<org>. */
  readonly path: string;
  /** Any of these lets somebody in; none: everybody. */
  readonly anyOf: readonly Permission[];
}

export interface SettingsGroup {
  readonly heading: string;
  readonly pages: readonly SettingsPage[];
}

/** The pages behind the gear, as dashboard.md §2.5 groups them. */
export const settingsGroups: readonly SettingsGroup[] = [
  {
    heading: shellTexts.organization,
    pages: [
      { label: shellTexts.users, path: '/organization/users', anyOf: ['READ_USERS'] },
      {
        label: shellTexts.endpoints,
        path: '/develop/serverless-endpoints',
        anyOf: ['WRITE_PROD_ACTIONS'],
      },
      {
        label: shellTexts.apiKeys,
        path: '/develop/keys',
        anyOf: ['CREATE_PROD_API_KEYS', 'CREATE_DEV_API_KEYS'],
      },
    ],
  },
  {
    heading: shellTexts.actions,
    pages: [
      {
        label: shellTexts.allActions,
        path: '/organization/actions',
        anyOf: ['READ_PROD_ACTIONS'],
      },
      { label: shellTexts.history, path: '/history', anyOf: ['READ_PROD_TRANSACTIONS'] },
    ],
  },
  {
    heading: shellTexts.account,
    pages: [{ label: shellTexts.settings, path: '/account', anyOf: [] }],
  },
];

/** Whether an address is one of those pages, which have nothing to do with an environment. */
export function isSettingsPath(pathname: string): boolean {
  const path = `/${pathname.split('/').slice(3).join('/')}`;
  const pages = settingsGroups.flatMap((group) => group.pages.map((page) => page.path));
  return [...pages, '/organization', '/new-organization'].some(
    (page) => path === page || path.startsWith(`${page}/`),
  );
}
