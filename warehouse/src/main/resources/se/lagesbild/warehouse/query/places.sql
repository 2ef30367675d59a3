-- title: An indicator by area and period of a calendar
-- grain: period_start, member
-- description: Periods that the days asked for cut off are counted in part. Areas without events are absent. A filter without values is left out.
with selected as (
  select
    area as member,
    reports /*quantity*/ as quantity,
    report_lot /*lot*/ as lot,
    day
  from daily /*table*/
  where date_basis = :date_basis
    and day >= :from
    and day < :to
    and source in (:sources)
    and category in (:categories)
    and municipality in (:municipalities)
    and area in (:areas)
    and organisation in (:organisations)
    and police_initiated = :police_initiated
),
counted as (
  select
    period.period_start,
    member,
    cast(sum(quantity) as bigint) as counted,
    cast(coalesce(sum(quantity) filter (member = '-'), 0) as bigint) as unplaced,
    coalesce(bit_xor(lot), 0) as lot
  from selected
  inner join period
    on
      period.kind = :calendar
      and selected.day >= period.period_start
      and selected.day < period.period_end
  group by period.period_start, member
)
select * from counted
where counted > 0
order by period_start, member
