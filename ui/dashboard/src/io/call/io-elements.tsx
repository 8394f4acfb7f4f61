import { IoComponentRenderer } from '../io-component-renderer';
import type { IoComponentProps } from '../io-component';
import { isDisplay, type IoCall } from './io-call';
import type { IoValues } from './use-io-values';
import styles from './io-elements.module.css';

interface Props {
  readonly call: IoCall;
  readonly io: IoValues;
  readonly context: IoComponentProps<unknown>['context'];
  readonly isCurrent: boolean;
  readonly isDisabled: boolean;
  readonly onState: (index: number, state: unknown) => void;
  readonly onSubmit: (index: number, value: unknown) => void;
}

/** The components of a call under each other. */
export function IoElements(props: Props) {
  const { call, io, context, isCurrent, isDisabled, onState, onSubmit } = props;
  const first = io.fields.findIndex(({ method }) => method?.kind === 'input');
  return (
    <div className={`io-component-renderer ${styles.elements}`}>
      {io.fields.map(({ element, method, decoded, draft, error }, index) => (
        <IoComponentRenderer
          key={`${element.method}-${index}`}
          name={element.method}
          method={method}
          decoded={decoded}
          id={`${element.method}-${index}-${call.key}`}
          callKey={call.key}
          label={element.label}
          isOptional={element.isOptional}
          isMultiple={element.isMultiple}
          isStateful={element.isStateful}
          isCurrent={isCurrent}
          // What only shows something stays of use: its tables can be paged for as long as it is there.
          isDisabled={isDisabled && !isDisplay(element.method)}
          isAutofocusTarget={isCurrent && index === first && method?.takesFocus === true}
          context={context}
          value={draft.value}
          error={error}
          onChange={(value, problem = null) => io.change(index, value, problem)}
          setState={(state) => onState(index, state)}
          submit={(value) => onSubmit(index, value)}
        />
      ))}
    </div>
  );
}
