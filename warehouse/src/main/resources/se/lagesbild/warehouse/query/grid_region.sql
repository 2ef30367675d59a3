-- title: Squares of a grid in which anything was ever told of
-- grain: easting, northing
-- description: Of all sources, kinds and days: forest and water, where nobody reports anything, are no part of a comparison of squares. A filter without values is left out.
select distinct
  cast((easting // :side) * :side as integer) as easting,
  cast((northing // :side) * :side as integer) as northing
from event
where easting is not null
  and northing is not null
  and municipality in (:municipalities)
order by easting, northing
