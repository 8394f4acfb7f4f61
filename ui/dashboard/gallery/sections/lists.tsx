import { useState } from 'react';
import { OptionMenu } from '@/components/actions/option-menu';
import { Badge } from '@/components/content/badge';
import { DateTime } from '@/components/content/date-time';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import { Disclosure } from '@/components/layout/disclosure';
import { Tabs } from '@/components/layout/tabs';
import { Section } from '../section';

interface Key {
  readonly label: string;
  readonly environment: string;
  readonly uses: number;
  readonly created: Date;
}

const keys: readonly Key[] = [
  { label: 'Production workers', environment: 'Production', uses: 12_480, created: new Date(0) },
  { label: 'CI', environment: 'Staging', uses: 312, created: new Date(1e12) },
  { label: 'Ada’s laptop', environment: 'Development', uses: 7, created: new Date(1.6e12) },
];

const columns: readonly Column<Key>[] = [
  { header: 'Label', primary: true, render: (key) => key.label },
  { header: 'Environment', render: (key) => <Badge>{key.environment}</Badge> },
  { header: 'Created', render: (key) => <DateTime date={key.created} /> },
  { header: 'Uses', align: 'end', render: (key) => key.uses.toLocaleString('en-US') },
  {
    header: 'Options',
    hideHeader: true,
    align: 'end',
    render: (key) => <OptionMenu label={`Options of ${key.label}`} items={[{ label: 'Delete' }]} />,
  },
];

export function Lists() {
  const [tab, setTab] = useState<'general' | 'security' | 'integrations'>('general');
  return (
    <Section title="Tables, tabs, disclosure" wide>
      <SimpleTable caption="Keys" columns={columns} rows={keys} rowKey={(key) => key.label} />
      <div>
        <Tabs
          label="Settings"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'general', label: 'General' },
            { id: 'security', label: 'Security', badge: <Badge tone="accent">2</Badge> },
            { id: 'integrations', label: 'Integrations' },
          ]}
        >
          The content of {tab}.
        </Tabs>
      </div>
      <Disclosure label="Show 3 archived actions">They are still registered in code.</Disclosure>
    </Section>
  );
}
