-- title: What each source has delivered
-- grain: source
-- description: An empty delivery covers its days as well: it says that there was nothing. Sources without windows are covered from the first day that something was reported on; days of occurrence may lie years earlier. covered_to is the first moment not covered.
with first_report as (
  select
    source,
    min(day_reported) as first_reported
  from event
  group by source
),
accepted as (
  select
    source,
    min(window_from) as first_window,
    max(as_of) as as_of,
    max(greatest(as_of, cast(window_to as timestamp))) as covered_to
  from delivery
  where outcome in ('applied', 'empty')
  group by source
)
select
  source,
  coalesce(first_window, first_reported, cast(as_of as date)) as first_day,
  as_of,
  covered_to
from accepted
left join first_report using (source)
order by source
