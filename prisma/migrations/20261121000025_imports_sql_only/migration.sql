-- Words and ranges, as lib/contract has them. A measured result has its device; only an imported one,
-- which names its source and its import, may do without.
alter table result add constraint result_tier_word check (tier in ('measured', 'log', 'published'));
alter table result add constraint result_origin check (
  case when tier = 'measured'
    then device_id is not null and series is not null and runtime_version is not null
         and profile is not null and source is null and import_id is null
    else device_id is null and source is not null and imported is not null and import_id is not null
  end);
alter table import_batch add constraint import_batch_tier_word check (tier in ('log', 'published'));

-- One import of the same content at a time; after its removal it may come again.
create unique index import_batch_kept on import_batch (workspace, sha256) where removed_at is null;

-- An imported result counts for no device.
create or replace function count_results_of_device() returns trigger
  language plpgsql as $$
declare
  counted boolean := tg_op <> 'INSERT' and old.device_id is not null
    and old.state = 'complete' and not old.superseded;
  counts boolean := tg_op <> 'DELETE' and new.device_id is not null
    and new.state = 'complete' and not new.superseded;
begin
  if counted and not counts then
    update device_result_count set results = results - 1
     where workspace = old.workspace and device_id = old.device_id;
  elsif counts and not counted then
    insert into device_result_count as c (workspace, device_id, results)
      values (new.workspace, new.device_id, 1)
      on conflict (workspace, device_id) do update set results = c.results + 1;
  end if;
  return null;
end $$;
