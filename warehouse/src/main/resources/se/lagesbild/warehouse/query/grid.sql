-- title: An indicator by square of a grid and year, counted back from the last day asked for
-- grain: easting, northing, years_back
-- description: Squares are told by their south-western corner. The largest is what the place with most of them holds, and the area that it lies in. Events without a coordinate of their own are absent, as are squares without events. A filter without values is left out.
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
    easting // :side as east,
    northing // :side as north,
    date_sub('year', day + 1, cast(:to as date)) as years_back,
    coalesce(place_key, easting || ' ' || northing) as place,
    coalesce(area, '-') as area,
    crimes /*weight*/ as weight,
    cast(hash(event_id) % 32768 as smallint) as lot
  from dated
  where day >= :from
    and day < :to
    -- include: shared/filters
),
by_place as (
  select
    east,
    north,
    years_back,
    place,
    sum(weight) as weight,
    bit_xor(lot) as lot,
    min(area) as area
  from selected
  where weight > 0
  group by east, north, years_back, place
)
select
  cast(east * :side as integer) as easting,
  cast(north * :side as integer) as northing,
  cast(years_back as integer) as years_back,
  cast(sum(weight) as bigint) as counted,
  bit_xor(lot) as lot,
  cast(max(weight) as bigint) as largest,
  first(area order by weight desc, area) as area
from by_place
group by east, north, years_back
order by easting, northing, years_back
