import { Check } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { VisuallyHidden } from '@/components/layout/visually-hidden';
import { runTexts } from '@/lib/texts/runs';
import styles from './call-answer.module.css';

/** The button a call was answered with. */
export function CallAnswer({ label }: { readonly label: string }) {
  return (
    <p className={styles.answer}>
      <Icon of={Check} />
      <span aria-hidden>{label}</span>
      <VisuallyHidden>{runTexts.answeredWith(label)}</VisuallyHidden>
    </p>
  );
}
