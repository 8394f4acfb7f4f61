import { displays, progress } from '../data/io-displays';
import { IoCallView } from '../io-call-view';
import { Section } from '../section';

/** What actions show. */
export function IoDisplays() {
  return (
    <>
      <Section title="Actions and pages show" wide>
        <IoCallView id="displays" elements={displays} />
      </Section>
      <Section title="Actions at work, and mistakes of theirs">
        <IoCallView id="progress" elements={progress} />
      </Section>
    </>
  );
}
