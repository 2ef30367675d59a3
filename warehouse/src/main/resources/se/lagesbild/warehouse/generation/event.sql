-- title: The latest version of each event that has not been withdrawn
-- grain: event_id
-- description: A narrow pass finds the greatest delivery of each event, so that wide rows are read once. A report counts once, on its gravest row; its rows may come in different deliveries.
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
),
gravity as (
  select
    category,
    max(days) as days
  from harm_weight
  where version = (select first(version) from harm_weight)
  group by category
),
told_together as (
  select report_key
  from alive
  where report_key is not null
  group by report_key
  having count(*) > 1
),
later_rows as (
  select alive.event_id
  from alive
  semi join told_together using (report_key)
  left join gravity using (category)
  qualify row_number() over (
    partition by alive.report_key
    order by gravity.days desc nulls last, alive.first_seen, alive.event_id
  ) > 1
)
select
  alive.*,
  later_rows.event_id is null as is_report_head
from alive
left join later_rows using (event_id)
order by day_occurred, event_id
