import { Avatar } from '@/components/content/avatar';
import { Badge } from '@/components/content/badge';
import { CodeSnippet } from '@/components/content/code-snippet';
import { DateTime } from '@/components/content/date-time';
import { Kbd } from '@/components/content/kbd';
import { Logo } from '@/components/content/logo';
import { RelativeTime } from '@/components/content/relative-time';
import { StatusIcon } from '@/components/content/status-icon';
import { StatusPill } from '@/components/content/status-pill';
import { Row } from '@/components/layout/row';
import type { TransactionState } from '@/lib/transaction-state';
import { Section } from '../section';

const states: readonly TransactionState[] = [
  'pending',
  'running',
  'awaiting-input',
  'completed',
  'failed',
  'canceled',
  'redirected',
  'connection-lost',
  'closed',
];
const threeHoursAgo = new Date(Date.now() - 3 * 3_600_000);
const people = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Edsger Dijkstra', 'Barbara Liskov'];
const code = `import { Interval, io } from '@interval/sdk';

const interval = new Interval({
  apiKey: process.env.INTERVAL_KEY,
  endpoint: 'ws://localhost:3000/websocket',
});`;

export function Content() {
  return (
    <Section title="Content">
      <Row>
        {states.map((state) => (
          <StatusPill key={state} state={state} />
        ))}
      </Row>
      <Row gap={3}>
        {states.map((state) => (
          <StatusIcon key={state} state={state} />
        ))}
      </Row>
      <Row>
        <Badge>Neutral</Badge>
        <Badge tone="accent">Admin</Badge>
        <Badge tone="success" dot>
          Online
        </Badge>
        <Badge tone="danger" dot>
          Offline
        </Badge>
        <Badge tone="warning" dot>
          Unreachable
        </Badge>
      </Row>
      <Row>
        <Logo />
        {people.map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name="Katherine Johnson" large />
      </Row>
      <Row gap={4}>
        <Kbd hotkey="mod+k" />
        <Kbd hotkey="g h" />
        <Kbd hotkey="?" />
        <DateTime date={new Date('2023-01-05T13:04:00')} />
        <RelativeTime date={threeHoursAgo} />
      </Row>
      <CodeSnippet label="Install command" code="npm install @interval/sdk" />
      <CodeSnippet label="Example" code={code} />
    </Section>
  );
}
