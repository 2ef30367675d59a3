-- title: What changes in the daily counts
-- grain: date_basis, day, municipality, area, category, organisation, source, police_initiated
-- description: Added events count up, removed ones down; a lot drawn with exclusive or cancels itself.
with moved as (
  select 1 as sign, * from added
  union all by name
  select -1 as sign, * from removed
),
dated as (
  select 'occurred' as date_basis, day_occurred as day, moved.* from moved
  union all
  select 'reported' as date_basis, day_reported as day, moved.* from moved
)
select
  date_basis,
  day,
  coalesce(municipality, '-') as municipality,
  coalesce(area, '-') as area,
  coalesce(category, '-') as category,
  coalesce(organisation, '-') as organisation,
  source,
  coalesce(police_initiated, false) as police_initiated,
  cast(coalesce(sum(sign) filter (is_report_head), 0) as integer) as reports,
  cast(sum(sign * coalesce(crimes, 0)) as integer) as crimes,
  cast(sum(sign) as integer) as events,
  bit_xor(cast(hash(event_id) % 32768 as smallint)) filter (is_report_head) as report_lot,
  bit_xor(cast(hash(event_id) % 32768 as smallint)) as event_lot
from dated
where day is not null
group by all
