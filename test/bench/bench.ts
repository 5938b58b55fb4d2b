import {benchDesk} from './desk.ts';
import {benchStartUp} from './start-up.ts';

benchStartUp();
benchDesk();
