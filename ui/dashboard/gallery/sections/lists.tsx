import { useState } from 'react';
import { FilterChip } from '@/components/actions/filter-chip';
import { OptionMenu } from '@/components/actions/option-menu';
import { Badge } from '@/components/content/badge';
import { DateTime } from '@/components/content/date-time';
import { HostStatus } from '@/components/content/host-status';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import { NativeSelect } from '@/components/forms/native-select';
import { SearchInput } from '@/components/forms/search-input';
import { Disclosure } from '@/components/layout/disclosure';
import { FilterBar } from '@/components/layout/filter-bar';
import { Row } from '@/components/layout/row';
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
  const [words, setWords] = useState('refund');
  const [isOffline, setIsOffline] = useState(true);
  const [tab, setTab] = useState<'general' | 'security' | 'integrations'>('general');
  return (
    <Section title="Tables, filters, tabs, disclosure" wide>
      <FilterBar>
        <SearchInput label="Filter" text={words} onSearch={setWords} />
        <NativeSelect
          aria-label="Status"
          value="any"
          onChange={() => {}}
          options={[{ value: 'any', label: 'Any status' }]}
        />
      </FilterBar>
      <Row>
        <FilterChip label="Unlisted" count={2} isOn={false} onChange={() => {}} />
        <FilterChip label="Offline" count={12} isOn={isOffline} onChange={setIsOffline} />
        <HostStatus status="ONLINE" />
        <HostStatus status="UNREACHABLE" />
        <HostStatus status="OFFLINE" />
      </Row>
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
