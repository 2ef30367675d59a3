-- title: One delivery per period of each source
-- grain: delivery_id
-- description: Each is complete for its own days where the contract knows windows, and arrives in the morning after.
with source as (
  select distinct source, organisation, mode, has_window, every_days, deliveries from kind
),
numbered as (
  select
    source.*,
    unnest(range(1, deliveries + 1)) as delivery
  from source
),
dated as (
  select
    *,
    cast(getvariable('from_day') + cast((delivery - 1) * every_days as integer) as date) as first_day,
    cast(getvariable('from_day') + cast(delivery * every_days as integer) as date) as end_day
  from numbered
)
select
  source || '-' || lpad(cast(delivery as varchar), 6, '0') as delivery_id,
  source,
  organisation,
  source || '-' || end_day || '.csv' as file_name,
  md5(source || delivery) as sha256,
  100000 as size_bytes,
  cast(end_day as timestamp) + interval 6 hour as arrived,
  cast(end_day as timestamp) as as_of,
  mode,
  case when has_window then first_day end as window_from,
  case when has_window then end_day end as window_to,
  'applied' as outcome,
  1 as attempt,
  1200 as rows,
  1200 as accepted,
  0 as unchanged,
  0 as superseded,
  0 as out_of_scope,
  0 as structural,
  0 as rejected,
  1200 as events_created,
  0 as events_changed,
  0 as events_withdrawn
from dated
