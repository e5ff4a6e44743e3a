-- What fiches have several of, to be joined by id_fiche = id: the same tables as in GeoPackages.
create or replace view carto.couvertures as
select c.entry_id as id_fiche, c.level as niveau, c.code, t.name as nom
from coverage c
join entry e on e.id = c.entry_id
left join territory t on t.level = c.level and t.code = c.code
where e.status = 'publiee' and e.visibility = 'publique';

-- The other end is named by its id only when anybody may see it.
create view carto.liens as
select
  l.entry_id as id_fiche,
  l.role,
  target.id as id_cible,
  l.label as libelle,
  l.url,
  l.since as date_debut,
  l.until as date_fin
from link l
join entry e on e.id = l.entry_id
left join entry target
  on target.id = l.target_id and target.status = 'publiee' and target.visibility = 'publique'
where e.status = 'publiee' and e.visibility = 'publique';
