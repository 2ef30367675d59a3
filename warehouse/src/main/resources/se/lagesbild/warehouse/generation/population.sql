-- title: How many live in each municipality and area at the end of each year
-- grain: municipality, area, year
-- description: An empty area is the whole municipality. What a source has delivered without dimensions counts before what the installation states, which fills what nobody has delivered and has no source. Of several sources the one that delivered last counts, of several periods of a year the last. Areas that are only stated are lessened alike where they would make all areas more than the municipality that is delivered.
with delivered as (
  select
    municipality,
    coalesce(area, '') as area,
    cast(year(period_end - 1) as integer) as year,
    cast(round(value) as integer) as inhabitants,
    source
  from aggregate
  where quantity = 'population'
    and coalesce(dimension, '') = ''
    and municipality is not null
    and value is not null
  qualify row_number() over (
    partition by municipality, coalesce(area, ''), year(period_end - 1)
    order by period_end desc, delivery_id desc, source
  ) = 1
),
stated as (
  select
    municipality,
    area,
    year,
    inhabitants,
    sum(inhabitants) filter (where area != '') over (partition by municipality, year) as in_areas
  from stated_population
  anti join delivered using (municipality, area, year)
),
room as (
  select
    municipality,
    year,
    sum(if(area = '', inhabitants, -inhabitants)) as inhabitants
  from delivered
  group by municipality, year
  having bool_or(area = '')
),
filling as (
  select
    stated.municipality,
    stated.area,
    stated.year,
    cast(
      case
        when stated.area = '' or room.inhabitants is null or room.inhabitants >= stated.in_areas
          then stated.inhabitants
        else floor(stated.inhabitants * greatest(room.inhabitants, 0) / stated.in_areas)
      end as integer
    ) as inhabitants,
    null as source
  from stated
  left join room on stated.municipality = room.municipality and stated.year = room.year
)
select * from delivered
union all by name
select * from filling
order by municipality, area, year
