-- An imported result counts for no device: the trigger that counts is left alone by rows without one.
drop trigger result_counts on result;
create trigger result_counted after insert on result
  for each row when (new.device_id is not null) execute function count_results_of_device();
create trigger result_counts after update of state, superseded on result
  for each row when (new.device_id is not null) execute function count_results_of_device();
create trigger result_uncounted after delete on result
  for each row when (old.device_id is not null) execute function count_results_of_device();
