-- Tells servers that share a database when a membership has ended.
alter table rooms add column removals integer not null default 0;
