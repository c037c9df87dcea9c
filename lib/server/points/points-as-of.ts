/**
 * SQL: the rows of `point` in workspace `$1` as of data version `$2`. In two parts, each with an index
 * of its own: what is still current, and what was closed since. Asked as one condition, a view of the
 * newest version would read every row that ever was.
 */
export const pointsAsOf = `(
  select * from point where workspace = $1 and from_seq <= $2 and to_seq is null
  union all
  select * from point where workspace = $1 and from_seq <= $2 and to_seq > $2)`;
