import { TextButton } from '@/components/actions/text-button';
import { generalTexts } from '@/lib/texts/action-settings';
import styles from './action-settings.module.css';

interface Props {
  readonly isOverridden: boolean;
  readonly onChange: (isOverridden: boolean) => void;
}

/** Says whether a value is that of the code, and lets somebody put another one in its place. */
export function Overridable({ isOverridden, onChange }: Props) {
  return (
    <span className={styles.origin}>
      {isOverridden ? generalTexts.overridden : generalTexts.declared}
      <TextButton onClick={() => onChange(!isOverridden)}>
        {isOverridden ? generalTexts.removeOverride : generalTexts.override}
      </TextButton>
    </span>
  );
}
