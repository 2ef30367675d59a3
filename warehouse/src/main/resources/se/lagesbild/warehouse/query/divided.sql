-- title: A period of an indicator and earlier ones by everything that a change may lie in
-- grain: facet, member, within, chunk
-- description: A chunk is a part of a period, those of the later one from 100000, those of an earlier one from the number that it is told with; facets of which single parts are not looked at have the chunks 0 and 100000. Unknown members are '-'. Reports are absent where they are unknown or hold fewer than three in all periods together; so are places, and all but the two hundred whose numbers differ most, which come in that order; parts is how many there are.  A time is known where it lies within twelve hours, and is its middle. Late is what was first told of after more than its source's usual number of days, since it began to deliver. Where several sources are counted, again is what a source tells of an incident that another, first by name, probably tells of too. A filter without values is left out.
with usual_lag as (
  select
    split_part(told, ' ', 1) as source,
    try_cast(split_part(told, ' ', 2) as integer) as usual_days,
    try_cast(split_part(told, ' ', 3) as date) as told_from
  from (select unnest(string_split(:lags, '|')) as told)
),
before as (
  select
    try_cast(split_part(told, ' ', 1) as date) as before_from,
    try_cast(split_part(told, ' ', 2) as date) as before_to,
    try_cast(split_part(told, ' ', 3) as integer) as first_chunk
  from (select unnest(string_split(:before, '|')) as told)
),
linked as (
  select
    event.rowid as event_row,
    source,
    min(source) over (partition by incident_link.incident_key) as first_source
  from incident_link
  inner join event using (event_id)
  where :several
    and confidence >= 0.5
    -- include: shared/filters
),
told_again as (
  select event_row from linked
  where source > first_source
),
dated as (
  select
    *,
    rowid as event_row,
    day_occurred /*day*/ as day,
    occurred_from + (occurred_to - occurred_from) / 2 as middle,
    occurred_to - occurred_from as width,
    cast(hash(event_id) % 32768 as smallint) as event_lot
  from event
),
named as (
  select
    event_lot /*lot*/ as lot,
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
    event_row,
    report_key /*report*/ as report,
    day_occurred,
    first_seen,
    is_report_head,
    coalesce(crimes, 0) as crimes,
    cast(case when day >= :later_from and day < :later_to then 100000 else 0 end as integer) as half,
    day - cast(:later_from as date) as offset_later,
    day - before_from as offset_before,
    first_chunk
  from dated
  left join before on day >= before_from and day < before_to
  where day >= :from
    and day < :to
    and (day >= :later_from and day < :later_to or before_from is not null)
    and day not in (:untold)
),
divided as materialized (
  select
    named.* exclude (event_row),
    half
      + case
        when half = 0 then first_chunk + offset_before // :chunk_days
        else offset_later // :chunk_days
      end as chunk,
    case
      when date_diff('day', day_occurred, cast(first_seen - interval 1 second as date)) > usual_days
      and day_occurred >= told_from then 'late'
      else 'usual'
    end as lateness,
    case when police_initiated then 'police' else 'others' end as found_by,
    case when told_again.event_row is null then 'once' else 'again' end as retold
  from named
  left join usual_lag using (source)
  left join told_again using (event_row)
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
      when grouping(area) = 0 then 'area'
      when grouping(category) = 0 then 'category'
      when grouping(code) = 0 then 'code'
      when grouping(organisation) = 0 then 'organisation'
      when grouping(place_type) = 0 then 'place_type'
      when grouping(found_by) = 0 then 'found_by'
      when grouping(slot) = 0 then 'time'
      when grouping(lateness) = 0 then 'lateness'
      when grouping(retold) = 0 then 'retold'
      when grouping(report) = 0 then 'report'
      else 'whole'
    end as facet,
    case
      when grouping(report) = 0 then report
      else coalesce(area, category, code, organisation, place_type, found_by, slot, lateness, retold, '-')
    end as member,
    coalesce(chunk, half) as chunk,
    count(*) filter (is_report_head) as reports,
    cast(sum(crimes) as bigint) as crimes,
    coalesce(bit_xor(lot) filter (is_report_head), 0) as report_lot,
    coalesce(bit_xor(lot), 0) as event_lot
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
    (lateness, half),
    (retold, half),
    (report, half)
  )
),
by_place as (
  select
    place_key,
    area,
    count(*) filter (is_report_head and half = 0) as reports_before,
    count(*) filter (is_report_head and half > 0) as reports_later,
    coalesce(sum(crimes) filter (half = 0), 0) as crimes_before,
    coalesce(sum(crimes) filter (half > 0), 0) as crimes_later
  from divided
  where place_key is not null
  group by place_key, area
),
ranked_place as (
  select
    *,
    count(*) over () as parts,
    row_number() over (
      order by
        case
          when :of_reports then abs(reports_later - :times * reports_before)
          else abs(crimes_later - :times * crimes_before)
        end desc,
        place_key,
        area) as place_rank
  from by_place
  where greatest(reports_before + reports_later, crimes_before + crimes_later) >= 3
),
told as (
  select facet, member, '' as within, chunk, reports, crimes, report_lot, event_lot, 0 as place_rank, 0 as parts
  from counted
  where member is not null
  qualify facet != 'report' or sum(crimes) over (partition by facet, member) >= 3
  union all
  select 'place', place_key, area, 0, reports_before, crimes_before, 0, 0, place_rank, parts
  from ranked_place
  where place_rank <= 200
  union all
  select 'place', place_key, area, 100000, reports_later, crimes_later, 0, 0, place_rank, parts
  from ranked_place
  where place_rank <= 200
)
select * from told
order by facet, place_rank, member, chunk
