create index place_point on place using gist (point);
create index territory_outline on territory using gist (outline);
