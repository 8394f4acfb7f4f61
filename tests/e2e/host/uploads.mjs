// The host whose actions are given files.
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

import { Interval, io } from '@interval/sdk';

import { listen } from '../support/listen.mjs';

// A storage of the host's own: it takes a file by PUT, and gives it by GET.
const kept = new Map();
const storage = createServer(async (request, response) => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-methods', 'PUT');
  response.setHeader('access-control-allow-headers', '*');
  if (request.method === 'PUT') {
    const parts = [];
    for await (const part of request) parts.push(part);
    kept.set(request.url, Buffer.concat(parts));
  }
  response.end(request.method === 'GET' ? kept.get(request.url) : undefined);
});
await new Promise((resolve) => storage.listen(0, '127.0.0.1', resolve));
const storageUrl = `http://127.0.0.1:${storage.address().port}`;

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

async function described(file) {
  const { name, type, size, extension } = file;
  return { name, type, size, extension, text: await file.text() };
}

const routes = {
  report: {
    name: 'Read a report',
    handler: async () => {
      const file = await io.input.file('Report', {
        helpText: 'As accounting sends it.',
        allowedExtensions: ['txt', '.csv'],
      });
      return described(file);
    },
  },

  photos: {
    name: 'Read photos',
    handler: async () => {
      const [photos, note] = await io.group([
        io.input.file('Photos').multiple(),
        io.input.text('Note').optional(),
      ]);
      const sums = [];
      for (const photo of photos) sums.push(`${photo.name} ${sha256(await photo.buffer())}`);
      return { count: photos.length, sums: sums.join(', '), note: note ?? 'none' };
    },
  },

  contract: {
    name: 'Sign a contract',
    handler: async () => {
      const file = await io.input.file('Contract').optional();
      return { contract: file ? file.name : 'none' };
    },
  },

  archive: {
    name: 'Read an archive',
    handler: async () => {
      const file = await io.input.file('Archive');
      const response = await fetch(await file.url());
      let bytes = 0;
      for await (const part of response.body) bytes += part.length;
      return { bytes };
    },
  },

  own: {
    name: 'Keep a file in the own storage',
    handler: async () => {
      const file = await io.input.file('Backup', {
        generatePresignedUrls: async ({ name }) => {
          const url = `${storageUrl}/${randomUUID()}/${encodeURIComponent(name)}`;
          return { uploadUrl: url, downloadUrl: url };
        },
      });
      const isOwn = (await file.url()).startsWith(storageUrl);
      return { ...(await described(file)), storage: isOwn ? 'own' : 'server' };
    },
  },
};

await listen(Interval, { routes });
