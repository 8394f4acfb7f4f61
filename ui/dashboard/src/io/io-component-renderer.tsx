import { Suspense } from 'react';
import { AlertBox } from '@/components/feedback/alert-box';
import { ErrorBoundary } from '@/components/feedback/error-boundary';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { ioTexts } from '@/lib/texts/io';
import { isDisplay } from './call/io-call';
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
  if (decoded && 'issues' in decoded) {
    return <PropsIssues label={io.label} issues={decoded.issues} />;
  }
  if (!method || !decoded) {
    return (
      <div className={isDisplay(name) ? undefined : 'has-error'}>
        <AlertBox theme="warning" title={io.label}>
          {ioTexts.notImplemented(name)}
        </AlertBox>
      </div>
    );
  }
  const { Component } = method;
  return (
    <ErrorBoundary title={ioTexts.failed(io.label, name)} resetKey={decoded}>
      <Suspense fallback={<SkeletonLines count={2} />}>
        <Component {...io} props={decoded.props} />
      </Suspense>
    </ErrorBoundary>
  );
}
