-- Stored JSON takes the shape that lib/contract now has: every new field with its default. What the
-- rows mean does not change, and what they hold wins.

update result set cell = '{"concurrency": 1, "caches": {}}'::jsonb || cell;

update run_report set report =
  '{"remeasures": null, "window": null, "parity": null}'::jsonb || report
  || jsonb_build_object('startup', '{"pageCache": null}'::jsonb || (report->'startup'))
  || case when jsonb_typeof(report->'timer') = 'object'
       then jsonb_build_object('timer', '{"harnessNs": null}'::jsonb || (report->'timer'))
       else '{}' end
  || case when jsonb_typeof(report->'accuracy') = 'object'
       then jsonb_build_object('accuracy',
         '{"scores": {}, "skipped": 0, "skippedNames": [], "chance": null, "commonest": null,
           "answers": null}'::jsonb || (report->'accuracy'))
       else '{}' end;

update summary set summary = jsonb_build_object(
    'callsPerSample', 1,
    'intervalOf', case when jsonb_array_length(summary->'runMediansMs') >= 4
                    then 'runs' else 'samples' end) || summary;

-- Points of the past keep their data version: only keys without a value are added.
update point set body = jsonb_build_object(
    'concurrency', case when tier = 'measured' then 1 end,
    'inputShape', (select r.cell->'inputShape' from result r
                    where r.workspace = point.workspace and r.id = point.result_id),
    'regions', null, 'parity', null, 'sustained', null) || body;

-- Words and ranges, as lib/contract has them.
alter table accuracy drop constraint accuracy_share;
alter table accuracy add constraint accuracy_share check (
  total > 0 and (correct is null or correct between 0 and total)
  and value between 0 and 1 and low between 0 and 1 and high between 0 and 1);
alter table comparison add constraint comparison_kind_word check (kind in ('ab', 'aa'));
alter table comparison add constraint comparison_sides check (kind = 'ab' or b_result is null);
alter table comparison add constraint comparison_order
  check ("order" ~ '^[ab]+$' and length("order") <= 400);
alter table device_noise add constraint device_noise_range check (share_95 >= 0 and repeats > 0);
alter table run add constraint run_window check (
  calls_per_sample > 0 and in_flight > 0 and window_ns >= 0 and items >= 0);
