-- Two agents may have the same name: whose run it is, their id tells.
alter table job_run add column agent_id bigint null comment 'who asked, when it was an agent' after requested_by;

-- As long as an agent's e-mail address.
alter table adherent_import modify column created_by varchar(254) not null;
