import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useChangeFeed, type ChangeTopic } from '@/lib/live/change-feed';

/** Which cached nouns a topic of the server's news makes stale. */
const nounsOf: Readonly<Record<ChangeTopic, readonly string[]>> = {
  structure: ['structure', 'level'],
  queue: ['level', 'queue'],
  transactions: ['level', 'transactions'],
  history: ['history', 'transactions'],
  hosts: ['structure', 'level', 'development-host', 'endpoints'],
  members: ['members', 'organization'],
  keys: ['api-keys', 'development-key'],
  schedules: ['schedules'],
};

/** Lists change by themselves: what the server says has changed is asked for again. */
export function useLiveQueries(): void {
  const client = useQueryClient();
  const feed = useChangeFeed();
  useEffect(
    () =>
      feed.subscribe((topics) => {
        const stale =
          topics === 'everything' ? Object.values(nounsOf) : topics.map((topic) => nounsOf[topic]);
        for (const noun of new Set(stale.flat())) {
          void client.invalidateQueries({ queryKey: [noun] });
        }
      }),
    [client, feed],
  );
}
