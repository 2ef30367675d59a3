-- title: How many places have so many events in the last year and the one before
-- grain: last_year, year_before
-- description: Years are counted back from the last day asked for. Events without a known place are absent, as are places without events in these years. A filter without values is left out.
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
    date_sub('year', day + 1, cast(:to as date)) as years_back,
    crimes /*weight*/ as weight
  from dated
  where day >= :from
    and day < :to
    -- include: shared/filters
),
by_place as (
  select
    place_key,
    cast(coalesce(sum(weight) filter (years_back = 0), 0) as bigint) as last_year,
    cast(coalesce(sum(weight) filter (years_back = 1), 0) as bigint) as year_before
  from selected
  group by place_key
)
select
  last_year,
  year_before,
  count(*) as places
from by_place
where last_year + year_before > 0
group by last_year, year_before
order by last_year desc, year_before desc
