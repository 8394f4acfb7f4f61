import { output, packageOf } from './packages.mjs';

// Unpacks the tarball in `root`; the program's path there.
export async function unpack(root) {
  const archive = packageOf('new', /^interval-server-.*-linux-.*\.tar\.gz$/);
  await output('tar', '--extract', '--file', archive, '--directory', `${root.path}/opt`);
  return `/opt/${archive.split('/').at(-1).replace('.tar.gz', '')}/bin/interval-server`;
}
