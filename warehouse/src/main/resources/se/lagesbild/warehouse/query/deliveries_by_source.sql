-- title: The deliveries of each source in short
-- grain: source
-- description: How many were applied, and the newest of them with its ledger. Sources of which none was applied are absent.
with ranked as (
  select
    *,
    row_number() over (
      partition by source
      order by as_of desc nulls last, arrived desc, delivery_id desc
    ) as position,
    count(*) over (partition by source) as deliveries
  from delivery
  where outcome in ('applied', 'empty')
)
select
  source,
  deliveries,
  file_name,
  accepted,
  unchanged,
  superseded,
  out_of_scope,
  structural,
  rejected
from ranked
where position = 1
order by source
