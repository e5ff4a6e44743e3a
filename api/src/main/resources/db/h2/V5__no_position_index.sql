-- Nobody asks H2 where something is: Lucene answers that. The index only slowed imports down.
drop index place_lon_lat;
