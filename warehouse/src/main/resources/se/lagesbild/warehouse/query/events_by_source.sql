-- title: Events alive per source
-- grain: source
-- description: From the daily counts by day of report, which every event has. Only in a municipality of which some event has an area can one be without.
with divided as (
  select distinct municipality
  from daily
  where area <> '-'
)
select
  source,
  cast(sum(events) as bigint) as events,
  cast(coalesce(sum(events) filter (divided.municipality is not null), 0) as bigint) as placeable,
  cast(coalesce(
    sum(events) filter (daily.area = '-' and divided.municipality is not null), 0) as bigint)
    as unplaced
from daily
left join divided
  on daily.municipality = divided.municipality
where date_basis = 'reported'
group by source
order by source
