import { useAppLocation } from '@/lib/navigation/use-navigation';
import { environmentColor } from '@/lib/organization/environment';
import { usePlace } from '@/lib/organization/place';
import { shellTexts } from '@/lib/texts/shell';
import { isSettingsPath } from './settings-pages';
import styles from './environment-banner.module.css';

/** A strip in the environment's colour, so that nobody takes a trial for the real thing. */
export function EnvironmentBanner() {
  const { environment } = usePlace();
  const { pathname } = useAppLocation();
  const color = environmentColor(environment);
  if (color === null || isSettingsPath(pathname)) return <div />;
  return (
    <section
      aria-label={shellTexts.environment(environment.name)}
      className={styles.banner}
      style={{
        background: `var(--environment-${color})`,
        color: `var(--environment-${color}-text)`,
      }}
    >
      {environment.name}
    </section>
  );
}
