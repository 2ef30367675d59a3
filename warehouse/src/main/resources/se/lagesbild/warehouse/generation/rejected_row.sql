-- title: Every input row that could not be used
-- grain: delivery_id, part, line, column_name, reason
-- description: The text is redacted before it reaches the lake.
select distinct * from lake_rejected_row
order by source, delivery_id, part, line, column_name, reason
