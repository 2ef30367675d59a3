-- title: Deliveries that are in use, and what each did to the events
-- grain: delivery_id
-- description: Deliveries that were withdrawn, refused or stopped are absent.
select
  delivery_id,
  source,
  coalesce(events_created, 0) as events_created,
  coalesce(events_changed, 0) as events_changed,
  coalesce(events_withdrawn, 0) as events_withdrawn
from delivery
where outcome in ('applied', 'empty')
order by delivery_id
