import assert from 'node:assert/strict';
import { isLockHeld } from '../../../scripts/embedded/installLock.ts';
import { installedBrowser } from '../../../scripts/embedded/browser.ts';
import { chooseHost, hostSentence } from '../../../scripts/tests/hostChoice.ts';
import { payload } from '../../../scripts/tests/embeddedHostRun.ts';

describe('The host of the host suite', () => {
  it('is the embedded one when nothing is said, even where a desktop is installed', () => {
    assert.equal(chooseHost(undefined, false, '/usr/bin/code').host, 'embedded');
  });

  it('is the installed desktop when asked for, else a downloaded one', () => {
    assert.deepEqual(chooseHost(undefined, true, '/usr/bin/code'), {
      host: 'desktop',
      executable: '/usr/bin/code',
      because: 'it is installed',
    });
    assert.equal(chooseHost(undefined, true, undefined).host, 'desktop-download');
  });

  it('is what the variable says before all else, and it says which', () => {
    assert.equal(chooseHost('embedded', true, '/usr/bin/code').host, 'embedded');
    assert.equal(chooseHost('desktop', false, undefined).host, 'desktop-download');
    const named = chooseHost('/opt/code', false, undefined);
    assert.equal(hostSentence(named), 'Host: /opt/code, because THOSE_GUYS_HOST names it.');
  });

  it('loads the web worker suite as a web extension and the other one not', () => {
    const web = payload('web', 'http://127.0.0.1:7', '/p');
    assert.ok(web.some(([name, value]) => name === 'extensionDevelopmentKind' && value === 'web'));
    assert.ok(web.some(([, value]) => value === 'vscode-remote://127.0.0.1:7/p/dist/test/web.js'));
    assert.ok(
      !payload('node', 'http://127.0.0.1:7', '/p').some(([name]) => name === 'extensionDevelopmentKind'),
    );
  });
});

describe('The lock of the install', () => {
  it('is held only by a living process that touched it lately', () => {
    assert.ok(isLockHeld(7, 1_000, () => true));
    assert.ok(!isLockHeld(7, 1_000, () => false));
    assert.ok(!isLockHeld(7, 120_000, () => true));
    assert.ok(!isLockHeld(Number.NaN, 1_000, () => true));
  });
});

describe('The browser', () => {
  it('is the first known one on the PATH', () => {
    const there = new Set(['/b/chromium', '/a/microsoft-edge']);
    assert.equal(
      installedBrowser('/a:/b', (file) => there.has(file)),
      '/b/chromium',
    );
    assert.equal(
      installedBrowser('/c::', (file) => there.has(file)),
      undefined,
    );
  });
});
