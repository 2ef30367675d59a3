-- title: An indicator in one period by the members of a dimension
-- grain: member
-- description: Members without events are absent. A filter without values is left out.
with selected as (
  select
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
    member,
    cast(sum(quantity) as bigint) as counted,
    cast(coalesce(sum(quantity) filter (area = '-'), 0) as bigint) as unplaced,
    coalesce(bit_xor(lot), 0) as lot
  from selected
  group by member
)
select * from counted
where counted > 0
order by member
