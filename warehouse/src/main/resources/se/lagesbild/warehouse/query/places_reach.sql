-- title: How many events can be placed, and how many are left out
-- grain: located, unlocated, placed, unplaced, comparable, incomparable
-- description: By their coordinates and by their places; the last two count each event once, whatever it weighs. A filter without values is left out.
with dated as (
  select
    * exclude (police_initiated),
    day_occurred /*day*/ as day,
    coalesce(police_initiated, false) as police_initiated
  from event
),
selected as (
  select
    easting is not null and northing is not null as has_coordinate,
    place_key is not null as has_place,
    crimes /*weight*/ as weight
  from dated
  where day >= :from
    and day < :to
    -- include: shared/filters
)
select
  cast(coalesce(sum(weight) filter (has_coordinate), 0) as bigint) as located,
  cast(coalesce(sum(weight) filter (not has_coordinate), 0) as bigint) as unlocated,
  cast(coalesce(sum(weight) filter (has_place), 0) as bigint) as placed,
  cast(coalesce(sum(weight) filter (not has_place), 0) as bigint) as unplaced,
  count(*) filter (has_coordinate and weight > 0) as comparable,
  count(*) filter (not has_coordinate and weight > 0) as incomparable
from selected
