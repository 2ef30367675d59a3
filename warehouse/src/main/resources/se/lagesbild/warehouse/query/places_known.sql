-- title: How many places anything was ever told of
-- grain: places
-- description: Of all sources, kinds and days. A filter without values is left out.
select count(distinct hash(place_key)) as places
from event
where place_key is not null
  and municipality in (:municipalities)
