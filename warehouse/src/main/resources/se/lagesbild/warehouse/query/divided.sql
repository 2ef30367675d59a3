-- title: Two periods of an indicator by everything that a change may lie in
-- grain: facet, member, within, chunk
-- description: A chunk is a part of a period, those of the later one from 1000; facets of which single parts are not looked at have the chunks 0 and 1000. Unknown members are '-'. Places and reports are absent where they are unknown or hold fewer than three in both periods together. A time is known where it lies within twelve hours, and is its middle. Late is what was first told of after more than its source's usual number of days, since it began to deliver. A filter without values is left out.
with usual_lag as (
  select
    split_part(told, ' ', 1) as source,
    try_cast(split_part(told, ' ', 2) as integer) as usual_days,
    try_cast(split_part(told, ' ', 3) as date) as told_from
  from (select unnest(string_split(:lags, '|')) as told)
),
dated as (
  select
    *,
    day_occurred /*day*/ as day,
    occurred_from + (occurred_to - occurred_from) / 2 as middle,
    occurred_to - occurred_from as width
  from event
),
named as (
  select
    event_id,
    day,
    source,
    coalesce(municipality, '-') as municipality,
    coalesce(area, '-') as area,
    coalesce(category, '-') as category,
    coalesce(offence_code, '-') as code,
    coalesce(organisation, '-') as organisation,
    coalesce(place_type, '-') as place_type,
    coalesce(police_initiated, false) as police_initiated,
    case
      when time_precision != 'day' and width <= interval 12 hours
        then isodow(day_occurred) || '-' || hour(middle) // 6
      else '-'
    end as slot,
    place_key,
    report_key /*report*/ as report,
    day_occurred,
    first_seen,
    is_report_head,
    coalesce(crimes, 0) as crimes,
    cast(case when day >= :later_from and day < :later_to then 1000 else 0 end as integer) as half,
    day - cast(:later_from as date) as offset_later,
    day - cast(:before_from as date) as offset_before
  from dated
  where day >= :from
    and day < :to
    and (day >= :later_from and day < :later_to or day >= :before_from and day < :before_to)
    and day not in (:untold)
),
divided as (
  select
    named.*,
    half + (case when half = 0 then offset_before else offset_later end) // :chunk_days as chunk,
    case
      when date_diff('day', day_occurred, cast(first_seen - interval 1 second as date)) > usual_days
      and day_occurred >= told_from then 'late'
      else 'usual'
    end as lateness,
    case when police_initiated then 'police' else 'others' end as found_by
  from named
  left join usual_lag using (source)
  where source in (:sources)
    and category in (:categories)
    and municipality in (:municipalities)
    and area in (:areas)
    and organisation in (:organisations)
    and police_initiated = :police_initiated
    and code in (:codes)
    and place_type in (:place_types)
    and place_key in (:places)
    and slot in (:slots)
    and police_initiated = :found_by_police
),
counted as (
  select
    case
      when grouping(area) = 0 and grouping(place_key) = 1 then 'area'
      when grouping(category) = 0 then 'category'
      when grouping(code) = 0 then 'code'
      when grouping(organisation) = 0 then 'organisation'
      when grouping(place_type) = 0 then 'place_type'
      when grouping(found_by) = 0 then 'found_by'
      when grouping(slot) = 0 then 'time'
      when grouping(place_key) = 0 then 'place'
      when grouping(lateness) = 0 then 'lateness'
      when grouping(report) = 0 then 'report'
      else 'whole'
    end as facet,
    case
      when grouping(place_key) = 0 then place_key
      when grouping(report) = 0 then report
      else coalesce(area, category, code, organisation, place_type, found_by, slot, lateness, '-')
    end as member,
    case when grouping(place_key) = 0 then area else '' end as within,
    coalesce(chunk, half) as chunk,
    count(*) filter (is_report_head) as reports,
    cast(sum(crimes) as bigint) as crimes,
    coalesce(bit_xor(cast(hash(event_id) % 32768 as smallint)) filter (is_report_head), 0) as report_lot,
    coalesce(bit_xor(cast(hash(event_id) % 32768 as smallint)), 0) as event_lot
  from divided
  group by grouping sets (
    (chunk),
    (area, chunk),
    (category, chunk),
    (code, chunk),
    (organisation, chunk),
    (place_type, chunk),
    (found_by, chunk),
    (slot, half),
    (place_key, area, half),
    (lateness, half),
    (report, half)
  )
)
select * from counted
where member is not null
qualify
  facet not in ('place', 'report')
  or sum(greatest(reports, crimes)) over (partition by facet, member, within) >= 3
order by facet, member, within, chunk
