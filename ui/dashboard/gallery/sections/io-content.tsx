import { media, pending, spreadsheets } from '../data/io-content';
import { IoCallView } from '../io-call-view';
import { Section } from '../section';

/** Tables to fill in, formatted texts and what is in them. */
export function IoContent() {
  return (
    <>
      <Section title="Actions ask for whole tables" wide>
        <IoCallView id="spreadsheets" elements={spreadsheets} />
      </Section>
      <Section title="Actions show formatted texts, facts and files" wide>
        <IoCallView id="media" elements={media} />
        <IoCallView id="pending" elements={pending} />
      </Section>
    </>
  );
}
