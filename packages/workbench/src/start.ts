/**
 * `npm start`: the reference backend with a demonstration town in it, and the town hall's site.
 * Environment: `PORT` (8080), `DATA_DIR` (./data), `DATABASE_URL` (the embedded database without it).
 */
import { runBuild } from './build/run-build.ts';
import { startDemonstration } from './setup/demonstration.ts';
import { freePort, portOf } from './setup/free-port.ts';
import { readLogLine } from './setup/log-line.ts';

try {
  const port = await freePort(portOf(process.env));
  await runBuild(console.log);
  console.log('Starting the backend (the first time, its database is created) …');
  const demonstration = await startDemonstration({
    port,
    dataDirectory: process.env['DATA_DIR'] || './data',
    log: (text) => {
      for (const line of text.split('\n')) {
        const words = readLogLine(line);
        if (words !== undefined) console.log(words);
      }
    },
  });
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping) console.log('\nStopping …');
      stopping = true;
      void demonstration.stop();
    });
  }
  console.log(`
  Ready. Open ${demonstration.origin}/

  The demonstration town hall       ${demonstration.origin}/
  The missions without JavaScript   ${demonstration.origin}/e/mission-list
  The backend (the protocol)        ${demonstration.origin}/v1/

  Ctrl-C stops it.
`);
  const code = await demonstration.ended;
  process.exitCode = stopping ? 0 : code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
