import { Command } from 'commander';
import { childMain } from './child/child-main.ts';
import { childMode } from './child/fork-child.ts';
import { daemon } from './commands/daemon.ts';
import { doctor } from './commands/doctor.ts';
import { enroll } from './commands/enroll.ts';
import { flush } from './commands/flush.ts';
import { runJob } from './commands/run.ts';
import { agentConfig } from './config.ts';
import { LockedError } from './hub/lock.ts';
import { agentVersion } from './version.ts';

/** Exit code when another agent holds the data folder: a service manager should not retry that. */
const lockedExitCode = 75;

if (process.argv[2] === childMode) await childMain();
else await main();

async function main(): Promise<void> {
  const program = new Command('agent')
    .description('Measures inference on this device and reports it to an Inferometer hub.')
    .version(agentVersion)
    .option('--runtimes <dir>', 'folder whose node_modules holds the runtimes');
  const config = () =>
    agentConfig(import.meta.url, program.opts<{ runtimes?: string }>().runtimes, process.env);
  program
    .command('run')
    .description('measure the cells of a job file here and now, without a hub')
    .requiredOption('--job <file>', 'job file')
    .option('--only <model/runtime/precision>', 'only these cells')
    .option('--profile <profile>', 'quick, standard or full, instead of the job file')
    .option('--data <dir>', 'keep the built models in this folder')
    .option('--json', 'print the reports')
    .action((options) => finish(runJob(config(), options)));
  program
    .command('daemon')
    .description('work through a job file for the hub this device is enrolled at')
    .requiredOption('--job <file>', 'job file')
    .requiredOption('--data <dir>', 'data folder of the agent')
    .action((options) => finish(daemon(config(), options)));
  program
    .command('enroll')
    .description('register this device with a hub (code from --code-file or INFEROMETER_CODE)')
    .requiredOption('--hub <url>', 'address of the hub')
    .requiredOption('--data <dir>', 'data folder of the agent')
    .option('--code-file <file>', 'file that holds the enrolment code')
    .option('--name <name>', 'what the owner calls this device')
    .action((options) => finish(enroll(options, process.env)));
  program
    .command('flush')
    .description('send what waits in the outbox')
    .requiredOption('--data <dir>', 'data folder of the agent')
    .action((options) => finish(flush(options)));
  program
    .command('doctor')
    .description('say what this device is, what can be read of it and which runtimes load')
    .option('--json', 'print it as JSON')
    .action((options) => finish(doctor(config(), options)));
  await program.parseAsync();
}

/** Ends with the command's exit code, or with one sentence for a person. */
async function finish(command: Promise<number>): Promise<void> {
  try {
    process.exitCode = await command;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof LockedError ? lockedExitCode : 1;
  }
}
