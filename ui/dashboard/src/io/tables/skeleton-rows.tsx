import { Skeleton } from '@/components/feedback/skeleton';

interface Props {
  readonly rows: number;
  readonly columns: number;
}

/** Blank rows, while the real ones are on their way. */
export function SkeletonRows({ rows, columns }: Props) {
  return Array.from({ length: rows }, (_, index) => (
    <tr key={index} role="row">
      <td role="cell" colSpan={columns}>
        <Skeleton width={`${35 + ((index * 37) % 60)}%`} />
      </td>
    </tr>
  ));
}
