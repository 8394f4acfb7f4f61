import { useState } from 'react';
import { useCallStanding } from '../call-standing';
import { firstPageSize } from './page-sizes';
import type { Rendering } from './rendering';
import { mayBePart, type Row } from './row';
import type { RemoteState } from './row-view';
import type { RowKind, RowsState } from './rows-state';
import { useLocalRows } from './use-local-rows';
import { useRemoteRows } from './use-remote-rows';

interface Options<R extends Row> {
  readonly rendering: Rendering<R>;
  readonly kind: RowKind<R>;
  /** Whether rows come page by page from a function of the app; none are kept here. */
  readonly isAsync: boolean;
  readonly pageSize: number;
  readonly setState: (state: RemoteState) => void;
  /** The host has said which rows match. */
  readonly onKeys?: (keys: readonly string[]) => void;
}

const nothing: readonly never[] = [];

/**
 * Which rows a table or grid shows. Small ones have all of them here; of others the host has sent
 * the first, and is asked for the rest.
 */
export function useRows<R extends Row>(options: Options<R>): RowsState<R> {
  const { rendering, kind, isAsync, pageSize, setState, onKeys } = options;
  const { data, totalRecords } = rendering;
  const { isResumed, isOver } = useCallStanding();
  const [isPart] = useState(() => isResumed && totalRecords !== undefined && mayBePart(data));
  // A filtered part may be complete; that does not bring the other rows here.
  const [wasLocal, setLocal] = useState(!isAsync && !isPart);
  const isLocal = wasLocal && !isAsync && data.length >= (totalRecords ?? data.length);
  if (isLocal !== wasLocal) setLocal(isLocal);
  const size = firstPageSize(pageSize, { isLocal });
  const local = useLocalRows(isLocal ? data : nothing, kind, size);
  const remoteOptions = {
    rendering,
    isAsync,
    isPart,
    isOver,
    pageSize: size,
    setState,
    onKeys: (keys: readonly string[]) => onKeys?.(keys),
  };
  const remote = useRemoteRows(isLocal ? null : remoteOptions);
  return remote ?? local;
}
