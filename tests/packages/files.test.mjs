// What the packages hold, by the rules of those who read it.
import assert from 'node:assert/strict';
import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { desktop, output, packageOf, server } from './support/packages.mjs';

const rpmServer = /^interval-server-\d.*\.rpm$/;
const rpmDesktop = /^interval-server-desktop-.*\.rpm$/;

// Nobody answers the address of the packages' maintainers, there is no bug tracker to close a bug in, CPack runs ldconfig
// for every module, and the program is in the package that the desktop's depends on.
const accepted = [
  'bogus-mail-host',
  'bogus-mail-host-in-debian-changelog',
  'initial-upload-closes-no-bugs',
  'maintscript-calls-ldconfig',
  'desktop-command-not-in-package',
];

const completions = [
  'usr/share/bash-completion/completions/interval-server',
  'usr/share/zsh/vendor-completions/_interval-server',
  'usr/share/fish/vendor_completions.d/interval-server.fish',
];

async function filesOf(package_) {
  const listing = package_.endsWith('.rpm')
    ? await output('rpm', '--query', '--list', '--package', package_)
    : await output('sh', '-c', 'dpkg-deb --fsys-tarfile "$0" | tar --list', package_);
  return listing
    .split('\n')
    .map((path) => path.replace(/^\./, ''))
    .filter((path) => path && !path.endsWith('/'));
}

describe('packages', () => {
  let folder;
  const inPackage = (path) => join(folder, path);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interval-packages-'));
    for (const name of [server, desktop])
      await output('dpkg-deb', '--extract', packageOf('new', name), folder);
  });
  after(() => rm(folder, { recursive: true }));

  test('of Debian please lintian', async () => {
    const files = [packageOf('new', server), packageOf('new', desktop)];
    const rules = ['--fail-on', 'error,warning', '--suppress-tags', accepted.join(',')];
    await output('lintian', '--allow-root', ...rules, ...files);
  });

  test('depend on the drivers of both databases, which no linker sees', async () => {
    const depends = await output('dpkg-deb', '--field', packageOf('new', server), 'Depends');
    assert.match(depends, /libqt6sql6-sqlite/);
    assert.match(depends, /libqt6sql6-psql/);
    assert.doesNotMatch(depends, /libqt6(gui|widgets)/);
    const desktopDepends = await output(
      'dpkg-deb',
      '--field',
      packageOf('new', desktop),
      'Depends',
    );
    assert.match(desktopDepends, /^interval-server \(= /);
  });

  test('of both kinds hold the same', async () => {
    const sorted = async (name) => {
      const files = await filesOf(packageOf('new', name));
      const own = files.map((path) => path.replace('/vendor-completions/', '/site-functions/'));
      return own
        .filter((path) => !path.startsWith('/usr/share/doc/') && !/\/interval-server$/.test(path))
        .sort();
    };
    assert.deepEqual(await sorted(rpmServer), await sorted(server));
    assert.deepEqual(await sorted(rpmDesktop), await sorted(desktop));
  });

  test('of RPM ask for what they need, and keep settings', async () => {
    const requires = await output(
      'rpm',
      '--query',
      '--requires',
      '--package',
      packageOf('new', rpmServer),
    );
    assert.match(requires, /libQt6Sql\.so\.6/);
    assert.match(requires, /qt6-qtbase-postgresql or/);
    assert.doesNotMatch(requires, /libQt6(Gui|Widgets)/);
    const settings = await output(
      'rpm',
      '--query',
      '--configfiles',
      '--package',
      packageOf('new', rpmServer),
    );
    assert.equal(settings.trim(), '/etc/default/interval-server');
  });

  test('have a menu entry and a description that validate', async () => {
    const entry = inPackage('usr/share/applications/interval-server.desktop');
    assert.equal(await output('desktop-file-validate', entry), '');
    const metadata = inPackage('usr/share/metainfo/com.interval.server.metainfo.xml');
    await output('appstreamcli', 'validate', '--no-net', '--pedantic', metadata);
  });

  test('have a manual without mistakes', async () => {
    const manual = inPackage('usr/share/man/man1/interval-server.1.gz');
    await output('mandoc', '-T', 'lint', '-W', 'warning', manual);
    await output(
      'sh',
      '-c',
      'test -z "$(man --warnings --local-file "$0" 2>&1 >/dev/null)"',
      manual,
    );
  });

  test('describe every command and option in manual and completions', async () => {
    const program = join(process.env.INTERVAL_BUILD, 'bin/interval-server');
    const commands = (await output(program, '--help')).matchAll(
      /^ {2}([a-z][a-z-]*)(?: ([a-z]+))?/gm,
    );
    const options = (await output(program, 'start', '--help')).matchAll(/--([a-z-]+)/g);
    const words = new Set(
      [...commands, ...options].flatMap(([, ...names]) => names).filter(Boolean),
    );
    words.delete('verbose'); // Does nothing.
    words.delete('help-all'); // Qt's own.
    assert.ok(words.has('install') && words.has('data-dir'));
    const manual = await output('zcat', inPackage('usr/share/man/man1/interval-server.1.gz'));
    const texts = [manual.replaceAll('\\-', '-')];
    for (const path of completions) texts.push(await readFile(inPackage(path), 'utf8'));
    for (const text of texts) {
      const missing = [...words].filter(
        (word) => !new RegExp(`(?<![a-z])${word}(?![a-z])`).test(text),
      );
      assert.deepEqual(missing, [], text.slice(0, 60));
    }
  });

  test('have a unit that systemd understands and finds safe', async () => {
    const unit = await readFile(
      inPackage('usr/lib/systemd/system/interval-server.service'),
      'utf8',
    );
    const path = join(folder, 'interval-server.service');
    // Its program and manual are not installed here.
    await writeFile(
      path,
      unit
        .replace('=interval-server start', '=/bin/true start')
        .replace(/^Documentation=.*\n/m, ''),
    );
    assert.equal(await output('systemd-analyze', 'verify', path), '');
    // In tenths: 2.5 at most.
    await output(
      'systemd-analyze',
      'security',
      '--no-pager',
      '--offline=true',
      '--threshold=25',
      path,
    );
  });
});
