// The HTTP API of the SDKs, without an SDK: { status, body }. A key of undefined sends no Authorization header.
export async function callSdkRoute({ url }, key, path, body) {
  const authorization = key === undefined ? {} : { Authorization: `Bearer ${key}` };
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authorization },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
