-- title: Sums that sources send instead of events
-- grain: source, delivery_id, period_start, period_end, municipality, area, dimension, member, quantity
-- description: As delivered.
select * from lake_aggregate
order by source, period_start, municipality, area, dimension, member, quantity
