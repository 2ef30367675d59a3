-- title: What happened per day, sorted for questions about an area
-- grain: date_basis, day, municipality, area, category, organisation, source, police_initiated
-- description: The rows of daily in another order; DuckDB skips what the leading column rules out.
select * from daily
order by
  date_basis, area, category, day, municipality, organisation, source, police_initiated
