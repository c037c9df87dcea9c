#!/bin/sh
# Installs the Inferometer agent on this device, from one hub and from nothing else:
#
#   curl -fsSL HUB/install.sh | INFEROMETER_CODE=... sh -s -- --hub HUB
#
# It writes /opt/inferometer (root's), /var/lib/inferometer (the agent's own) and one systemd unit,
# and makes the user inferometer. --dry-run says all of it and does nothing; --uninstall undoes it.
set -eu

hub='@HUB@'
agent_version='@VERSION@'

# What this hub serves: kind name version os arch libc least-libc sha256 bytes installed-bytes
served() {
  cat <<'FILES'
@FILES@
FILES
}

usage() {
  cat <<'USAGE'
Usage: INFEROMETER_CODE=CODE sh install.sh [options]
  --hub URL           the hub to work for
  --code-file FILE    read the enrolment code from this file, not from INFEROMETER_CODE
  --name NAME         what to call this device
  --insecure-http     allow plain http to a hub on the local network
  --allow-tuning      let jobs drop the page cache and the like (off unless given)
  --no-service        do not write or start the systemd unit
  --prefix DIR        everything under DIR, as the user who runs this; no root, user or service
  --new-identity      forget the key of this device and enrol it as another one (a copied card)
  --dry-run           say what would be done, and do nothing
  --uninstall         remove everything that this script has made
  --version           the version of the agent
Without a code, a device that is enrolled already gets the files this hub serves now.
USAGE
}

say() { printf '%s\n' "$@"; }
die() {
  printf 'inferometer: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

parse_options() {
  code_file='' name='' prefix='' insecure='' tuning='' service=yes dry='' uninstall='' fresh=''
  while [ $# -gt 0 ]; do
    case $1 in
      --hub | --code-file | --name | --prefix)
        [ $# -ge 2 ] || die "$1 needs a value."
        case $1 in
          --hub) hub=$2 ;;
          --code-file) code_file=$2 ;;
          --name) name=$2 ;;
          --prefix) prefix=$2 ;;
        esac
        shift
        ;;
      --insecure-http) insecure=--insecure-http ;;
      --allow-tuning) tuning=--allow-tuning ;;
      --no-service) service='' ;;
      --new-identity) fresh=yes ;;
      --dry-run) dry=yes ;;
      --uninstall) uninstall=yes ;;
      --version)
        say "$agent_version"
        exit 0
        ;;
      --help | -h)
        usage
        exit 0
        ;;
      --code | --code=*)
        die 'The code is never an argument, where every user could read it: set INFEROMETER_CODE or give --code-file FILE.'
        ;;
      *) die "The option $1 is not known; --help lists them." ;;
    esac
    shift
  done
}

# Where things are; with --prefix nothing needs root.
place() {
  root='' opt=/opt/inferometer state=/var/lib/inferometer account=inferometer
  unit_file=/etc/systemd/system/inferometer-agent.service
  if [ -n "$prefix" ]; then
    case $prefix in
      /*) ;;
      *) prefix=$(pwd)/$prefix ;;
    esac
    opt=$prefix/opt state=$prefix/state account='' service=''
  elif [ "$(id -u)" != 0 ]; then
    [ -n "$dry" ] || root=sudo
    [ -n "$dry" ] || have sudo ||
      die 'This needs root: run it as root, or install without root under a folder of yours with --prefix DIR.'
  fi
  marker=$state/.inferometer-agent
}

as_root() { if [ -n "$root" ]; then sudo "$@"; else "$@"; fi; }

# Runs a program as the agent's own user.
as_agent() {
  if [ -z "$account" ]; then
    "$@"
  elif have runuser; then
    as_root runuser -u "$account" -- "$@"
  elif have setpriv; then
    as_root setpriv --reuid "$account" --regid "$account" --init-groups -- "$@"
  else
    die 'Neither runuser nor setpriv is here (package util-linux): nothing can be run as the user inferometer.'
  fi
}

check_hub() {
  case $hub in
    http://* | https://*) ;;
    *) die "The hub address is \"$hub\": give one that begins with https:// or http://, with --hub." ;;
  esac
  hub=${hub%/}
  host=${hub#*://}
  host=${host%%/*}
  case $host in
    \[*\] | \[*\]:*)
      host=${host#\[}
      host=${host%%\]*}
      ;;
    *) host=${host%%:*} ;;
  esac
  case ${hub#*://}$host in
    *[!][A-Za-z0-9.:/_~%-]*) die "The hub address \"$hub\" holds a character that no address of a hub has." ;;
  esac
  case $hub in https://*) return 0 ;; esac
  case $host in
    localhost | *.localhost | ::1) return 0 ;;
    *[!0-9.]*) ;;
    127.*) return 0 ;;
  esac
  is_local "$host" ||
    die "Plain http to $host would let others read and change what is sent: use https:// for hosts outside the local network."
  [ -n "$insecure" ] ||
    die "The hub speaks plain http: others on this network can read what is sent (never change it: jobs and results are signed). Add --insecure-http if that is fine."
}

is_local() {
  case $1 in
    *.local | [Ff][CcDd]*:* | [Ff][Ee][89AaBb]*:*) return 0 ;;
    *[!0-9.]*) return 1 ;;
    10.* | 192.168.* | 169.254.* | 172.1[6-9].* | 172.2[0-9].* | 172.3[01].*) return 0 ;;
  esac
  return 1
}

read_code() {
  code=${INFEROMETER_CODE:-}
  unset INFEROMETER_CODE
  if [ -n "$code_file" ]; then
    [ -r "$code_file" ] || die "The code file $code_file cannot be read."
    code=$(tr -d ' \t\r\n' <"$code_file")
  fi
  case $code in
    *[!A-Za-z0-9_-]*) die 'The enrolment code holds a character that no code has: copy it again.' ;;
  esac
}

read_platform() {
  os=$(uname -s | tr '[:upper:]' '[:lower:]') arch=$(uname -m) libc=unknown libc_version=0.0
  [ "$os" = linux ] || die "The agent is made for Linux, and this is $os: install it by hand with a Node of your own."
  # A 64-bit kernel under a 32-bit system, as Raspberry Pi OS has it.
  if [ "$arch" = aarch64 ] && have getconf && [ "$(getconf LONG_BIT)" = 32 ]; then arch=armv7l; fi
  if found=$(getconf GNU_LIBC_VERSION 2>/dev/null); then
    libc=glibc libc_version=${found#glibc }
  else
    found=$(ldd --version 2>&1 || true)
    case $found in
      *musl*) libc=musl libc_version=$(printf '%s\n' "$found" | sed -n 's/^Version //p') ;;
      *GLIBC* | *GNU*) libc=glibc libc_version=$(printf '%s\n' "$found" | sed -n '1s/.* //p') ;;
    esac
  fi
}

at_least() { # 2.36 2.28
  [ "$2" = - ] && return 0
  major=${1%%.*} rest=${1#*.} least_major=${2%%.*} least_rest=${2#*.}
  [ "$major" -gt "$least_major" ] || { [ "$major" -eq "$least_major" ] && [ "${rest%%.*}" -ge "${least_rest%%.*}" ]; }
}

# Picks from what the hub serves: the agent, the newest Node that starts here, the packs that load here.
choose_files() {
  chosen='' agent='' node='' needed=0 largest=0 left_out=''
  while read -r kind pack version f_os f_arch f_libc least sha bytes installed; do
    [ -n "$installed" ] || die 'The list of files in this script is not complete: fetch it again from the hub.'
    case $f_os in -) ;; *) [ "$f_os/$f_arch/$f_libc" = "$os/$arch/$libc" ] || continue ;; esac
    [ "$kind" != node ] || [ -z "$node" ] || continue
    if ! at_least "$libc_version" "$least"; then
      [ "$kind" = node ] || left_out="$left_out $pack(needs-glibc-$least)"
      continue
    fi
    case $kind in agent) agent=$sha ;; node) node=$sha ;; esac
    chosen="$chosen$kind $pack $version $sha $bytes $installed
"
    needed=$((needed + installed))
    if [ "$bytes" -gt "$largest" ]; then largest=$bytes; fi
  done <<LIST
$(served)
LIST
  [ -n "$agent" ] || die 'This script names no agent: fetch it from a hub, at HUB/install.sh.'
}

each_chosen() { printf '%s' "$chosen"; }

check_tools() {
  have curl || have wget || die 'Neither curl nor wget is here: install one of them.'
  for tool in tar gzip sha256sum sed tr df mktemp; do
    have "$tool" || die "The program $tool is not here: install it."
  done
}

check_platform() {
  [ -n "$node" ] ||
    die "This hub has no Node for $os on $arch with $libc $libc_version: on the hub, npm run packs -- --target $os-$arch-$libc makes it where there is one, or install by hand with a Node 16 or newer of your own."
  folder=$opt
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  free=$(df -Pk "$folder" | sed -n '$p' | tr -s ' ' | cut -d ' ' -f 4)
  want=$(((needed + largest) / 1024))
  [ "$free" -ge "$want" ] || [ -e "$opt/current" ] ||
    die "There is not enough room: $folder has $((free / 1024)) MB free and $((want / 1024)) MB are needed."
  if [ -d "$state" ] && ! as_root test -e "$marker" && [ -n "$(as_root ls -A "$state" 2>/dev/null)" ]; then
    die "$state holds something that is not an agent's (a hub's database?): this script does not touch it; use --prefix DIR."
  fi
}

# One exchange with the hub's API: the body comes on standard input, the answer's status goes to it.
post_json() { # path answer-file
  if have curl; then
    curl -q -sS --connect-timeout 15 --max-time 60 -o "$2" -w '%{http_code}' \
      -H 'content-type: application/json' --data-binary @- "$hub$1" || true
  else
    cat >"$2.body"
    ended=0
    wget -q -T 60 -t 1 -O "$2" --header 'content-type: application/json' \
      --post-file "$2.body" "$hub$1" || ended=$?
    rm -f "$2.body"
    # wget does not say which refusal it was.
    case $ended in 0) printf 204 ;; 6 | 8) printf refused ;; *) printf 000 ;; esac
  fi
}

# Tells the hub that this device is there, before anything is written to it.
contact() {
  if [ -z "$code" ]; then
    if is_enrolled; then return 0; fi
    die 'There is no enrolment code: open Add device on the hub, and run the line that it shows.'
  fi
  umask 077
  answer=$(mktemp)
  status=$(printf '{"code":"%s","os":"%s","arch":"%s","libc":"%s"}' "$code" "$os" "$arch" "$libc $libc_version" |
    post_json /api/v1/enrolments/contact "$answer")
  detail=$(sed -n 's/.*"detail":"\([^"]*\)".*/\1/p' "$answer")
  rm -f "$answer"
  umask 022
  case $status in
    204) return 0 ;;
    000 | '') die "The hub does not answer at $hub: check the address, that this device may connect out to it, and its clock ($(date -u +%Y-%m-%d))." ;;
    401 | refused) if is_enrolled; then
      code=''
      say 'The code is used or expired; this device is enrolled already, so only its files are renewed.'
      return 0
    fi ;;
  esac
  [ "$status" != refused ] ||
    die 'The hub refused this device: the code is unknown, used or expired; make a new one on the page Add device.'
  die "${detail:-The hub answered $status.} ($status)"
}

# Whether this device is enrolled at this hub already.
is_enrolled() { [ -z "$fresh" ] && as_root grep -qsF "\"$hub\"" "$state/enrolment.json"; }

# Fetches one file by its sha256, from where an earlier try broke off, and checks it.
fetch() { # sha256 file
  for try in 1 2 3 4 5; do
    if have curl; then
      as_root curl -q -fsS --connect-timeout 15 --speed-limit 1 --speed-time 60 -C - -o "$2" "$hub/install/files/$1" && break
    else
      as_root wget -q -T 60 -t 1 -c -O "$2" "$hub/install/files/$1" && break
    fi
    [ "$try" != 5 ] || die "A file could not be fetched from $hub; what arrived is kept: run the line again."
    sleep 2
  done
  sum=$(as_root sha256sum "$2" | cut -d ' ' -f 1)
  [ "$sum" = "$1" ] && return 0
  as_root rm -f "$2"
  die "What $hub sent does not have the sha256 $1 that this script names: nothing of it was used."
}

# Brings every chosen file into /opt/inferometer/store, each under its own sha256.
fill_store() {
  as_root mkdir -p "$opt/store" "$opt/releases" "$opt/incoming"
  each_chosen | while read -r kind pack version sha bytes installed; do
    [ ! -d "$opt/store/$sha" ] || continue
    say "  fetching $pack $version ($((bytes / 1000000)) MB)"
    fetch "$sha" "$opt/incoming/$sha"
    as_root rm -rf "$opt/store/.$sha"
    as_root mkdir "$opt/store/.$sha"
    as_root tar -xzf "$opt/incoming/$sha" -C "$opt/store/.$sha"
    as_root rm -f "$opt/incoming/$sha"
    as_root mv "$opt/store/.$sha" "$opt/store/$sha"
  done
}

# Puts the files of one version together by links, and tries whether it starts, before it is used.
make_release() {
  release=$opt/releases/$(each_chosen | sha256sum | cut -c 1-16)
  [ ! -d "$release" ] || return 0
  changed=yes
  new=$opt/releases/.new
  as_root rm -rf "$new"
  as_root mkdir -p "$new/node_modules"
  as_root cp "$opt/store/$agent/agent.mjs" "$new/agent.mjs"
  as_root ln -s "$opt/store/$node" "$new/node"
  each_chosen | while read -r kind pack version sha bytes installed; do
    [ "$kind" = pack ] || continue
    from=$opt/store/$sha
    if [ -d "$from/weights" ]; then as_root ln -s "$from/weights" "$new/weights"; fi
    [ -r "$from/packages.txt" ] || continue
    while read -r library; do
      as_root mkdir -p "$(dirname "$new/node_modules/$library")"
      as_root ln -s "$from/node_modules/$library" "$new/node_modules/$library"
    done <"$from/packages.txt"
  done
  as_agent "$new/node/bin/node" "$new/agent.mjs" --version >/dev/null ||
    die 'The Node of this hub does not start here (see above): what was installed before stays in use.'
  as_root mv "$new" "$release"
}

make_account() {
  [ -n "$account" ] || return 0
  if ! id "$account" >/dev/null 2>&1; then
    shell=/usr/sbin/nologin
    [ -x $shell ] || shell=/bin/false
    if have useradd; then
      as_root useradd --system --user-group --no-create-home --home-dir "$state" --shell $shell "$account"
    elif have adduser; then
      as_root adduser -S -D -H -h "$state" -s $shell "$account"
    else
      die 'The user inferometer cannot be made: neither useradd nor adduser is here.'
    fi
  fi
  for group in $(groups_here); do
    if have usermod; then as_root usermod -a -G "$group" "$account"; else as_root addgroup "$account" "$group"; fi
  done
}

# Groups through which sensors and accelerators are read; never docker or disk, which equal root.
groups_here() {
  for group in video render plugdev apex i2c; do
    if grep -q "^$group:" /etc/group; then printf '%s ' "$group"; fi
  done
}

# The agent that runs holds its folder; a job of it goes back to the queue.
stop_service() {
  [ -n "$code" ] || return 0
  changed=yes
  if [ -n "$account" ] && [ -e "$unit_file" ] && have systemctl; then
    as_root systemctl stop inferometer-agent.service || true
  fi
}

make_state() {
  as_root mkdir -p "$state"
  as_root chmod 0700 "$state"
  as_root touch "$marker"
  if [ -n "$account" ]; then as_root chown "$account:" "$state" "$marker"; fi
  [ -n "$fresh" ] && as_root test -e "$state/device-key.pem" || return 0
  old=$state/identity-until-$(date -u +%Y%m%dT%H%M%SZ)
  as_root mkdir -p "$old"
  for one in device-key.pem enrolment.json claims.json attempts.json outbox; do
    if as_root test -e "$state/$one"; then as_root mv "$state/$one" "$old/$one"; fi
  done
  say "The key and the unsent runs that were here are kept in $old."
}

enrol() {
  [ -n "$code" ] || return 0
  # Through standard input into a file that only the agent's user can read: never as an argument.
  printf '%s\n' "$code" | as_root sh -c 'umask 077 && cat >"$1"' sh "$state/code"
  if [ -n "$account" ]; then as_root chown "$account:" "$state/code"; fi
  set -- enroll --again --hub "$hub" --data "$state" --code-file "$state/code"
  [ -z "$name" ] || set -- "$@" --name "$name"
  [ -z "$insecure" ] || set -- "$@" "$insecure"
  ended=0
  as_agent "$opt/current/node/bin/node" "$opt/current/agent.mjs" "$@" || ended=$?
  as_root rm -f "$state/code"
  [ $ended = 0 ] || die 'The device is not enrolled (the reason stands above); the files stay: run the line again with a new code, or with --uninstall.'
}

systemd_version() { systemctl --version 2>/dev/null | sed -n '1s/^systemd \([0-9]*\).*/\1/p'; }

# A line of the unit for those that know it; an older systemd only warns of most, but not of all.
since() { [ "$systemd" -lt "$1" ] || say "$2"; }

unit() {
  systemd=$(systemd_version)
  systemd=${systemd:-0}
  say "# Written by $hub/install.sh
[Unit]
Description=Inferometer agent: measures inference on this device
After=network-online.target
Wants=network-online.target"
  since 230 'StartLimitIntervalSec=0'
  say "
[Service]
User=inferometer
Group=inferometer
WorkingDirectory=$state
Environment=ORT_DISABLE_TELEMETRY=1
ExecStart=$opt/current/node/bin/node $opt/current/agent.mjs daemon --data $state${tuning:+ $tuning}
Restart=on-failure
RestartSec=10
# 4: a copied card; 75: another agent works on the same data.
RestartPreventExitStatus=4 75
TimeoutStopSec=20
UMask=0077"
  since 235 'StateDirectory=inferometer
StateDirectoryMode=0700'
  since 243 'OOMPolicy=continue'
  since 231 'MemoryMax=90%'
  say 'TasksMax=512
# Reads sensors and accelerators, changes nothing: so /sys is read-only, but /dev and /proc stay.
NoNewPrivileges=yes
CapabilityBoundingSet=
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictRealtime=yes
RestrictNamespaces=yes
LockPersonality=yes
SystemCallArchitectures=native'
  # Before 235 there is no StateDirectory, which is what opens this folder under ProtectSystem=strict.
  [ "$systemd" -ge 235 ] || say "ReadWritePaths=$state"
  # Where the group of calls is unknown, the filter would stay on without it and end the service.
  since 239 'SystemCallFilter=@system-service'
  since 242 'RestrictSUIDSGID=yes
ProtectHostname=yes'
  since 244 'ProtectKernelLogs=yes'
  say '
[Install]
WantedBy=multi-user.target'
}

start_service() {
  set -- "$opt/current/node/bin/node" "$opt/current/agent.mjs" daemon --data "$state" ${tuning:+"$tuning"}
  if [ -z "$service" ] || ! have systemctl || [ ! -d /run/systemd/system ]; then
    [ -z "$account" ] || set -- runuser -u "$account" -- "$@"
    say "No service was made. Start the agent with:" "  $*"
    return 0
  fi
  before=$(as_root cat "$unit_file" 2>/dev/null || true)
  after=$(unit)
  if [ "$before" != "$after" ]; then
    changed=yes
    printf '%s\n' "$after" | as_root tee "$unit_file" >/dev/null
    as_root systemctl daemon-reload
  fi
  as_root systemctl enable --quiet inferometer-agent.service
  if [ -n "$changed" ]; then
    as_root systemctl restart inferometer-agent.service
  else
    as_root systemctl start inferometer-agent.service
  fi
  sleep 2
  systemctl is-active --quiet inferometer-agent.service ||
    die 'The service does not stay up: journalctl -u inferometer-agent says why.'
  say 'The service inferometer-agent runs: journalctl -fu inferometer-agent shows what it does.'
}

# What earlier versions left.
clean_up() {
  for folder in "$opt"/store/*; do
    case $chosen in *" ${folder##*/} "*) ;; *) as_root rm -rf "$folder" ;; esac
  done
  for folder in "$opt"/releases/*; do
    [ "$folder" = "$release" ] || as_root rm -rf "$folder"
  done
  as_root rm -rf "$opt/incoming"
}

list_chosen() {
  each_chosen | while read -r kind pack version sha bytes installed; do
    say "  $pack $version, $((bytes / 1000)) kB, installed $((installed / 1000)) kB, sha256 $sha"
  done
  [ -z "$left_out" ] || say "  left out, because they do not load with $libc $libc_version:$left_out"
}

rehearse() {
  say "Would install the agent $agent_version for $os $arch ($libc $libc_version) from $hub:"
  list_chosen
  say "Would write $opt, $((needed / 1000000)) MB, and $state."
  if [ -z "$account" ]; then return 0; fi
  say "Would make the user $account, without a shell, in the groups: $(groups_here)"
  if [ -z "$service" ] || ! have systemctl; then
    say 'Would make no service.'
  else
    say "Would write and start $unit_file:" ''
    unit
  fi
}

# Only the service is ended by this script: an agent that somebody started may be measuring, and what
# it has not sent would go with its folder.
refuse_while_working() {
  as_root test -e "$marker" || return 0
  lock=$(as_root cat "$state/agent.lock" 2>/dev/null) || return 0
  worker=${lock%% *}
  case $worker in '' | *[!0-9]*) return 0 ;; esac
  stat=$(cat "/proc/$worker/stat" 2>/dev/null) || return 0
  # Field 22, the start of the process: its number may have been given to another one since.
  # shellcheck disable=SC2086
  set -- ${stat##*) }
  if [ "${lock#* }" = "${20-}" ]; then
    die "An agent (process $worker) works on $state: end it with kill $worker, then run this again. Nothing of it was removed."
  fi
}

# The same looks as remove_all: what is not an agent's would stay.
rehearse_removal() {
  found=''
  if [ -e "$unit_file" ] && [ -n "$account" ]; then
    found="$found, the service and $unit_file"
  elif [ -x "$state" ]; then
    refuse_while_working
  fi
  if [ -e "$marker" ]; then
    found="$found, $state with the key of this device"
  elif [ -d "$state" ] && [ ! -x "$state" ]; then
    found="$found, $state if it is an agent's (only root can look)"
  fi
  if [ -d "$opt/store" ]; then found="$found, $opt"; fi
  if [ -n "$account" ] && id "$account" >/dev/null 2>&1; then found="$found, the user $account"; fi
  if [ -n "$found" ]; then say "Would remove ${found#, }."; else say 'Nothing of Inferometer is here to remove.'; fi
}

remove_all() {
  if have systemctl && [ -e "$unit_file" ] && [ -n "$account" ]; then
    as_root systemctl disable --now --quiet inferometer-agent.service || true
    as_root rm -f "$unit_file"
    as_root systemctl daemon-reload
    say "Removed the service and $unit_file."
  fi
  refuse_while_working
  if as_root test -e "$marker"; then
    if [ -e "$opt/current" ] && as_root test -e "$state/enrolment.json" && have timeout; then
      say 'Sending what still waits for the hub:'
      as_agent timeout 60 "$opt/current/node/bin/node" "$opt/current/agent.mjs" flush --data "$state" || true
    fi
    as_root rm -rf "$state"
    say "Removed $state with the key of this device."
  fi
  if [ -d "$opt/store" ]; then
    as_root rm -rf "$opt"
    say "Removed $opt."
  fi
  if [ -n "$prefix" ]; then rmdir "$prefix" 2>/dev/null || true; fi
  if [ -n "$account" ] && id "$account" >/dev/null 2>&1; then
    if have userdel; then remove_user=userdel; else remove_user=deluser; fi
    if as_root $remove_user "$account"; then
      say "Removed the user $account."
    else
      die "The user $account has processes and stays: end them, then run $remove_user $account. All else is removed."
    fi
  fi
  say 'Nothing of Inferometer is left here. The hub keeps its results; revoke the device there.'
}

main() {
  umask 022
  parse_options "$@"
  place
  read_code
  cd /
  if [ -n "$uninstall" ]; then
    if [ -n "$dry" ]; then
      rehearse_removal
    else
      remove_all
    fi
    return 0
  fi
  check_hub
  read_platform
  choose_files
  if [ -n "$dry" ]; then
    check_platform
    rehearse
    return 0
  fi
  changed=''
  check_tools
  contact
  check_platform
  say "Installing the agent $agent_version from $hub:"
  make_account
  fill_store
  make_release
  stop_service
  make_state
  as_root ln -sfn "$release" "$opt/current"
  enrol
  start_service
  clean_up
  say "Done: $((needed / 1000000)) MB in $opt. To remove all of it:" \
    "  curl -fsSL $hub/install.sh | sh -s -- --uninstall${prefix:+ --prefix $prefix}"
}

main "$@"
