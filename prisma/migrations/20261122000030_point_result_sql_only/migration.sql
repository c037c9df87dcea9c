-- Published rows, which are most, have no result.
create index point_of_result on point (workspace, result_id) where result_id is not null;
