-- No spatial index: with an open transaction it does not survive kill -9 (H2 2.4.240).
create index place_lon_lat on place (lon, lat);
