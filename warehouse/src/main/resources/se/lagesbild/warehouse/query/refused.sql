-- title: Refused and stopped deliveries that stand
-- grain: delivery_id
-- description: One stands until another is in use that tells of the same municipality, or of all: one of later days, or one of the same days that came after it. A delivery that was tried several times counts as last tried. The newest of a source first.
with last_attempt as (
  select
    *,
    coalesce(as_of, arrived) as told_to
  from delivery
  qualify row_number() over (
    partition by delivery_id
    order by attempt desc
  ) = 1
)
select
  source,
  delivery_id,
  file_name,
  outcome,
  coalesce(reason, '') as reason
from last_attempt as refused
where outcome in ('refused', 'stopped')
  and not exists (
    select 1
    from last_attempt as other
    where other.source = refused.source
      and other.outcome in ('applied', 'empty')
      and coalesce(other.scope, refused.scope, '') = coalesce(refused.scope, '')
      and (
        other.told_to > refused.told_to
        or other.arrived > refused.arrived
          and (
            other.told_to = refused.told_to
            or other.window_from <= refused.window_from and other.window_to >= refused.window_to
          )
      )
  )
order by source, delivery_id desc
