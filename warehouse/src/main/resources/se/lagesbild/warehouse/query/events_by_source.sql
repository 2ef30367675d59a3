-- title: Events alive per source
-- grain: source
-- description: From the daily counts by day of report, which every event has.
select
  source,
  cast(sum(events) as bigint) as events,
  cast(coalesce(sum(events) filter (area = '-'), 0) as bigint) as unplaced
from daily
where date_basis = 'reported'
group by source
order by source
