-- Jobs by state are counted from this index alone: equal keys are kept once, so it is a tenth of the
-- one that pages are read by.
create index job_count on job (workspace, state);
