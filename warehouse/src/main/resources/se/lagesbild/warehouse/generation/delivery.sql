-- title: Every delivery received
-- grain: delivery_id
-- description: A delivery that was refused is tried again when its contract has changed; the last attempt counts.
with ranked as (
  select
    *,
    row_number() over (
      partition by delivery_id
      order by attempt desc
    ) as statement_number
  from lake_delivery
)
select * exclude (statement_number) from ranked
where statement_number = 1
order by source, as_of, delivery_id
