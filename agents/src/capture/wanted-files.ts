const policy = '/sys/devices/system/cpu/cpufreq/policy*';
const thermal = '/sys/class/thermal';
const hwmon = '/sys/class/hwmon/hwmon*';
const devfreq = '/sys/class/devfreq/*';

/**
 * Files that tell devices apart and that no reader asks for yet, so that a reader can be written
 * from a capture. Nothing in this list names a unit or a person by its nature; what is in the files
 * is masked all the same.
 */
export const wantedFiles: readonly string[] = [
  '/proc/cpuinfo',
  '/proc/meminfo',
  '/proc/swaps',
  '/proc/vmstat',
  '/proc/stat',
  '/proc/loadavg',
  '/proc/cmdline',
  '/proc/self/status',
  '/proc/device-tree/model',
  '/proc/device-tree/compatible',
  '/etc/os-release',
  '/etc/nv_tegra_release',
  '/etc/nvpmodel.conf',
  '/var/lib/nvpmodel/status',
  '/sys/class/dmi/id/sys_vendor',
  '/sys/class/dmi/id/product_name',
  '/sys/class/dmi/id/board_name',
  '/sys/devices/system/cpu/online',
  '/sys/devices/system/cpu/possible',
  '/sys/devices/system/cpu/isolated',
  '/sys/devices/system/cpu/intel_pstate/no_turbo',
  '/sys/devices/system/cpu/cpufreq/boost',
  '/sys/devices/system/cpu/cpu0/thermal_throttle/*_throttle_count',
  ...[
    'scaling_governor',
    'scaling_available_governors',
    'scaling_cur_freq',
    'scaling_min_freq',
    'scaling_max_freq',
    'cpuinfo_min_freq',
    'cpuinfo_max_freq',
    'related_cpus',
    'energy_performance_preference',
  ].map((name) => `${policy}/${name}`),
  `${thermal}/thermal_zone*/type`,
  `${thermal}/thermal_zone*/temp`,
  `${thermal}/thermal_zone*/trip_point_*_type`,
  `${thermal}/thermal_zone*/trip_point_*_temp`,
  `${thermal}/cooling_device*/type`,
  `${thermal}/cooling_device*/cur_state`,
  `${thermal}/cooling_device*/max_state`,
  `${hwmon}/name`,
  `${hwmon}/*_label`,
  `${hwmon}/*_input`,
  `${hwmon}/*_alarm`,
  `${hwmon}/*_event_cnt`,
  `${hwmon}/update_interval`,
  ...['governor', 'available_governors', 'cur_freq', 'min_freq', 'max_freq'].map(
    (name) => `${devfreq}/${name}`,
  ),
  '/sys/class/powercap/intel-rapl*/name',
  '/sys/class/powercap/intel-rapl*/energy_uj',
  '/sys/class/powercap/intel-rapl*/max_energy_range_uj',
  '/sys/class/apex/apex_*/temp',
  '/sys/class/apex/apex_*/trip_point*_temp',
  '/sys/class/apex/apex_*/driver_version',
  '/sys/block/zram*/disksize',
  '/sys/block/zram*/mm_stat',
  '/sys/firmware/acpi/platform_profile',
  '/sys/module/pcie_aspm/parameters/policy',
  '/sys/devices/platform/soc/soc:firmware/get_throttled',
];
