-- title: What happened per day, sorted for questions about a category
-- grain: date_basis, day, municipality, area, category, organisation, source, police_initiated
-- description: Counted on both dates; reports count each report once, on its gravest row. Unknown places are '-'. The lots are drawn from the events' secret ids, so that the same events always draw the same lot when counts are rounded.
with dated as (
  select 'occurred' as date_basis, day_occurred as day, event.* from event
  union all
  select 'reported' as date_basis, day_reported as day, event.* from event
),
counted as (
  select
    date_basis,
    day,
    coalesce(municipality, '-') as municipality,
    coalesce(area, '-') as area,
    coalesce(category, '-') as category,
    coalesce(organisation, '-') as organisation,
    source,
    coalesce(police_initiated, false) as police_initiated,
    cast(count(*) filter (is_report_head) as integer) as reports,
    cast(sum(coalesce(crimes, 0)) as integer) as crimes,
    cast(count(*) as integer) as events,
    bit_xor(cast(hash(event_id) % 32768 as smallint)) filter (is_report_head) as report_lot,
    bit_xor(cast(hash(event_id) % 32768 as smallint)) as event_lot
  from dated
  where day is not null
  group by all
)
select * from counted
order by
  date_basis, category, area, day, municipality, organisation, source, police_initiated
