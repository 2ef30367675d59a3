-- title: The latest version of each event that has not been withdrawn
-- grain: event_id
-- description: Most events have one version. A further one was last changed after the event was first seen, or both come from deliveries of one moment; only such events are looked through for the newest. Where many municipalities deliver at the same moment nearly all events are of a shared one, so those told of twice are found by the hashes of their ids. A report counts once, on its gravest row; its rows may come in different deliveries. The least of numbers is found in a fraction of the time of sorting a report's rows. The source's own key stays in the lake: it says no more than the event's id and would be a fifth of the file.
with shared_moment as (
  select
    source,
    as_of
  from lake_delivery
  group by source, as_of
  having count(distinct delivery_id) > 1
),
retold as (
  select hash(event_id) as event_hash
  from lake_event_version
  where last_changed != first_seen
  union
  select hash(version.event_id) as event_hash
  from lake_event_version as version
  semi join shared_moment
    on shared_moment.source = version.source
    and shared_moment.as_of = version.last_changed
  group by event_hash
  having count(*) > 1
),
latest_version as (
  select
    event_id,
    max(delivery_id) as delivery_id
  from lake_event_version
  where hash(event_id) in (select event_hash from retold)
  group by event_id
),
report_head as (
  select
    version.report_key,
    min(place_in_report(gravity.lightness, version.first_seen, version.event_id)) as place
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
  version.* exclude (source_key, withdrawn, content_hash),
  version.report_key is null
  or report_head.place
    = place_in_report(gravity.lightness, version.first_seen, version.event_id) as is_report_head
from lake_event_version as version
left join latest_version using (event_id)
left join gravity using (category)
left join report_head using (report_key)
where
  version.withdrawn is distinct from true
  and version.delivery_id = coalesce(latest_version.delivery_id, version.delivery_id)
order by day_occurred, hash(event_id)
