-- title: Deliveries that came, and what was in them
-- grain: delivery_id
-- description: A delivery that was tried several times counts as last tried; scope is empty where a file is limited to no municipality. One that was refused or stopped, or of which no row that concerns us could be used, is unusable, unless those are too few to judge by beside the others. It tells of all municipalities when none of its rows was left out; what older versions stored does not say of which.
with as_stored as (
  select * from delivery
  union all by name
  select cast(null as varchar) as municipalities where false
),
last_attempt as (
  select * from as_stored
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
  coalesce(as_of, arrived) as as_of,
  window_from,
  window_to,
  coalesce(mode, '') as mode,
  case
    when outcome in ('refused', 'stopped') then 'unusable'
    when rejected > 0
      and coalesce(accepted, 0) + coalesce(unchanged, 0) + coalesce(superseded, 0) = 0
      and not (rejected < 20 and coalesce(out_of_scope, 0) > rejected)
      then 'unusable'
    when outcome = 'empty' then 'nothing'
    else 'rows'
  end as content,
  case when out_of_scope = 0 then '' else municipalities end as municipalities
from last_attempt
where outcome in ('applied', 'empty', 'refused', 'stopped')
order by source, delivery_id
