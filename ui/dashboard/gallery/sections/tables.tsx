import { useMemo } from 'react';
import { IoElements } from '@/io/call/io-elements';
import { decodeIoCall } from '@/io/call/io-call';
import { useIoValues } from '@/io/call/use-io-values';
import { PlaceContext, placeIn } from '@/lib/organization/place';
import { Section } from '../section';
import { cards, pictures } from '../data/grids';
import { brokenRows, cellKinds, many, orders, organization, production } from '../data/tables';

interface TableCall {
  readonly method: 'DISPLAY_TABLE' | 'SELECT_TABLE' | 'DISPLAY_GRID';
  readonly label: string;
  readonly props: object;
}

const calls: readonly TableCall[] = [
  { method: 'DISPLAY_TABLE', label: 'Kinds of cells', props: cellKinds },
  {
    method: 'DISPLAY_TABLE',
    label: 'A thousand orders',
    props: { ...orders, helpText: 'Sorted, filtered and paged in the browser.' },
  },
  {
    method: 'SELECT_TABLE',
    label: 'Orders to refund',
    props: { ...orders, defaultPageSize: 5, maxSelections: 3, selectedKeys: ['0', '2', '7'] },
  },
  {
    method: 'DISPLAY_TABLE',
    label: 'Three orders on their side',
    props: { ...orders, data: orders.data.slice(0, 3), totalRecords: 3, orientation: 'vertical' },
  },
  {
    method: 'DISPLAY_TABLE',
    label: 'On its way',
    props: { ...orders, data: [], totalRecords: null, isAsync: true },
  },
  { method: 'DISPLAY_TABLE', label: 'Nothing', props: { columns: orders.columns, data: [] } },
  {
    method: 'SELECT_TABLE',
    label: 'Nobody may choose',
    props: { ...orders, defaultPageSize: 5, selectedKeys: ['1'], disabled: true },
  },
  { method: 'DISPLAY_TABLE', label: 'Broken rows and cells', props: brokenRows },
  { method: 'DISPLAY_TABLE', label: 'Many rows', props: many },
  { method: 'DISPLAY_GRID', label: 'A grid of pictures', props: pictures },
  { method: 'DISPLAY_GRID', label: 'A grid of cards', props: cards },
  { method: 'DISPLAY_GRID', label: 'A grid on its way', props: { data: [], isAsync: true } },
  { method: 'DISPLAY_GRID', label: 'An empty grid', props: { data: [], totalRecords: 0 } },
];

/** Tables as actions and pages show them. */
export function Tables() {
  return (
    <PlaceContext value={placeIn(organization, production)}>
      <Section title="Tables of actions and pages" wide>
        {calls.map((call) => (
          <Table key={call.label} {...call} />
        ))}
      </Section>
    </PlaceContext>
  );
}

function Table({ method, label, props }: TableCall) {
  const call = useMemo(
    () =>
      decodeIoCall({
        id: label,
        inputGroupKey: label.replaceAll(' ', '-'),
        kind: 'RENDER',
        toRender: [{ methodName: method, label, props, isStateful: true }],
      }),
    [method, label, props],
  );
  const io = useIoValues(call, 0);
  return (
    <IoElements
      call={call}
      io={io}
      context="transaction"
      isCurrent
      isDisabled={false}
      onState={() => {}}
      onSubmit={() => {}}
    />
  );
}
