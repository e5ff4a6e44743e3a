-- An entry's concepts in the entry itself: they are never read without it, and a row for each was
-- nearly half of what an import stored. JSON: codes by scheme, the principal one first.
alter table entry add column concepts varchar default '{}' not null;
merge into entry e using (
  select entry_id, cast(json_objectagg(key scheme value codes) as varchar) as concepts
  from (
    select entry_id, scheme, json_arrayagg(code order by rank) as codes
    from entry_concept group by entry_id, scheme
  ) group by entry_id
) c on (e.id = c.entry_id)
when matched then update set concepts = c.concepts;
drop table entry_concept;
