import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../content/icon';
import styles from './disclosure.module.css';

interface Props {
  readonly label: string;
  readonly initiallyOpen?: boolean;
  readonly children: ReactNode;
}

/** Details that are there for those who ask. */
export function Disclosure({ label, initiallyOpen = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(initiallyOpen);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className={styles.button}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon of={ChevronRight} />
        {label}
      </button>
      <div id={id} hidden={!isOpen} className={styles.content}>
        {isOpen && children}
      </div>
    </div>
  );
}
