import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly origin: string;
  }
}

/** As strict as the server's: nothing inline, nothing from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Builds the app as it ships, and the gallery with it, and serves both while the tests run. */
export default async function setup({ provide }: TestProject) {
  const outDir = await mkdtemp(join(tmpdir(), 'interval-dashboard-'));
  await build({
    mode: 'production',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: ['index.html', 'gallery/index.html'] },
    },
  });
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 0,
      headers: { 'content-security-policy': contentSecurityPolicy },
    },
  });
  provide('origin', server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '');
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
}
