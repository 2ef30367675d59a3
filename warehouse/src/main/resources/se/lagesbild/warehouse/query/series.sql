-- title: An indicator over time
-- grain: period_start, member
-- description: Periods and members without events are absent. A filter without values is left out.
with selected as (
  select
    cast(date_trunc(:grain, day) as date) as period_start,
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
    period_start,
    member,
    cast(sum(quantity) as bigint) as counted,
    cast(coalesce(sum(quantity) filter (area = '-'), 0) as bigint) as unplaced,
    coalesce(bit_xor(lot), 0) as lot
  from selected
  group by period_start, member
)
select * from counted
where counted > 0
order by period_start, member
