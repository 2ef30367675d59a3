-- title: The sums that sources have counted themselves
-- grain: source, period_start, municipality
-- description: A sum is the interval that its parts allow: a withheld part is an interval itself, and a part that nobody counted may be anything. How many parts are counted, withheld and missing tells them apart; a sum of which nobody counted any part is none, and not zero. Areas are kept apart only where they are asked for. A source that sends both a municipality and its areas tells of the same twice: then one of them counts, the one asked for. A filter without values is left out.
with part as (
  select
    source,
    period_start,
    period_end,
    coalesce(municipality, '-') as municipality,
    area as sent_area,
    null /*area*/ as area,
    member,
    coalesce(lower, 0) as lower,
    upper,
    status is distinct from 'missing' as is_counted,
    status is not distinct from 'suppressed' as is_withheld,
    cast(hash(aggregate_id, lower, upper) % 32768 as smallint) as lot
  from aggregate
  where source = :source
    and quantity = :quantity
    and member in (:members)
    and area in (:areas)
    and period_start >= :from
    and period_end <= :to
),
told_once as (
  select *
  from part
  qualify rank() over (
    partition by source, period_start, period_end, municipality, member
    order by (sent_area is null) = :apart or (sent_area is null and not is_counted)
  ) = 1
),
summed as (
  select
    source,
    period_start,
    period_end,
    municipality,
    area,
    sum(lower) as lower,
    coalesce(sum(upper), 0) as upper,
    count(*) - count(upper) as open_parts,
    count(*) filter (is_counted and not is_withheld) as counted_parts,
    count(*) filter (is_withheld) as withheld_parts,
    count(*) filter (not is_counted) as missing_parts,
    bit_xor(lot) as lot
  from told_once
  where municipality in (:municipalities)
  group by source, period_start, period_end, municipality, area
)
select * from summed
order by source, period_start, municipality, area
