-- title: What was odd in deliveries without making their rows unusable
-- grain: delivery_id, kind, column_name
-- description: As found when the delivery was applied.
select distinct * from lake_delivery_note
order by source, delivery_id, kind, column_name
