-- title: Periods that sources of context tell of
-- grain: source, offence_code, area, first, until
-- description: What takes less than a day is no period. The day after the last one is the end.
select
  source,
  offence_code,
  area,
  cast(occurred_from as date) as first,
  cast(occurred_to as date) as until
from event
where source in (:sources)
  and municipality in (:municipalities)
  and occurred_to >= occurred_from + interval 1 day
group by all
order by first, until, source, offence_code, area
