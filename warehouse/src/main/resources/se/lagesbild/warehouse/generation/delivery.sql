-- title: Every delivery received
-- grain: delivery_id
-- description: A delivery refused at first and applied later counts as applied.
with ranked as (
  select
    *,
    row_number() over (
      partition by delivery_id
      order by outcome in ('applied', 'empty') desc, arrived desc, rows desc
    ) as statement_number
  from lake_delivery
)
select * exclude (statement_number) from ranked
where statement_number = 1
order by source, as_of, delivery_id
