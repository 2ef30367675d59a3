-- title: When events of a day were first told of
-- grain: source, date_basis, day, first_told
-- description: Days before the first one asked for are absent. A delivery that tells of the time up to midnight tells of the day before.
with dated as (
  select 'occurred' as date_basis, source, day_occurred as day, first_seen from event
  union all
  select 'reported' as date_basis, source, day_reported as day, first_seen from event
)
select
  source,
  date_basis,
  day,
  cast(first_seen - interval 1 second as date) as first_told,
  count(*) as events
from dated
where day >= :from
  and first_seen is not null
group by source, date_basis, day, first_told
order by source, date_basis, day, first_told
