-- title: Which deliveries tell of what an indicator counts
-- grain: delivery_id
-- description: Each event counts for the delivery that told its latest version. Deliveries without any are absent. A filter without values is left out.
with dated as (
  select
    delivery_id,
    source,
    case when :date_basis = 'occurred' then day_occurred else day_reported end as day,
    coalesce(category, '-') as category,
    coalesce(municipality, '-') as municipality,
    coalesce(area, '-') as area,
    coalesce(organisation, '-') as organisation,
    coalesce(police_initiated, false) as police_initiated,
    cast(is_report_head as integer) as reports,
    coalesce(crimes, 0) as crimes
  from event /*events*/
),
selected as (
  select
    delivery_id,
    source,
    reports /*quantity*/ as quantity
  from dated
  where day >= :from
    and day < :to
    -- include: shared/filters
),
counted as (
  select
    delivery_id,
    source,
    cast(sum(quantity) as bigint) as told
  from selected
  group by delivery_id, source
)
select * from counted
where told > 0
order by delivery_id
