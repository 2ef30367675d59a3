-- title: Refused and stopped deliveries that stand
-- grain: delivery_id
-- description: One stands until a later delivery is in use that tells of the same municipality, or of all. The newest of a source first.
select
  source,
  delivery_id,
  file_name,
  outcome,
  coalesce(reason, '') as reason
from delivery as refused
where outcome in ('refused', 'stopped')
  and delivery_id > coalesce((
    select max(delivery_id)
    from delivery as later
    where later.source = refused.source
      and later.outcome in ('applied', 'empty')
      and coalesce(later.scope, refused.scope, '') = coalesce(refused.scope, '')
  ), '')
order by source, delivery_id desc
