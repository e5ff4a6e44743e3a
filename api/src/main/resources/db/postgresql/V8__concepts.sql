-- An entry's concepts in the entry itself: they are never read without it, and a row for each was
-- nearly half of what an import stored. JSON: codes by scheme, the principal one first.
alter table entry add column concepts varchar default '{}' not null;
update entry e set concepts = c.concepts
from (
  select entry_id, jsonb_object_agg(scheme, codes)::varchar as concepts
  from (
    select entry_id, scheme, jsonb_agg(code order by rank) as codes
    from entry_concept group by entry_id, scheme
  ) by_scheme group by entry_id
) c
where c.entry_id = e.id;

-- The same columns as before, drawn from there.
create or replace view carto.fiches as
select
  e.id,
  '/fiches/' || e.slug || '-' || e.id as url,
  e.kind as type,
  (e.concepts::jsonb -> 'sous_type' ->> 0)::varchar as sous_type,
  e.name as nom,
  e.summary as resume,
  (e.concepts::jsonb -> 'theme' ->> 0)::varchar as theme_principal,
  (select string_agg(code, ';' order by rank)
    from jsonb_array_elements_text(e.concepts::jsonb -> 'theme') with ordinality c (code, rank)
  ) as themes,
  (select string_agg(code, ';' order by rank)
    from jsonb_array_elements_text(e.concepts::jsonb -> 'public') with ordinality c (code, rank)
  ) as publics,
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

drop table entry_concept;
