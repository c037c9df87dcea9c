-- Everything that schema.prisma cannot express. Migrations named *_sql_only are left out when the
-- schema is compared with the migrations (lib/server/db/drift.db.test.ts).

-- Partitions of the run tables: one a month, by the time inside the UUIDv7, and a default one for
-- ids whose time is absurd or whose month was not made in time. What a server that ran for months has
-- put there moves into its own partition when that is made: Postgres would refuse to make it otherwise.

create function uuid7_floor(at timestamptz) returns uuid
  language sql immutable strict parallel safe
  return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;

create function ensure_run_partitions(first_month date, months int) returns int
  language plpgsql as $$
declare
  parent text;
  month date;
  child text;
  low uuid;
  high uuid;
  made int := 0;
begin
  foreach parent in array array['run', 'run_samples', 'run_report', 'summary'] loop
    for i in 0 .. months - 1 loop
      month := (date_trunc('month', first_month) + make_interval(months => i))::date;
      child := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
      continue when to_regclass(child) is not null;
      low := uuid7_floor(month::timestamp at time zone 'UTC');
      high := uuid7_floor((month + interval '1 month') at time zone 'UTC');
      execute format('create table %I (like %I including all)', child, parent);
      execute format(
        'with late as (delete from %I where result_id >= %L and result_id < %L returning *)
         insert into %I select * from late',
        parent || '_default', low, high, child);
      execute format(
        'alter table %I attach partition %I for values from (%L) to (%L)',
        parent, child, low, high);
      made := made + 1;
    end loop;
  end loop;
  return made;
end $$;

create table run_default partition of run default;
create table run_samples_default partition of run_samples default;
create table run_report_default partition of run_report default;
create table summary_default partition of summary default;

-- The streams are dense already: compressing them again costs time and saves nothing.
alter table run_samples
  alter column infer set storage external,
  alter column pre set storage external,
  alter column post set storage external,
  alter column warmup set storage external,
  alter column histogram set storage external;

-- Words and ranges, as lib/contract has them.
alter table result add constraint result_state_word
  check (state in ('open', 'complete', 'failed', 'incomplete', 'unsupported'));
alter table result add constraint result_finished check ((state = 'open') = (finished_at is null));
alter table run add constraint run_status_word
  check (status in ('ok', 'failed', 'rejected', 'cancelled'));
alter table run add constraint run_index_range check (run_index between 0 and 999);
alter table run add constraint run_body_sha256 check (octet_length(body_sha256) = 32);
alter table accuracy add constraint accuracy_share check (correct between 0 and total and total > 0);
alter table point add constraint point_tier_word check (tier in ('measured', 'log', 'published'));
alter table point add constraint point_span check (to_seq is null or to_seq > from_seq);

-- One current row a point, and what loading, sweeping and day scans look for.
create unique index point_current on point (workspace, id) where to_seq is null;
create index point_published_source on point (workspace, source_key)
  where to_seq is null and source_key is not null;
create index result_open on result (workspace, opened_at) where state = 'open';
create index run_received_brin on run using brin (received_at) with (pages_per_range = 32);
