import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { actionTexts } from '@/lib/texts/actions';
import type { Level } from '../api/level';
import { ActionBrowser } from './action-browser';
import { ArchivedActions } from './archived-actions';
import { MostUsed } from './most-used';
import { QueueList } from './queue-list';
import { RunningList } from './running-list';

interface Props {
  /** The page whose level it is; "" at the top. */
  readonly prefix: string;
  readonly level: Level;
  /** What stands there instead of a list without entries. */
  readonly empty: ReactNode;
  /** Something to know, below the heading. */
  readonly notice?: ReactNode;
}

/** What there is to go on with, to do and to run, in this order. */
export function LevelView({ prefix, level, empty, notice }: Props) {
  const { actions, pages, archivedActions, currentPage, queue, runningTransactions } = level;
  const description = currentPage?.description;
  return (
    <>
      <PageHeader
        title={currentPage?.name ?? actionTexts.heading}
        {...(description && { description })}
      />
      <Stack gap={8}>
        {notice}
        {runningTransactions.length > 0 && <RunningList transactions={runningTransactions} />}
        {queue.length > 0 && <QueueList queue={queue} />}
        {prefix === '' && <MostUsed />}
        <ActionBrowser prefix={prefix} actions={actions} pages={pages} />
        {actions.length + pages.length + archivedActions.length === 0 && empty}
        {archivedActions.length > 0 && <ArchivedActions actions={archivedActions} />}
      </Stack>
    </>
  );
}
