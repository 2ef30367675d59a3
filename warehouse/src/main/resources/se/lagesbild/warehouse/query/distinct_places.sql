-- title: At how many places an indicator's events happened, over time
-- grain: period_start
-- description: Periods are told by their first days, the last one goes on to the last day asked for. Elsewhere is how much happened at no known place. Periods without events are absent. A filter without values is left out.
with begun as (
  select unnest(cast(string_split(:starts, ' ') as date [])) as period_start
),
counted_event as (
  select
    'occurred' as date_basis,
    day_occurred as day,
    place_key,
    source,
    coalesce(category, '-') as category,
    coalesce(municipality, '-') as municipality,
    coalesce(area, '-') as area,
    coalesce(organisation, '-') as organisation,
    coalesce(police_initiated, false) as police_initiated,
    cast(is_report_head as integer) as reports
  from event
),
selected as (
  select
    day,
    place_key,
    reports /*quantity*/ as quantity
  from counted_event /*table*/
  where date_basis = :date_basis
    and day >= :from
    and day < :to
    -- include: shared/filters
),
by_place as (
  select
    begun.period_start,
    place_key,
    sum(quantity) as counted
  from selected
  asof join begun
    on selected.day >= begun.period_start
  group by begun.period_start, place_key
  having sum(quantity) > 0
)
select
  period_start,
  count(place_key) as places,
  cast(coalesce(sum(counted) filter (place_key is null), 0) as bigint) as elsewhere
from by_place
group by period_start
order by period_start
