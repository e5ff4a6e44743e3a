-- Un rôle qui lit les couches de QGIS (schéma carto), et rien d’autre : ni contacts privés, ni
-- contenu des sources, ni historique. À lancer une fois, en administrateur de la base :
--   psql -v mot_de_passe='…' -f deploy/role-lecture.sql "postgresql://…/quifaitquoi"
-- Dans QGIS : nouvelle connexion PostgreSQL, utilisateur quifaitquoi_lecture, schéma carto,
-- ou la connexion toute faite de deploy/qgis-connexion-postgis.xml.
\set ON_ERROR_STOP on
create role quifaitquoi_lecture login password :'mot_de_passe' nosuperuser nocreatedb nocreaterole;
alter role quifaitquoi_lecture set default_transaction_read_only = on;
alter role quifaitquoi_lecture set statement_timeout = '60s';
revoke all on all tables in schema public from quifaitquoi_lecture;
grant usage on schema carto to quifaitquoi_lecture;
grant select on all tables in schema carto to quifaitquoi_lecture;
alter default privileges in schema carto grant select on tables to quifaitquoi_lecture;
-- PostGIS cherche ses systèmes de coordonnées ici.
grant select on public.spatial_ref_sys, public.geometry_columns to quifaitquoi_lecture;
