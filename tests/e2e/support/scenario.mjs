import { before, describe, test } from 'node:test';

import { suiteScope } from '../../support/node/scope.mjs';
import { ServerProgram } from '../../support/node/server_program.mjs';
import { launchBrowser } from './browser.mjs';
import { Tab } from './tab.mjs';

const fileName = (text) => text.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

// A story in steps, each of which begins where the one before has ended: on a server of its own, in one tab. `tell` is
// called with `step(title, work)`, and each `work` with the stage: { server, tab, page, scope } and whatever else is put
// there; `settings` returns environment variables for the server. What every step ends with is kept as a picture, and
// nothing may have been complained about. With `isTour`, steps need not have had those before them.
export function scenario(name, tell, { prepare, settings, isTour = false, ...options } = {}) {
  describe(name, () => {
    const scope = suiteScope();
    const stage = { scope };
    let count = 0;
    let isBroken = false;

    before(async () => {
      stage.server = await ServerProgram.start(scope, await settings?.(stage));
      stage.tab = await Tab.open(scope, await launchBrowser(scope), stage.server, options);
      stage.page = stage.tab.page;
      await prepare?.(stage);
    });

    tell((title, work) => {
      count += 1;
      const picture = fileName(`${name} ${String(count).padStart(2, '0')} ${title}`);
      test(title, async () => {
        if (isBroken) throw new Error('an earlier step has failed');
        try {
          await work(stage);
          await stage.tab.screenshot(picture);
          stage.tab.expectNoComplaints();
        } catch (error) {
          isBroken = !isTour;
          await stage.tab.screenshot(`failed-${picture}`);
          throw error;
        }
      });
    });
  });
}
