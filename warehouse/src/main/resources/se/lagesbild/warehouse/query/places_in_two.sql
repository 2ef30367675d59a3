-- title: How many places have so many occasions in two periods
-- grain: later, before
-- description: What is told of several times, by further crimes of a report or by another source, is one occasion. Events without a known place are absent, as are places without any in both periods. A filter without values is left out.
with dated as (
  select
    * exclude (police_initiated),
    day_occurred /*day*/ as day,
    coalesce(police_initiated, false) as police_initiated
  from event
  where place_key is not null
),
selected as (
  select
    place_key,
    coalesce(incident_key, report_key, event_id) as occasion,
    day >= :later_from and day < :later_to as is_later,
    day >= :before_from and day < :before_to as is_before,
    crimes /*weight*/ as weight
  from dated
  where day >= :from
    and day < :to
    -- include: shared/filters
),
by_place as (
  select
    place_key,
    count(distinct occasion) filter (is_later) as later,
    count(distinct occasion) filter (is_before) as before
  from selected
  where weight > 0
  group by place_key
)
select
  later,
  before,
  count(*) as places
from by_place
where later + before > 0
group by later, before
order by later desc, before desc
