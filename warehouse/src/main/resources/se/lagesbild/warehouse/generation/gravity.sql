-- title: How light each category is beside the others
-- grain: category
-- description: 1 is the gravest. A category without a weight is absent, and lighter than all.
select
  category,
  dense_rank() over (order by max(days) desc) as lightness
from harm_weight
where version = (select first(version) from harm_weight)
  and days is not null
group by category
