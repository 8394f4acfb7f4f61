// The dashboard's REST API as a logged in browser uses it. Errors are thrown, with what the server said.
export class HttpSession {
  static async logIn(url, organization, email, password) {
    const response = await fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { Origin: url, 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(`login failed: ${JSON.stringify(body)}`);
    const cookies = response.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    return new HttpSession(url, organization, cookies.join('; '), body.csrfToken);
  }

  constructor(url, organization, cookie, csrfToken) {
    this.url = url;
    this.organization = organization;
    this.headers = { Origin: url, Cookie: cookie, 'X-CSRF-Token': csrfToken };
  }

  // `path` is relative to the organization.
  async request(method, path, body) {
    const response = await fetch(`${this.url}/api/v1/orgs/${this.organization}${path}`, {
      method,
      headers: body ? { ...this.headers, 'Content-Type': 'application/json' } : this.headers,
      body: body && JSON.stringify(body),
    });
    const answer = response.status === 204 ? undefined : await response.json();
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  get(path) {
    return this.request('GET', path);
  }

  post(path, body) {
    return this.request('POST', path, body);
  }

  // A new run of an action; it starts when a client connects to it.
  createRun(slug, { mode = 'live', ...more } = {}) {
    return this.post('/transactions', { slug, mode, ...more });
  }

  run(id) {
    return this.get(`/transactions/${id}`);
  }
}
