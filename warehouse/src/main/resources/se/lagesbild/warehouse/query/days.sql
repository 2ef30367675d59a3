-- title: An indicator per day, and how much of it the police found themselves
-- grain: member, day
-- description: Days and members without events are absent. A filter without values is left out.
with selected as (
  select
    category /*member*/ as member,
    day,
    reports /*quantity*/ as quantity,
    report_lot /*lot*/ as lot,
    area,
    police_initiated
  from daily /*table*/
  where date_basis = :date_basis
    and day >= :from
    and day < :to
    -- include: shared/filters
),
counted as (
  select
    member,
    day,
    cast(sum(quantity) as bigint) as counted,
    cast(coalesce(sum(quantity) filter (area = '-'), 0) as bigint) as unplaced,
    coalesce(bit_xor(lot), 0) as lot,
    cast(coalesce(sum(quantity) filter (police_initiated), 0) as bigint) as found_by_police
  from selected
  group by member, day
)
select * from counted
where counted > 0
order by member, day
