-- title: Periods that deliveries say they cover and do not tell
-- grain: delivery_id, period
-- description: Named as the note of the delivery names them.
select distinct delivery_id, coalesce(column_name, '') as period
from delivery_note
where kind = 'untold_period'
order by delivery_id, period
