import { OptionMenu } from '@/components/actions/option-menu';
import type { MenuItem } from '@/components/overlays/menu-entry';
import { usePlace } from '@/lib/organization/place';
import { detailTexts } from '@/lib/texts/transaction-details';
import {
  actionPath,
  actionSettingsPath,
  organizationPath,
  toQuery,
  type QueryValue,
} from '@/lib/urls';
import type { TransactionDetails } from '../api/details';

/** Where to go on from a run that one has looked at. */
export function DetailLinks({ details }: { readonly details: TransactionDetails }) {
  const { scope, can } = usePlace();
  const { slug } = details.action;
  const params = (details.params ?? {}) as Readonly<Record<string, QueryValue>>;
  const items: readonly MenuItem[] = [
    ...(can('RUN_PROD_ACTIONS')
      ? [
          {
            label: detailTexts.runAgain,
            to: actionPath(scope, slug, params),
            state: { shouldCreateNewTransaction: true },
          },
        ]
      : []),
    ...(can('READ_PROD_TRANSACTIONS')
      ? [
          {
            label: detailTexts.history,
            to: `${organizationPath(scope)}/history${toQuery({ slug })}`,
          },
        ]
      : []),
    ...(can('WRITE_PROD_ACTIONS')
      ? [{ label: detailTexts.settings, to: actionSettingsPath(scope, slug) }]
      : []),
  ];
  return items.length > 0 && <OptionMenu items={items} />;
}
