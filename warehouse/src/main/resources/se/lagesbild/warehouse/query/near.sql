-- title: Where and when events happened
-- grain: event_id
-- description: Events without a coordinate of their own are absent. A filter without values is left out.
with dated as (
  select
    * exclude (police_initiated),
    day_occurred /*day*/ as day,
    coalesce(police_initiated, false) as police_initiated
  from event
  where easting is not null
    and northing is not null
),
selected as (
  select
    event_id,
    easting,
    northing,
    day,
    crimes /*weight*/ as weight
  from dated
  where day >= :from
    and day < :to
    -- include: shared/filters
)
select event_id, easting, northing, day
from selected
where weight > 0
order by event_id
limit :most
