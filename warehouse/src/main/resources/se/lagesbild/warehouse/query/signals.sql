-- title: Series that differ from what is usual for them
-- grain: rank
-- description: The strongest first; those with a known explanation last.
select
  rank,
  indicator,
  municipality,
  area,
  grain,
  period_start,
  period_end,
  periods,
  verdict,
  artefact,
  text_sv,
  text_en
from signal
order by rank
