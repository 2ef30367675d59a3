-- title: The deliveries of each source in short
-- grain: source
-- description: The newest delivery of all with its ledger, and the newest that was applied. One that was withdrawn never counts.
with ranked as (
  select
    *,
    outcome in ('applied', 'empty') as is_applied,
    row_number() over (
      partition by source
      order by as_of desc nulls last, arrived desc, delivery_id desc
    ) as position_of_all,
    row_number() over (
      partition by source, outcome in ('applied', 'empty')
      order by as_of desc nulls last, arrived desc, delivery_id desc
    ) as position_of_kind
  from delivery
  where outcome <> 'withdrawn'
)
select
  source,
  count(*) filter (is_applied) as deliveries,
  max(file_name) filter (is_applied and position_of_kind = 1) as applied_file,
  max(outcome) filter (position_of_all = 1) as outcome,
  max(reason) filter (position_of_all = 1) as reason,
  max(accepted) filter (position_of_all = 1) as accepted,
  max(unchanged) filter (position_of_all = 1) as unchanged,
  max(superseded) filter (position_of_all = 1) as superseded,
  max(out_of_scope) filter (position_of_all = 1) as out_of_scope,
  max(structural) filter (position_of_all = 1) as structural,
  max(rejected) filter (position_of_all = 1) as rejected
from ranked
group by source
order by source
