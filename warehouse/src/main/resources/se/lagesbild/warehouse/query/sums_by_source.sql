-- title: Sums per source
-- grain: source
-- description: Sources of events are absent.
select
  source,
  count(*) as sums
from aggregate
group by source
order by source
