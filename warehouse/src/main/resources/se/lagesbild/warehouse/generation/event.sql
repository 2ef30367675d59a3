-- title: The latest version of each event that has not been withdrawn
-- grain: event_id
-- description: A narrow pass finds the greatest delivery of each event, so that wide rows are read once. Rows of a report may come in different deliveries; one of those alive stands for it.
with latest_version as (
  select
    event_id,
    max(delivery_id) as delivery_id
  from lake_event_version
  group by event_id
),
alive as (
  select
    version.* exclude (withdrawn, content_hash)
    replace (
      case
        when version.report_key is null then version.is_report_head
        else row_number() over (
          partition by version.report_key
          order by version.is_report_head desc, version.first_seen, version.event_id
        ) = 1
      end as is_report_head
    )
  from lake_event_version as version
  join latest_version using (event_id, delivery_id)
  where version.withdrawn is distinct from true
)
select * from alive
order by day_occurred, event_id
