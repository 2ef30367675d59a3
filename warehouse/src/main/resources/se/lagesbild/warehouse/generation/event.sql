-- title: The latest version of each event that has not been withdrawn
-- grain: event_id
-- description: A narrow pass finds the greatest delivery of each event, so that wide rows are read once.
with latest_version as (
  select
    event_id,
    max(delivery_id) as delivery_id
  from lake_event_version
  group by event_id
),
alive as (
  select version.* exclude (withdrawn, content_hash)
  from lake_event_version as version
  join latest_version using (event_id, delivery_id)
  where version.withdrawn is distinct from true
)
select * from alive
order by day_occurred, event_id
