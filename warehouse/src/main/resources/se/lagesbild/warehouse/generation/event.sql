-- title: The latest version of each event that has not been withdrawn
-- grain: event_id
-- description: Most events have one version. A further one was last changed after the event was first seen, or comes from one of several deliveries of the same moment; only such events are looked through for the newest. A report counts once, on its gravest row; its rows may come in different deliveries.
with shared_moment as (
  select
    source,
    as_of
  from lake_delivery
  group by source, as_of
  having count(distinct delivery_id) > 1
),
retold as (
  select event_id
  from lake_event_version
  where last_changed != first_seen
  union
  select version.event_id
  from lake_event_version as version
  join shared_moment
    on shared_moment.source = version.source
    and shared_moment.as_of = version.last_changed
),
latest_version as (
  select
    event_id,
    max(delivery_id) as delivery_id
  from lake_event_version
  semi join retold using (event_id)
  group by event_id
),
gravity as (
  select
    category,
    max(days) as days
  from harm_weight
  where version = (select first(version) from harm_weight)
  group by category
),
several_rows as (
  select hash(report_key) as report_hash
  from lake_event_version
  where report_key is not null
  group by report_hash
  having count(*) > 1
),
told_together as (
  select
    version.event_id,
    version.report_key,
    version.category,
    version.first_seen
  from lake_event_version as version
  left join latest_version using (event_id)
  where
    version.withdrawn is distinct from true
    and version.delivery_id = coalesce(latest_version.delivery_id, version.delivery_id)
    and hash(version.report_key) in (select report_hash from several_rows)
),
later_rows as (
  select event_id
  from told_together
  left join gravity using (category)
  qualify row_number() over (
    partition by report_key
    order by gravity.days desc nulls last, first_seen, event_id
  ) > 1
)
select
  version.* exclude (withdrawn, content_hash),
  later_rows.event_id is null as is_report_head
from lake_event_version as version
left join latest_version using (event_id)
left join later_rows using (event_id)
where
  version.withdrawn is distinct from true
  and version.delivery_id = coalesce(latest_version.delivery_id, version.delivery_id)
order by day_occurred, event_id
