// What every host of these tests ends with: it connects with `declared`, its routes or actions, says so, and ends with
// the test that has started it.
export async function listen(Interval, declared) {
  const interval = new Interval({
    apiKey: process.env.INTERVAL_API_KEY,
    endpoint: process.env.INTERVAL_ENDPOINT,
    retryIntervalMs: 200,
    ...declared,
  });
  process.once('disconnect', () => process.exit());
  await interval.listen();
  process.send({ type: 'listening' });
}
