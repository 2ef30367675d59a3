-- title: Events alive per source
-- grain: source
-- description: From the daily counts by day of report, which every event has. Only where a municipality has areas can an event be without one.
select
  source,
  cast(sum(events) as bigint) as events,
  cast(coalesce(sum(events) filter (
    municipality in (select known.municipality from area as known)), 0) as bigint) as placeable,
  cast(coalesce(sum(events) filter (
    area = '-' and municipality in (select known.municipality from area as known)), 0) as bigint)
    as unplaced
from daily
where date_basis = 'reported'
group by source
order by source
