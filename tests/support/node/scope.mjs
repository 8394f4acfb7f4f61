import { after } from 'node:test';

// What the tests of one `describe` share is ended with it, the latest first. Stands in for a test's own `t`, which
// suites do not have.
export function suiteScope() {
  const steps = [];
  after(async () => {
    for (const step of steps.reverse()) await step();
  });
  return { after: (step) => steps.push(step) };
}
