-- One lease a device at a time, and what the sweep for leases that are over reads: held jobs alone.
create unique index job_held on job (workspace, device_id)
  where state in ('leased', 'cooling', 'running', 'uploading');

-- Words and ranges, as lib/contract has them. A held job has its device, its token's hash and both of
-- its deadlines; any other has none of them but the device.
alter table job add constraint job_state_word check (state in (
  'queued', 'leased', 'cooling', 'running', 'uploading',
  'done', 'failed', 'cancelled', 'expired', 'unsupported'));
alter table job add constraint job_lease check (
  case when state in ('leased', 'cooling', 'running', 'uploading')
    then device_id is not null and lease_sha256 is not null and lease_until is not null
         and attempt_until is not null
    else lease_sha256 is null and lease_until is null and attempt_until is null end);
alter table job add constraint job_ended check (
  (state in ('done', 'failed', 'cancelled', 'expired', 'unsupported')) = (ended_at is not null));
alter table job add constraint job_attempts check (attempts >= 0);
alter table attempt add constraint attempt_outcome_word check (
  outcome in ('done', 'failed', 'unsupported', 'cancelled', 'returned', 'lost'));
alter table attempt add constraint attempt_ended check ((outcome is null) = (ended_at is null));
alter table attempt add constraint attempt_number check (number between 1 and 1000);

-- Results that a job's earlier attempts left open.
create index result_open_of_job on result (workspace, job_id)
  where state = 'open' and job_id is not null;
