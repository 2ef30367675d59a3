-- title: Events alive per source and municipality
-- grain: source, municipality
-- description: From the daily counts by day of report, which every event has.
select
  source,
  municipality,
  cast(sum(events) as bigint) as events,
  cast(coalesce(sum(events) filter (area = '-'), 0) as bigint) as unplaced
from daily
where date_basis = 'reported'
group by source, municipality
order by source, municipality
