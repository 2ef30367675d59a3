-- title: The latest version of each event that has not been withdrawn
-- grain: event_id
-- description: Most events have one version. A further one was last changed after the event was first seen, or comes from one of several deliveries of the same moment; only such events are looked through for the newest. A report counts once, on its gravest row, then the one seen first, then by lot; its rows may come in different deliveries. Gravity, moment and lot are one number, because the least number of a report is found in a fraction of the time of sorting its rows.
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
    cast(255 - dense_rank() over (order by max(days)) as uhugeint) << 120 as lightness
  from harm_weight
  where version = (select first(version) from harm_weight)
  group by category
),
report_head as (
  select
    version.report_key,
    min(
      coalesce(gravity.lightness, cast(255 as uhugeint) << 120)
      + (cast(epoch_us(version.first_seen) as uhugeint) << 64)
      + hash(version.event_id)) as least
  from lake_event_version as version
  left join latest_version using (event_id)
  left join gravity using (category)
  where
    version.report_key is not null
    and version.withdrawn is distinct from true
    and version.delivery_id = coalesce(latest_version.delivery_id, version.delivery_id)
  group by version.report_key
)
select
  version.* exclude (withdrawn, content_hash),
  version.report_key is null
  or report_head.least
    = coalesce(gravity.lightness, cast(255 as uhugeint) << 120)
    + (cast(epoch_us(version.first_seen) as uhugeint) << 64)
    + hash(version.event_id) as is_report_head
from lake_event_version as version
left join latest_version using (event_id)
left join gravity using (category)
left join report_head using (report_key)
where
  version.withdrawn is distinct from true
  and version.delivery_id = coalesce(latest_version.delivery_id, version.delivery_id)
order by day_occurred, hash(event_id)
