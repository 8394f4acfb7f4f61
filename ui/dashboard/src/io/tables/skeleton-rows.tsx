import { Skeleton } from '@/components/feedback/skeleton';

interface Props {
  readonly rows: number;
  readonly columns: number;
}

/** Blank rows, while the real ones are on their way. */
export function SkeletonRows({ rows, columns }: Props) {
  return Array.from({ length: rows }, (_, index) => (
    <tr key={index}>
      <td colSpan={columns + 2}>
        <Skeleton width={`${60 + ((index * 17) % 40)}%`} />
      </td>
    </tr>
  ));
}
