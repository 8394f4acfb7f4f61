import styles from '../gallery.module.css';
import { Section } from '../section';

const neutrals = Array.from({ length: 12 }, (_, index) => index + 1);
const tints = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'gray'];
const environments = ['red', 'orange', 'green', 'cyan', 'indigo', 'pink', 'gray'];
const roles = ['title', 'subtitle', 'section', 'body-medium', 'body', 'label', 'help', 'code'];

export function Foundations() {
  return (
    <>
      <Section title="Type">
        <div className={styles.type}>
          {roles.map((role) => (
            <span key={role} style={{ font: `var(--type-${role})` }}>
              Refund 1,024.50 to Ada Lovelace ({role})
            </span>
          ))}
        </div>
      </Section>
      <Section title="Colours">
        <div className={styles.swatches}>
          {neutrals.map((step) => (
            <Swatch
              key={step}
              text={String(step)}
              background={`var(--neutral-${step})`}
              color={step > 8 ? 'var(--neutral-1)' : 'var(--neutral-12)'}
            />
          ))}
        </div>
        <div className={styles.swatches}>
          {tints.map((name) => (
            <Swatch
              key={name}
              text={name}
              background={`var(--highlight-${name}-tint)`}
              color={`var(--highlight-${name}-text)`}
            />
          ))}
        </div>
        <div className={styles.swatches}>
          {environments.map((name) => (
            <Swatch
              key={name}
              text={name}
              background={`var(--environment-${name})`}
              color={`var(--environment-${name}-text)`}
            />
          ))}
        </div>
      </Section>
    </>
  );
}

interface SwatchProps {
  readonly text: string;
  readonly background: string;
  readonly color: string;
}

function Swatch({ text, background, color }: SwatchProps) {
  return (
    <span className={styles.swatch} style={{ background, color }}>
      {text}
    </span>
  );
}
