-- title: Squares of a grid in which anything was ever told of
-- grain: easting, northing
-- description: With the number of places in each of which anything was told. Of all sources, kinds and days: forest and water, where nobody reports anything, are no part of a comparison of squares. A filter without values is left out.
select
  cast((easting // :side) * :side as integer) as easting,
  cast((northing // :side) * :side as integer) as northing,
  count(distinct coalesce(place_key, easting || ' ' || northing)) as places
from event
where easting is not null
  and northing is not null
  and municipality in (:municipalities)
group by all
order by all
