-- title: Events of yesterday that have to be counted anew
-- grain: event_id
-- description: Those told of again, and the other rows of their reports, since another row may now stand for the report.
with told_again as (
  select event.*
  from event
  semi join told using (event_id)
),
touched_report as (
  select report_key from told_again where report_key is not null
  union
  select report_key from told where report_key is not null
)
select * from told_again
union all
select event.*
from event
semi join touched_report using (report_key)
anti join told using (event_id)
