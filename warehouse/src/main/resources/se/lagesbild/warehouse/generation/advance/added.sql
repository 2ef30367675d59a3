-- title: The events that take their place
-- grain: event_id
-- description: A report counts once, on its gravest row, then the one seen first, then by lot.
with alive as (
  select * exclude (withdrawn, content_hash)
  from told
  where withdrawn is distinct from true
  union all by name
  select removed.* exclude (is_report_head)
  from removed
  anti join told using (event_id)
),
gravity as (
  select
    category,
    max(days) as days
  from harm_weight
  where version = (select first(version) from harm_weight)
  group by category
)
select
  alive.*,
  alive.report_key is null or row_number() over (
    partition by alive.report_key
    order by gravity.days desc nulls last, alive.first_seen, hash(alive.event_id)
  ) = 1 as is_report_head
from alive
left join gravity using (category)
