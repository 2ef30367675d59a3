-- title: The newest version of each event that the new files tell of
-- grain: event_id
-- description: The fold writes no version that is older than what is known, so the newest of the new ones is the newest of all.
with latest_version as (
  select
    event_id,
    max(delivery_id) as delivery_id
  from lake_event_version
  group by event_id
)
select version.*
from lake_event_version as version
join latest_version using (event_id, delivery_id)
