-- A view of the newest data version reads current rows alone, however long their history is; one of an
-- older version reads, beside those, only what was closed since (lib/server/points/points-as-of.ts).
create index point_current_cohort on point (workspace, cohort, tier, measured_at, from_seq) where to_seq is null;
create index point_closed on point (workspace, to_seq) where to_seq is not null;
