-- title: The daily counts that change, as they are afterwards
-- grain: date_basis, day, municipality, area, category, organisation, source, police_initiated
-- description: Where what came equals what went nothing changes. A count without events is gone. A lot without events behind it is null, as when counted from the start.
with changed as (
  select * from difference
  where reports != 0 or crimes != 0 or events != 0 or report_lot != 0 or event_lot != 0
),
both_days as (
  select
    changed.* exclude (reports, crimes, events, report_lot, event_lot),
    coalesce(daily.reports, 0) + changed.reports as reports,
    coalesce(daily.crimes, 0) + changed.crimes as crimes,
    coalesce(daily.events, 0) + changed.events as events,
    xor(coalesce(daily.report_lot, 0), coalesce(changed.report_lot, 0)) as report_lot,
    xor(coalesce(daily.event_lot, 0), coalesce(changed.event_lot, 0)) as event_lot
  from changed
  left join daily using (
    date_basis, day, municipality, area, category, organisation, source, police_initiated)
)
select
  * replace (
    cast(reports as integer) as reports,
    cast(crimes as integer) as crimes,
    cast(events as integer) as events,
    case when reports > 0 then cast(report_lot as smallint) end as report_lot,
    cast(event_lot as smallint) as event_lot)
from both_days
order by date_basis, category, area, day
