/** A tool whose output parsers will meet: run without a shell, with these arguments and no others. */
export interface WantedTool {
  /** Beginning of the fixture's name. */
  name: string;
  tool: string;
  args: readonly string[];
}

const nvidiaFields = [
  'name',
  'driver_version',
  'compute_cap',
  'memory.total',
  'persistence_mode',
  'enforced.power.limit',
  'power.draw',
  'clocks.current.sm',
  'clocks.max.sm',
  'temperature.gpu',
  'utilization.gpu',
  'clocks_event_reasons.active',
].join(',');

/** Tools that only read and need no rights. Those that are not there are left out. */
export const wantedTools: readonly WantedTool[] = [
  { name: 'uname', tool: 'uname', args: ['-srm'] },
  { name: 'getconf-pagesize', tool: 'getconf', args: ['PAGESIZE'] },
  { name: 'systemctl-version', tool: 'systemctl', args: ['--version'] },
  { name: 'lspci', tool: 'lspci', args: ['-nn'] },
  { name: 'lsusb', tool: 'lsusb', args: [] },
  { name: 'sensors', tool: 'sensors', args: [] },
  { name: 'nvpmodel-q', tool: 'nvpmodel', args: ['-q'] },
  { name: 'vcgencmd-version', tool: 'vcgencmd', args: ['version'] },
  { name: 'vcgencmd-get_config-int', tool: 'vcgencmd', args: ['get_config', 'int'] },
  { name: 'vcgencmd-get_throttled', tool: 'vcgencmd', args: ['get_throttled'] },
  { name: 'vcgencmd-measure_temp', tool: 'vcgencmd', args: ['measure_temp'] },
  { name: 'vcgencmd-measure_clock', tool: 'vcgencmd', args: ['measure_clock', 'arm'] },
  { name: 'vcgencmd-pmic_read_adc', tool: 'vcgencmd', args: ['pmic_read_adc'] },
  { name: 'nvidia-smi-version', tool: 'nvidia-smi', args: ['--version'] },
  {
    name: 'nvidia-smi-query-csv',
    tool: 'nvidia-smi',
    args: [`--query-gpu=${nvidiaFields}`, '--format=csv'],
  },
  {
    name: 'dpkg',
    tool: 'dpkg-query',
    args: [
      '-W',
      'nvidia-l4t-core',
      'nvidia-jetpack',
      'libnvinfer*',
      'libedgetpu1-*',
      'gasket-dkms',
    ],
  },
];
