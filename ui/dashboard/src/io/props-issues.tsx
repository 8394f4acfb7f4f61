import { AlertBox } from '@/components/feedback/alert-box';
import { ioTexts } from '@/lib/texts/io';
import type { PropsIssue } from './props-issue';

interface Props {
  readonly label: string;
  readonly issues: readonly PropsIssue[];
}

/** Stands in the place of a component that cannot be drawn from what the action sent. */
export function PropsIssues({ label, issues }: Props) {
  return (
    <div className="has-error">
      <AlertBox theme="danger" title={ioTexts.issuesLabel(label)}>
        <p>{ioTexts.issuesTitle}</p>
        <ul>
          {issues.map(({ path, message }, index) => (
            <li key={index}>
              {path && <code>{path}</code>}
              {path && ': '}
              {message}
            </li>
          ))}
        </ul>
        <p>{ioTexts.issuesHelp}</p>
      </AlertBox>
    </div>
  );
}
