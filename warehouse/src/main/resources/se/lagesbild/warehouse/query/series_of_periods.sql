-- title: An indicator over time, by periods of the installation's own
-- grain: period_start, member
-- description: Periods are told by their first days, the last one goes on to the last day asked for. Periods and members without events are absent. A filter without values is left out.
with begun as (
  select unnest(cast(string_split(:starts, ' ') as date [])) as period_start
),
selected as (
  select
    day,
    category /*member*/ as member,
    reports /*quantity*/ as quantity,
    report_lot /*lot*/ as lot,
    area
  from daily /*table*/
  where date_basis = :date_basis
    and day >= :from
    and day < :to
    -- include: shared/filters
),
counted as (
  select
    begun.period_start,
    member,
    cast(sum(quantity) as bigint) as counted,
    cast(coalesce(sum(quantity) filter (area = '-'), 0) as bigint) as unplaced,
    coalesce(bit_xor(lot), 0) as lot
  from selected
  asof join begun
    on selected.day >= begun.period_start
  group by begun.period_start, member
)
select * from counted
where counted > 0
order by period_start, member
