-- description: What an indicator counts and what a reader has chosen of it. A filter without values is left out.
and source in (:sources)
and category in (:categories)
and municipality in (:municipalities)
and area in (:areas)
and organisation in (:organisations)
and police_initiated = :police_initiated
