-- What QGIS reads. Only what anybody may see: published, public, not archived. No private table is
-- named here. Codes are those of the public contract; one line per fiche, at its principal place.
create schema if not exists carto;

create view carto.fiches as
select
  e.id,
  '/fiches/' || e.slug || '-' || e.id as url,
  e.kind as type,
  sub_type.code as sous_type,
  e.name as nom,
  e.summary as resume,
  theme.code as theme_principal,
  (select string_agg(c.code, ';' order by c.rank) from entry_concept c
    where c.entry_id = e.id and c.scheme = 'theme') as themes,
  (select string_agg(c.code, ';' order by c.rank) from entry_concept c
    where c.entry_id = e.id and c.scheme = 'public') as publics,
  e.status as statut,
  e.example as exemple,
  e.siren,
  e.siret,
  e.rna,
  p.address_given as adresse,
  p.postcode as code_postal,
  p.commune_code as code_commune,
  commune.name as nom_commune,
  bassin.code as code_bassin_de_vie,
  bassin.name as nom_bassin_de_vie,
  bassin.composition <> 'officielle' as bassin_estime,
  epci.code as code_epci,
  epci.name as nom_epci,
  departement.code as code_departement,
  departement.name as nom_departement,
  region.code as code_region,
  region.name as nom_region,
  p.accuracy as "precision",
  p.score as score_lieu,
  p.lon,
  p.lat,
  case when p.lon between -10 and 15 and p.lat between 40 and 52
    then round(st_x(st_transform(p.point, 2154))::numeric, 1) end as x_l93,
  case when p.lon between -10 and 15 and p.lat between 40 and 52
    then round(st_y(st_transform(p.point, 2154))::numeric, 1) end as y_l93,
  contact.phone as telephone,
  contact.mail as courriel,
  e.site,
  e.created_text as date_creation,
  e.changed_at::date as date_maj,
  e.source_date as date_source,
  r.last_seen_at::date as date_import,
  e.verified_on as date_verification,
  e.verified_by as verifie_par,
  s.code as source,
  r.external_key as source_id,
  s.licence,
  s.attribution,
  commune.vintage as millesime_cog,
  bassin.vintage as millesime_bv,
  p.point::geometry(point, 4326) as geom
from entry e
left join entry_place ep on ep.entry_id = e.id and ep.rank = 0
left join place p on p.id = ep.place_id
left join entry_concept sub_type
  on sub_type.entry_id = e.id and sub_type.scheme = 'sous_type' and sub_type.rank = 0
left join entry_concept theme
  on theme.entry_id = e.id and theme.scheme = 'theme' and theme.rank = 0
left join lateral (
  select c.phone, c.mail from public_contact c where c.entry_id = e.id order by c.rank limit 1
) contact on true
left join source_record r on r.id = e.leading_record
left join source s on s.id = r.source_id
left join territory commune on commune.level = 'commune' and commune.code = p.commune_code
left join lateral (
  select t.* from territory_membership m join territory t on t.level = m.level and t.code = m.code
  where m.commune_code = p.commune_code and m.level = 'bassin-de-vie' limit 1
) bassin on true
left join lateral (
  select t.* from territory_membership m join territory t on t.level = m.level and t.code = m.code
  where m.commune_code = p.commune_code and m.level = 'epci' limit 1
) epci on true
left join lateral (
  select t.* from territory_membership m join territory t on t.level = m.level and t.code = m.code
  where m.commune_code = p.commune_code and m.level = 'departement' limit 1
) departement on true
left join lateral (
  select t.* from territory_membership m join territory t on t.level = m.level and t.code = m.code
  where m.commune_code = p.commune_code and m.level = 'region' limit 1
) region on true
where e.status = 'publiee' and e.visibility = 'publique';

create view carto.acteurs as select * from carto.fiches where type = 'acteur';
create view carto.initiatives as select * from carto.fiches where type = 'initiative';
create view carto.experiences as select * from carto.fiches where type = 'experience';
create view carto.ressources as select * from carto.fiches where type = 'ressource';
create view carto.evenements as select * from carto.fiches where type = 'evenement';

-- Where fiches act, apart from where they sit: to be joined with carto.territoires.
create view carto.couvertures as
select c.entry_id as id_fiche, c.level as niveau, c.code
from coverage c join entry e on e.id = c.entry_id
where e.status = 'publiee' and e.visibility = 'publique';

create view carto.territoires as
select
  level || ':' || code as id,
  level as niveau,
  code,
  name as nom,
  population,
  composition as methode_composition,
  outline_method as methode_contour,
  vintage as millesime,
  st_multi(outline)::geometry(multipolygon, 4326) as geom
from territory where outline is not null;

create view carto.communes as select * from carto.territoires where niveau = 'commune';
create view carto.bassins_de_vie as select * from carto.territoires where niveau = 'bassin-de-vie';
create view carto.epci as select * from carto.territoires where niveau = 'epci';
create view carto.departements as select * from carto.territoires where niveau = 'departement';
create view carto.regions as select * from carto.territoires where niveau = 'region';

comment on schema carto is 'Couches pour QGIS : ce que tout le monde peut voir, en lecture seule.';
comment on view carto.fiches is 'Fiches publiées et publiques, à leur lieu principal ; exemple = vrai pour les exemples de démonstration.';
