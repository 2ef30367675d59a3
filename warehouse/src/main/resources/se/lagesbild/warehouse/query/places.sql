-- title: An indicator by area and period
-- grain: period_start, member
-- description: Periods are told by their first days, the last one goes on to the last day asked for. Areas without events are absent. Days are summed before they are put into periods, which costs by the row. A filter without values is left out.
with begun as (
  select unnest(cast(string_split(:starts, ' ') as date [])) as period_start
),
selected as (
  select
    area as member,
    reports /*quantity*/ as quantity,
    report_lot /*lot*/ as lot,
    day
  from daily /*table*/
  where date_basis = :date_basis
    and day >= :from
    and day < :to
    -- include: shared/filters
),
by_day as (
  select
    member,
    day,
    sum(quantity) as quantity,
    bit_xor(lot) as lot
  from selected
  group by member, day
),
counted as (
  select
    begun.period_start,
    member,
    cast(sum(quantity) as bigint) as counted,
    cast(coalesce(sum(quantity) filter (member = '-'), 0) as bigint) as unplaced,
    coalesce(bit_xor(lot), 0) as lot
  from by_day
  asof join begun
    on by_day.day >= begun.period_start
  group by begun.period_start, member
)
select * from counted
where counted > 0
order by period_start, member
