-- What a data version opened, for the list of changes: what it closed has point_closed.
create index point_opened on point (workspace, from_seq, source_key);

-- A retracted result counts for its device no more.
update device_result_count c set results = c.results - gone.results
  from (select r.workspace, r.device_id, count(*) as results
          from retraction x join result r on r.workspace = x.workspace and r.id = x.result_id
         where r.state = 'complete' and not r.superseded group by 1, 2) gone
 where c.workspace = gone.workspace and c.device_id = gone.device_id;

create or replace function count_results_of_device() returns trigger
  language plpgsql as $$
declare
  counted boolean := tg_op <> 'INSERT' and old.state = 'complete' and not old.superseded;
  counts boolean := tg_op <> 'DELETE' and new.state = 'complete' and not new.superseded;
begin
  if counted = counts then
    return null;
  end if;
  if tg_op <> 'INSERT' and exists (
       select 1 from retraction x where x.workspace = old.workspace and x.result_id = old.id) then
    return null;
  end if;
  if counted then
    update device_result_count set results = results - 1
     where workspace = old.workspace and device_id = old.device_id;
  else
    insert into device_result_count as c (workspace, device_id, results)
      values (new.workspace, new.device_id, 1)
      on conflict (workspace, device_id) do update set results = c.results + 1;
  end if;
  return null;
end $$;

create function uncount_retracted_result() returns trigger
  language plpgsql as $$
begin
  update device_result_count c set results = c.results - 1
    from result r
   where r.workspace = new.workspace and r.id = new.result_id
     and r.state = 'complete' and not r.superseded
     and c.workspace = r.workspace and c.device_id = r.device_id;
  return null;
end $$;

create trigger retraction_counts after insert on retraction
  for each row execute function uncount_retracted_result();
