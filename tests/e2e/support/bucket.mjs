import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import S3rver from '@20minutes/s3rver';

import { freePort } from '../../support/node/ports.mjs';

const Name = 'interval-uploads';

// What a browser is allowed to do with the bucket, as README.md asks for it.
const cors = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedHeader>*</AllowedHeader>
</CORSRule></CORSConfiguration>`;

// A bucket of a real S3-compatible service, on loopback.
export class Bucket {
  static async start(scope) {
    const directory = await mkdtemp(join(tmpdir(), 'interval-bucket-'));
    const port = await freePort();
    const service = new S3rver({
      address: '127.0.0.1',
      port,
      silent: true,
      directory,
      configureBuckets: [{ name: Name, configs: [cors] }],
    });
    await service.run();
    scope.after(async () => {
      await service.close();
      await rm(directory, { recursive: true, force: true });
    });
    return new Bucket(directory, `http://127.0.0.1:${port}`);
  }

  constructor(directory, url) {
    this.directory = directory;
    this.url = url;
  }

  // What the server is told of it.
  get settings() {
    return {
      S3_KEY_ID: 'S3RVER',
      S3_KEY_SECRET: 'S3RVER',
      S3_BUCKET: Name,
      S3_REGION: 'us-east-1',
      S3_ENDPOINT: this.url,
    };
  }

  // The paths of all objects.
  async objects() {
    const entries = await readdir(join(this.directory, Name), { recursive: true });
    return entries.filter((path) => path.endsWith('._S3rver_object'));
  }
}
