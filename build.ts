import {build} from 'rolldown';
import config from './rolldown.config.ts';

// Through its API, because rolldown's command lists every chunk whatever its log level.
await build(config);
