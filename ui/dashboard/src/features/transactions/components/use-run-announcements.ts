import { useEffect, useEffectEvent } from 'react';
import { useAnnounce } from '@/components/feedback/announce-context';
import { runTexts } from '@/lib/texts/runs';
import type { RunState } from '../run/run-state';

/** Tells screen readers what the eye sees happening in a run. */
export function useRunAnnouncements({ calls, loading, outcome }: RunState): void {
  const announce = useAnnounce();
  const step = calls.length;
  const loadingLabel = loading?.label ?? '';
  const status = outcome?.status;
  // A new step is news; another label of the same one is not.
  const announceStep = useEffectEvent((number: number) => {
    // The label of Markdown is the whole text with its marks, which nobody wants to hear.
    const named = calls.at(-1)?.call.elements.find(({ method }) => method !== 'DISPLAY_MARKDOWN');
    announce(runTexts.announce.step(number, named?.label ?? ''));
  });
  useEffect(() => {
    if (step > 0) announceStep(step);
  }, [step]);
  useEffect(() => {
    if (loadingLabel) announce(runTexts.announce.loading(loadingLabel));
  }, [announce, loadingLabel]);
  useEffect(() => {
    if (status) announce(runTexts.outcome[status]);
  }, [announce, status]);
}
