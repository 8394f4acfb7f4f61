import { dates } from '../data/io-dates';
import { choices, question, richTexts, texts } from '../data/io-inputs';
import { IoCallView } from '../io-call-view';
import { Section } from '../section';

/** What actions ask for. */
export function IoInputs() {
  return (
    <>
      <Section title="Actions ask for texts and numbers">
        <IoCallView id="texts" elements={texts} />
      </Section>
      <Section title="Actions ask for formatted texts">
        <IoCallView id="rich-texts" elements={richTexts} />
      </Section>
      <Section title="Actions ask for dates and times">
        <IoCallView id="dates" elements={dates} />
      </Section>
      <Section title="Actions ask for choices">
        <IoCallView id="choices" elements={choices} />
        <IoCallView id="question" elements={question} />
      </Section>
    </>
  );
}
