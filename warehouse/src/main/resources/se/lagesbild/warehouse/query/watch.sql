-- title: How the series were judged
-- grain: series
-- description: One row, or none when they were not judged.
select
  series,
  alpha,
  false_alarms_a_month
from watch
