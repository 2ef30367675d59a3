-- title: Events alive per year of occurrence
-- grain: year
-- description: All sources together.
select
  cast(year(day) as integer) as year,
  cast(sum(events) as bigint) as events
from daily
where date_basis = 'occurred'
group by year(day)
order by year
