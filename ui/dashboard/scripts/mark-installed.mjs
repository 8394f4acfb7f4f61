// Runs after every `npm install` and `npm ci`, whoever asked for it.
import { recordInstallation } from './installation.mjs';

recordInstallation(!(process.env['npm_config_omit'] ?? '').split(/\s+/).includes('dev'));
