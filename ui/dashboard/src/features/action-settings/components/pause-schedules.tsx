import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/actions/button';
import { useToast } from '@/components/feedback/toast-context';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { focusHeading } from '@/lib/navigation/focus-heading';
import { useMe } from '@/lib/session/use-me';
import { schedulePauseTexts } from '@/lib/texts/schedule-pause';
import { pauseSchedules, scheduleKeys, schedulePauseQuery } from '../api/schedule-pause';

/** Holds all schedules back; for those who administrate the server, while schedules run. */
export function PauseSchedules() {
  const { isInstanceAdmin } = useMe();
  const { data } = useQuery(schedulePauseQuery);
  const [isAsking, setIsAsking] = useState(false);
  const tookButtonAway = useRef(false);
  const client = useQueryClient();
  const toast = useToast();
  const pause = async () => {
    await pauseSchedules(true);
    await client.invalidateQueries({ queryKey: scheduleKeys.all });
    toast.success(schedulePauseTexts.nowPaused);
    tookButtonAway.current = true;
  };
  // Nothing outside of the dialog can have the focus before it is gone.
  useEffect(() => {
    if (isAsking || !tookButtonAway.current) return;
    tookButtonAway.current = false;
    focusHeading();
  }, [isAsking]);
  return (
    <>
      {isInstanceAdmin && data?.paused === false && (
        <Button onClick={() => setIsAsking(true)}>{schedulePauseTexts.pause}</Button>
      )}
      <ConfirmDialog
        title={schedulePauseTexts.pause}
        open={isAsking}
        onClose={() => setIsAsking(false)}
        theme="primary"
        confirmLabel={schedulePauseTexts.pause}
        onConfirm={pause}
      >
        <p>{schedulePauseTexts.pauseQuestion}</p>
      </ConfirmDialog>
    </>
  );
}
