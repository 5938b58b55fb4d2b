import {benchStartUp} from './start-up.ts';

benchStartUp();
