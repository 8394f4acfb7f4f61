import { allActionsTexts } from '@/lib/texts/all-actions';
import { Badge } from './badge';

interface Props {
  readonly status: 'ONLINE' | 'UNREACHABLE' | 'OFFLINE' | 'SHUTTING_DOWN' | null;
}

/** Whether what runs an action can be reached. */
export function HostStatus({ status }: Props) {
  switch (status) {
    case 'ONLINE':
      return (
        <Badge dot tone="success">
          {allActionsTexts.online}
        </Badge>
      );
    case 'UNREACHABLE':
      return (
        <Badge dot tone="warning">
          {allActionsTexts.unreachable}
        </Badge>
      );
    case 'OFFLINE':
    case 'SHUTTING_DOWN':
    case null:
      return (
        <Badge dot tone="danger">
          {allActionsTexts.offline}
        </Badge>
      );
  }
}
