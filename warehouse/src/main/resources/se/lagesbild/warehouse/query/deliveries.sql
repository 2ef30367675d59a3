-- title: Every delivery of a source, with what became of its rows
-- grain: delivery_id
-- description: The newest first. Those of which nothing is used are there too. uncertain_rows is the greatest number of rows with one oddity that makes an event less certain. without_figures is 1 when every sum of which it has the last word is blank.
with uncertain as (
  select
    delivery_id,
    max(rows) as uncertain_rows
  from delivery_note
  where source = :source
    and kind in (:uncertain)
  group by delivery_id
),
blank as (
  select
    delivery_id,
    1 as without_figures
  from aggregate
  where source = :source
  group by delivery_id
  having bool_and(status = 'missing')
)
select
  delivery_id,
  coalesce(scope, '') as scope,
  coalesce(file_name, '') as file_name,
  arrived,
  as_of,
  window_from,
  window_to,
  outcome,
  coalesce(reason, '') as reason,
  coalesce(accepted, 0) as accepted,
  coalesce(unchanged, 0) as unchanged,
  coalesce(superseded, 0) as superseded,
  coalesce(out_of_scope, 0) as out_of_scope,
  coalesce(structural, 0) as structural,
  coalesce(rejected, 0) as rejected,
  coalesce(events_created, 0) as events_created,
  coalesce(events_changed, 0) as events_changed,
  coalesce(events_withdrawn, 0) as events_withdrawn,
  coalesce(without_figures, 0) as without_figures,
  coalesce(uncertain_rows, 0) as uncertain_rows
from delivery
left join uncertain using (delivery_id)
left join blank using (delivery_id)
where source = :source
order by coalesce(as_of, arrived) desc nulls last, delivery_id desc
