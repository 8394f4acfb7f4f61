import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { useToast } from '@/components/feedback/toast-context';
import { Stack } from '@/components/layout/stack';
import { errorText } from '@/lib/http/error-text';
import { focusHeading } from '@/lib/navigation/focus-heading';
import { useMe } from '@/lib/session/use-me';
import { schedulePauseTexts } from '@/lib/texts/schedule-pause';
import { pauseSchedules, scheduleKeys, schedulePauseQuery } from '../api/schedule-pause';

/** Stands where schedules are looked after, while none starts anything. */
export function SchedulesPaused() {
  const { data } = useQuery(schedulePauseQuery);
  return data?.paused ? <Notice /> : null;
}

function Notice() {
  const { isInstanceAdmin } = useMe();
  return (
    <AlertBox theme="warning" title={schedulePauseTexts.paused}>
      <Stack gap={3}>
        <p>
          {schedulePauseTexts.whatItMeans} {!isInstanceAdmin && schedulePauseTexts.whoResumes}
        </p>
        {isInstanceAdmin && <Resume />}
      </Stack>
    </AlertBox>
  );
}

function Resume() {
  const client = useQueryClient();
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const resume = async () => {
    setIsBusy(true);
    try {
      await pauseSchedules(false);
      await client.invalidateQueries({ queryKey: scheduleKeys.all });
      toast.success(schedulePauseTexts.resumed);
      focusHeading();
    } catch (error) {
      toast.error(errorText(error));
      setIsBusy(false);
    }
  };
  return (
    <div>
      <Button loading={isBusy} onClick={() => void resume()}>
        {schedulePauseTexts.resume}
      </Button>
    </div>
  );
}
