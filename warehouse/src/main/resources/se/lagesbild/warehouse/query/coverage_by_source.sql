-- title: What each source has delivered
-- grain: source
-- description: Sources that never delivered are absent.
select source, first_day, as_of, covered_to
from coverage
order by source
