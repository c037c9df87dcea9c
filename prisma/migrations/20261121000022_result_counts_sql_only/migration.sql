-- How many results of each device count, kept as they change: counting them took the list of devices
-- longer than all the rest of it, and ever longer. No row is none. A table of its own: device rows are
-- held by heartbeats.
create table device_result_count (
  workspace text not null,
  device_id uuid not null,
  results int not null,
  primary key (workspace, device_id),
  foreign key (workspace, device_id) references device (workspace, id) on delete cascade,
  constraint device_result_count_range check (results >= 0)
);

insert into device_result_count (workspace, device_id, results)
  select workspace, device_id, count(*) from result
   where state = 'complete' and not superseded group by workspace, device_id;

create function count_results_of_device() returns trigger
  language plpgsql as $$
declare
  counted boolean := tg_op <> 'INSERT' and old.state = 'complete' and not old.superseded;
  counts boolean := tg_op <> 'DELETE' and new.state = 'complete' and not new.superseded;
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

create trigger result_counts after insert or delete or update of state, superseded on result
  for each row execute function count_results_of_device();

drop index result_complete_of_device;
