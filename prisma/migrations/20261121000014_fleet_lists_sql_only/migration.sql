-- What the list of devices counts, from the index alone.
create index result_complete_of_device on result (workspace, device_id)
  where state = 'complete' and not superseded;

-- Words, as lib/contract has them.
alter table device_change add constraint device_change_word check (change in (
  'confirmed', 'renamed', 'tagged', 'maintenance on', 'maintenance off',
  'paused', 'resumed', 'revoked'));
