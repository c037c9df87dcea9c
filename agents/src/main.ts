import './lean-engine.ts';
import { Command } from 'commander';
import { childMain } from './child/child-main.ts';
import { childMode } from './child/fork-child.ts';
import { capture } from './commands/capture.ts';
import { compare, learn } from './commands/compare.ts';
import { daemon } from './commands/daemon.ts';
import { doctor } from './commands/doctor.ts';
import { enroll } from './commands/enroll.ts';
import { flush } from './commands/flush.ts';
import { push } from './commands/push.ts';
import { runJob } from './commands/run.ts';
import { type AgentConfig, agentConfig } from './config.ts';
import { LockedError } from './hub/lock.ts';
import { messageOf } from './message-of.ts';
import { agentVersion } from './version.ts';

/** Exit code when another agent holds the data folder: a service manager should not retry that. */
const lockedExitCode = 75;

const dataSetsHelp = 'folder with one folder of labelled images for each data set';
const tuningHelp = 'let the agent drop the page cache before some cold starts';

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
    .description('measure the cells of a job file, or one cell, here and now, without a hub')
    .option('--job <file>', 'job file')
    .option('--cell <cell>', 'one cell: MODEL/RUNTIME/PRECISION, with ,threads=2,batch=4 ...')
    .option('--only <model/runtime/precision>', 'only these cells')
    .option('--profile <profile>', 'quick, standard or full, instead of the job file')
    .option('--data <dir>', 'keep the built models in this folder')
    .option('--json', 'print the reports')
    .option('--data-sets <dir>', dataSetsHelp)
    .option('--allow-tuning', tuningHelp)
    .action((options) => finish(runJob(config(), options)));
  comparing(
    program
      .command('compare')
      .description('measure two cells interleaved on this device and give a verdict')
      .argument('[a]', 'MODEL/RUNTIME/PRECISION, with ,threads=2,batch=4 where it is not as usual')
      .argument('[b]', 'the other one')
      .option('--job <file>', 'compare what this job file lists'),
  ).action((a, b, options) => finish(compare(config(), [a, b], options)));
  comparing(
    program
      .command('aa')
      .description('measure one cell against itself: what this device differs by from run to run')
      .argument('<cell>', 'MODEL/RUNTIME/PRECISION')
      .option('--repeats <count>', 'how often both sides are measured', '10'),
  ).action((cell, options) => finish(learn(config(), cell, options)));
  program
    .command('daemon')
    .description('measure what the hub this device is enrolled at asks for')
    .option('--job <file>', 'job file to work through first')
    .requiredOption('--data <dir>', 'data folder of the agent')
    .option('--data-sets <dir>', dataSetsHelp)
    .option('--allow-tuning', tuningHelp)
    .option('--cache-mb <size>', 'room for model files from the hub, in MB', '2048')
    .action((options) => finish(daemon(config(), options)));
  program
    .command('enroll')
    .description('register this device with a hub (code from --code-file or INFEROMETER_CODE)')
    .requiredOption('--hub <url>', 'address of the hub')
    .requiredOption('--data <dir>', 'data folder of the agent')
    .option('--code-file <file>', 'file that holds the enrolment code')
    .option('--name <name>', 'what the owner calls this device')
    .option('--insecure-http', 'allow plain http to a hub within the local network')
    .option('--again', 'use the code also when this device is enrolled there already')
    .action((options) => finish(enroll(options, process.env)));
  program
    .command('flush')
    .description('send what waits in the outbox')
    .requiredOption('--data <dir>', 'data folder of the agent')
    .action((options) => finish(flush(options)));
  looking(program, config);
  program
    .command('push')
    .description('send a model file to a hub, which looks into it before it keeps it')
    .argument('<file>', 'ONNX or TFLite file')
    .requiredOption('--hub <url>', 'address of the hub')
    .option('--token-file <file>', 'holds a token with artifacts:write; else INFEROMETER_TOKEN')
    .option('--slug <slug>', 'name in addresses; the file name unless given')
    .option('--name <name>', 'name that people read')
    .option('--task <task>', 'what it does', 'image-classification')
    .option('--precision <precision>', 'what its weights are found to be unless given')
    .option('--input-shape <sizes>', 'sizes that the file leaves open, e.g. 1,3,224,224')
    .option('--layout <layout>', 'NCHW or NHWC')
    .option('--preprocessing <recipe>', 'how images are prepared, e.g. imagenet-256-224-v1')
    .option('--insecure-http', 'allow plain http to a hub within the local network')
    .option('--json', 'print what the hub answers')
    .action((file, options) => finish(push(file, options, process.env)));
  importing(program);
  await program.parseAsync();
}

/** Brings in what other tools measured; loaded when it is asked for, so that measuring is no larger. */
function importing(program: Command): void {
  program
    .command('import')
    .description(
      "send results of other tools to a hub, as their source's and never as measured here",
    )
    .argument('<files...>', 'what the tools wrote; docs/import.md lists the formats')
    .option('--format <format>', 'which one; by content unless given', 'auto')
    .option('--mapping <file>', 'JSON that says which column of a table is what')
    .option('--source-label <text>', 'whom to cite')
    .option('--url <address>', 'where it was published')
    .option('--licence <text>', 'under which licence')
    .option('--date <date>', 'of the publication')
    .option('--tier <tier>', "log for a tool's own record, published for somebody's table")
    .option('--device <name>', 'device of logs that do not name it')
    .option('--model <name>', 'model of logs that do not name it')
    .option('--runtime <name>', 'runtime of logs that do not name it')
    .option('--runtime-version <version>', 'version of that runtime')
    .option('--task <task>', 'what the model does')
    .option('--dry-run', 'say what is found and send nothing')
    .option('--hub <url>', 'address of the hub')
    .option('--token-file <file>', 'holds a token with results:import; else INFEROMETER_TOKEN')
    .option('--insecure-http', 'allow plain http to a hub within the local network')
    .option('--json', 'print the files in the result schema, or what the hub answers')
    .action((files, options) =>
      finish(
        import('./commands/import-results.ts').then(({ importResults }) =>
          importResults(files, options, process.env),
        ),
      ),
    );
}

/** Commands that only look at this device. */
function looking(program: Command, config: () => AgentConfig): void {
  program
    .command('doctor')
    .description('examine this device, its agent and its hub, and say what mends what is wrong')
    .option('--data <dir>', "data folder of the agent; the installer's unless given")
    .option('--hub <url>', 'hub to try; the one it is enrolled at unless given')
    .option('--json', 'print it as JSON, with every reading')
    .action((options) => finish(doctor(config(), options)));
  program
    .command('capture')
    .description('write a masked fixture of this device, for those who write its readers')
    .option('--out <file>', 'FILE.tar.gz, or a folder to be made')
    .action((options) => finish(capture(options)));
}

/** What both commands that measure interleaved take. */
function comparing(command: Command): Command {
  return command
    .option('--runs <count>', 'fresh processes on each side; 5, or as the noise asks')
    .option('--profile <profile>', 'standard or full', 'standard')
    .option('--data <dir>', 'data folder; of an enrolled agent: the hub gets the runs too')
    .option('--data-sets <dir>', dataSetsHelp)
    .option('--json', 'print the reports and the comparison');
}

/** Ends with the command's exit code, or with one sentence for a person. */
async function finish(command: Promise<number>): Promise<void> {
  try {
    process.exitCode = await command;
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = error instanceof LockedError ? lockedExitCode : 1;
  }
}
