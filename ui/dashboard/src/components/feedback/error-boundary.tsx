import { Component, type ReactNode } from 'react';
import { ErrorState } from './error-state';
import { OutdatedState } from './outdated-state';

interface Props {
  /** When this changes, what failed before gets another chance: usually the path. */
  readonly resetKey?: unknown;
  /** What could not be shown, where that is not plain to see. */
  readonly title?: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly resetKey: unknown;
}

/** Keeps a failure to the part of the page it happened in. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (props.resetKey === state.resetKey) return null;
    return { error: null, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { children, title } = this.props;
    if (error === null) return children;
    if (isMissingChunk(error)) return <OutdatedState />;
    const retry = () => this.setState({ error: null });
    return <ErrorState error={error} {...(title && { title })} onRetry={retry} />;
  }
}

/** After an update of the server the files of the former version are gone. */
function isMissingChunk(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|module script/.test(error.message)
  );
}
