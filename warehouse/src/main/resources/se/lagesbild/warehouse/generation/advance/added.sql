-- title: The events that take their place
-- grain: event_id
-- description: A report counts once, on the first of its rows in the order that all rows are built in.
with alive as (
  select * exclude (source_key, withdrawn, content_hash)
  from told
  where withdrawn is distinct from true
  union all by name
  select removed.* exclude (is_report_head)
  from removed
  anti join told using (event_id)
)
select
  alive.*,
  alive.report_key is null or row_number() over (
    partition by alive.report_key
    order by place_in_report(gravity.lightness, alive.first_seen, alive.event_id)
  ) = 1 as is_report_head
from alive
left join gravity using (category)
