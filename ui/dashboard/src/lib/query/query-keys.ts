/**
 * The cache keys of one noun, so that every feature names them alike:
 *
 *     export const apiKeyKeys = queryKeys('api-keys');
 *     useQuery({ queryKey: apiKeyKeys.list({ org }), … });
 *     queryClient.invalidateQueries({ queryKey: apiKeyKeys.all });
 */
export function queryKeys<Noun extends string>(noun: Noun) {
  return {
    all: [noun] as const,
    list: (filter: Readonly<Record<string, unknown>> = {}) => [noun, 'list', filter] as const,
    one: (id: string) => [noun, 'one', id] as const,
  };
}
