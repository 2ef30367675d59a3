-- title: What was odd in rows of a source that could be used
-- grain: column_name, kind
-- description: The most frequent first.
with odd as (
  select
    coalesce(delivery_note.column_name, '') as column_name,
    delivery_note.kind,
    delivery_note.rows,
    delivery_note.delivery_id,
    coalesce(delivery.as_of, delivery.arrived) as as_of
  from delivery_note
  left join delivery using (delivery_id)
  where delivery_note.source = :source
)
select
  column_name,
  kind,
  cast(sum(rows) as bigint) as rows,
  count(distinct delivery_id) as deliveries,
  max(as_of) as newest
from odd
group by column_name, kind
order by rows desc, column_name, kind
