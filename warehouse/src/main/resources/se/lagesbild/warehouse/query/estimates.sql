-- title: What a source has estimated, as it was sent
-- grain: source, period_start, municipality, area, member
-- description: Nothing is added: each row is one statement of the source about one place in one period. Rows of areas are told only where areas are asked for, rows of whole municipalities only where none is. A filter without values is left out.
select
  source,
  period_start,
  period_end,
  coalesce(municipality, '-') as municipality,
  coalesce(area, '-') as area,
  member,
  value,
  lower,
  upper,
  status
from aggregate
where source = :source
  and quantity = :quantity
  and member in (:members)
  and coalesce(municipality, '-') in (:municipalities)
  and area in (:areas)
  and (area is not null) = :of_areas
  and period_start >= :from
  and period_end <= :to
order by source, period_start, municipality, area, member
