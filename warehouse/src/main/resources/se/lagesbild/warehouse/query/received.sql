-- title: Deliveries whose content is in use
-- grain: delivery_id
-- description: A delivery that was tried several times counts as last tried; scope is empty where a file is limited to no municipality. One of which no row that concerns us could be used tells of nothing.
with last_attempt as (
  select * from delivery
  qualify row_number() over (
    partition by delivery_id
    order by attempt desc
  ) = 1
)
select
  delivery_id,
  source,
  coalesce(scope, '') as scope,
  arrived,
  as_of,
  window_from,
  window_to,
  coalesce(mode, '') as mode,
  outcome
from last_attempt
where outcome in ('applied', 'empty')
  and (
    coalesce(rejected, 0) = 0
    or coalesce(accepted, 0) + coalesce(unchanged, 0) + coalesce(superseded, 0) > 0
  )
order by source, delivery_id
