-- H2's own GEOMETRY type is enough: the embedded database stores geometry, Lucene and JTS read it.
select 1;
