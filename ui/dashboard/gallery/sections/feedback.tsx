import { AlertBox } from '@/components/feedback/alert-box';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { Spinner } from '@/components/feedback/spinner';
import { Row } from '@/components/layout/row';
import { Section } from '../section';

export function Feedback() {
  return (
    <Section title="Feedback">
      <AlertBox dismissId="gallery">Dismiss this box and it stays away.</AlertBox>
      <AlertBox theme="warning" title="Allow running in background">
        A schedule needs it. Switch it on first.
      </AlertBox>
      <AlertBox theme="danger">Invalid login, please try again.</AlertBox>
      <AlertBox theme="success">A confirmation is on its way to ada@example.com.</AlertBox>
      <Row gap={6}>
        <Spinner />
        <Spinner text="Waiting for connection..." />
      </Row>
      <ProgressBar label="Exporting" completed={33} total={100} />
      <ProgressBar label="Connecting" />
      <SkeletonLines />
    </Section>
  );
}
