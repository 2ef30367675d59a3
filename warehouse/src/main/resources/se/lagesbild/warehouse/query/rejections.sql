-- title: Why rows of a source could not be used
-- grain: column_name, reason
-- description: The most frequent first. A row that fails in several columns counts in each. sample is the value that most of them fail with, redacted; it is empty where none may be kept.
with rejected as (
  select
    coalesce(rejected_row.column_name, '') as column_name,
    rejected_row.reason,
    rejected_row.delivery_id,
    rejected_row.redacted_text,
    coalesce(delivery.as_of, delivery.arrived) as as_of
  from rejected_row
  left join delivery using (delivery_id)
  where rejected_row.source = :source
)
select
  column_name,
  reason,
  count(*) as rows,
  count(distinct delivery_id) as deliveries,
  max(as_of) as newest,
  coalesce(mode(redacted_text), '') as sample
from rejected
group by column_name, reason
order by rows desc, column_name, reason
