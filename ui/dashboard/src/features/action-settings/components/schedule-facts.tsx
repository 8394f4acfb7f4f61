import { TextLink } from '@/components/actions/text-link';
import { DateTime } from '@/components/content/date-time';
import { RelativeTime } from '@/components/content/relative-time';
import { usePlace } from '@/lib/organization/place';
import { scheduleTexts } from '@/lib/texts/action-settings';
import { organizationPath, toQuery } from '@/lib/urls';
import type { Schedule } from '../api/action';
import styles from './action-settings.module.css';

interface Props {
  readonly schedule: Schedule;
  readonly slug: string;
}

/** When what the server keeps is due, and when it ran last. */
export function ScheduleFacts({ schedule: { nextRunAt, lastRun }, slug }: Props) {
  const { scope } = usePlace();
  const history = `${organizationPath(scope)}/history${toQuery({ slug, scheduled: true })}`;
  return (
    <dl className={styles.facts}>
      {nextRunAt && (
        <div className={styles.fact}>
          <dt>{scheduleTexts.nextRun}</dt>
          <dd>
            <DateTime date={nextRunAt} />
          </dd>
        </div>
      )}
      <div className={styles.fact}>
        <dt>{scheduleTexts.lastRun}</dt>
        <dd>
          {lastRun ? <RelativeTime date={lastRun.createdAt} /> : scheduleTexts.never}
          {lastRun?.status === 'FAILURE' && ` ${scheduleTexts.failed(lastRun.details ?? '')}`}{' '}
          <TextLink to={history}>{scheduleTexts.viewHistory}</TextLink>
        </dd>
      </div>
    </dl>
  );
}
