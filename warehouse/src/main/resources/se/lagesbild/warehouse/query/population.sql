-- title: How many live in each municipality and area at the end of each year, and who says so
-- grain: municipality, area, year
-- description: A generation that an earlier version of the product made holds only what the installation stated, without a source.
with without_source as (
  select cast(null as varchar) as source
  where false
)
select * from population
union all by name
select * from without_source
order by municipality, area, year
