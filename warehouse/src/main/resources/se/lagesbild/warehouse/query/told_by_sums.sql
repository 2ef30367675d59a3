-- title: Which deliveries tell of the sums of a source
-- grain: delivery_id
-- description: Each sum counts for the delivery that told its latest version. A filter without values is left out.
select
  delivery_id,
  source,
  count(*) as told
from aggregate
where source = :source
  and quantity = :quantity
  and member in (:members)
  and coalesce(municipality, '-') in (:municipalities)
  and coalesce(area, '-') in (:areas)
  and period_start >= :from
  and period_end <= :to
group by delivery_id, source
order by delivery_id
