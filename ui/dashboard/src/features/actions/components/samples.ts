export const languages = [
  { id: 'typescript', label: 'TypeScript' },
  { id: 'javascript', label: 'JavaScript' },
  { id: 'python', label: 'Python' },
] as const;

export type Language = (typeof languages)[number]['id'];

interface Connection {
  readonly key: string;
  readonly endpoint: string;
}

interface Samples {
  readonly install: string;
  readonly file: string;
  readonly code: string;
  readonly start: string;
}

/** What to install, write and start in a language; complete, so that copying it is enough. */
export function samplesFor(language: Language, connection: Connection): Samples {
  switch (language) {
    case 'typescript':
      return {
        install: 'npm install @interval/sdk && npm install --save-dev tsx',
        file: 'interval.mts',
        code: nodeCode(connection),
        start: 'npx tsx interval.mts',
      };
    case 'javascript':
      return {
        install: 'npm install @interval/sdk',
        file: 'interval.mjs',
        code: nodeCode(connection),
        start: 'node interval.mjs',
      };
    case 'python':
      return {
        install: 'pip install interval-sdk',
        file: 'main.py',
        code: pythonCode(connection),
        start: 'python main.py',
      };
  }
}

function nodeCode({ key, endpoint }: Connection): string {
  return `import { Interval, io } from "@interval/sdk";

const interval = new Interval({
  apiKey: "${key}",
  endpoint: "${endpoint}",
  routes: {
    hello_world: async () => {
      const name = await io.input.text("Your name");
      return \`Hello, \${name}\`;
    },
  },
});

await interval.listen();`;
}

function pythonCode({ key, endpoint }: Connection): string {
  return `from interval_sdk import Interval, IO

interval = Interval("${key}", endpoint="${endpoint}")


@interval.action
async def hello_world(io: IO):
    name = await io.input.text("Your name")
    return f"Hello, {name}"


interval.listen()`;
}
