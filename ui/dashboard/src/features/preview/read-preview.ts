import { decodeIoCall, type IoCall } from '@/io/call/io-call';

/** A component as the query describes it: `methodName`, `label`, and as JSON `props` and `multipleProps`. */
export function readPreview(query: URLSearchParams): IoCall {
  const element = {
    methodName: query.get('methodName') ?? undefined,
    label: query.get('label') ?? '',
    props: jsonOf(query.get('props')),
    isOptional: query.get('isOptional') === 'true',
    isMultiple: query.get('isMultiple') === 'true',
    multipleProps: jsonOf(query.get('multipleProps')),
  };
  return decodeIoCall({ id: 'preview', kind: 'RENDER', toRender: [element] });
}

/** What is no JSON is shown as what it is: a text where there should be props. */
function jsonOf(text: string | null): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
