-- Why a place is not known more precisely: a stable code, null when its address was never looked up.
alter table place add column reason varchar;
