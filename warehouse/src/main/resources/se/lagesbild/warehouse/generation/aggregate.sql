-- title: The latest version of each sum that has not been withdrawn
-- grain: aggregate_id
-- description: As delivered; a withheld number is an interval.
with latest_version as (
  select
    aggregate_id,
    max(delivery_id) as delivery_id
  from lake_aggregate
  group by aggregate_id
)
select version.* exclude (withdrawn, content_hash)
from lake_aggregate as version
join latest_version using (aggregate_id, delivery_id)
where version.withdrawn is distinct from true
order by source, period_start, municipality, area, dimension, member, quantity
