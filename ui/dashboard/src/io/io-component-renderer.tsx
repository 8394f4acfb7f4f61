import { Suspense } from 'react';
import { AlertBox } from '@/components/feedback/alert-box';
import { ErrorBoundary } from '@/components/feedback/error-boundary';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from './io-component';
import type { DecodedProps, IoMethod } from './io-method';
import { PropsIssues } from './props-issues';

interface Props extends Omit<IoComponentProps<unknown, unknown>, 'props'> {
  readonly name: string;
  /** Undefined for what nobody knows. */
  readonly method: IoMethod | undefined;
  /** What the method has made of the element's props. */
  readonly decoded: DecodedProps | undefined;
}

/** Draws one component of a call. Whatever is wrong with it stays within it. */
export function IoComponentRenderer({ name, method, decoded, ...io }: Props) {
  if (!method || !decoded) {
    return <AlertBox theme="warning">{ioTexts.notImplemented(name)}</AlertBox>;
  }
  if ('issues' in decoded) return <PropsIssues label={io.label} issues={decoded.issues} />;
  const { Component } = method;
  return (
    <ErrorBoundary>
      <Suspense fallback={<SkeletonLines count={2} />}>
        <Component {...io} props={decoded.props} />
      </Suspense>
    </ErrorBoundary>
  );
}
