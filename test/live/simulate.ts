import {FAULTS, type Fault} from './simulator/faults.ts';
import {startSimulator} from './simulator/server.ts';

/*
 * `npm run simulate [fault]`: every upstream on loopback, with today's dates and made-up content, so that the whole
 * product can be tried without keys.
 */
const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !FAULTS.includes(wanted as Fault)) {
  console.error(`There is no fault "${wanted}". There are: ${FAULTS.join(', ')}`);
  process.exitCode = 2;
} else {
  const fixed = process.env.BARO_NOW;
  const now = () =>
    fixed
      ? Temporal.Instant.from(fixed).toZonedDateTimeISO('Asia/Seoul')
      : Temporal.Now.zonedDateTimeISO('Asia/Seoul');
  const simulator = await startSimulator(() => now().toPlainDate(), 8120);
  simulator.fault = wanted as Fault | undefined;
  for (const [name, value] of Object.entries(simulator.environment)) console.log(`export ${name}=${value}`);
  console.log('export BARO_KEY_KOPIS=simulated-key BARO_KEY_DATAGOKR=simulated-key');
  console.log(`# faults: npm run simulate -- ${FAULTS.join(' | ')}`);
}
